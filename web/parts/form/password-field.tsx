// A password, which one may look at.

import { useState } from 'preact/hooks';
import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';
import { Field } from './field.tsx';

interface PasswordProps {
  label: string;
  name: string;
  isNew?: boolean;
  trouble?: string | null | undefined;
}

export function PasswordField({ label, name, isNew = false, trouble }: PasswordProps) {
  const [isShown, setShown] = useState(false);
  const words = t(isShown ? 'sign-up.password.hide' : 'sign-up.password.show');
  return (
    <Field
      label={label}
      name={name}
      type={isShown ? 'text' : 'password'}
      autocomplete={isNew ? 'new-password' : 'current-password'}
      maxLength={limits.password.most}
      hint={isNew ? t('sign-up.password.hint', { least: limits.password.least }) : undefined}
      trouble={trouble}
    >
      <button type="button" class="tool field-tool" aria-label={words} title={words} onClick={() => setShown(!isShown)}>
        <Icon name={isShown ? 'eye-off' : 'eye'} size={20} />
      </button>
    </Field>
  );
}
