// What every newcomer fills in: handle, e-mail, password.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { limits } from '../../api/contract.ts';
import { isHandleFree } from '../../api/self.ts';
import { t } from '../../i18n/index.ts';
import { Field } from '../../parts/form/field.tsx';
import { PasswordField } from '../../parts/form/password-field.tsx';
import { wordsIn, type Troubles } from '../../parts/form/use-form.ts';

const PAUSE = 350;

export const handleIn = (values: FormData): string => wordsIn(values, 'handle').trim().replace(/^@/, '').toLowerCase();
export const emailIn = (values: FormData): string | undefined => wordsIn(values, 'email').trim() || undefined;

export function checkNewcomer(values: FormData): Troubles {
  const email = emailIn(values);
  return {
    handle: limits.handle.pattern.test(handleIn(values)) ? null : t('error.handle', { most: limits.handle.most }),
    email: email === undefined || /^\S+@\S+\.\S+$/.test(email) ? null : t('error.email'),
    password:
      wordsIn(values, 'password').length >= limits.password.least
        ? null
        : t('error.password.short', { least: limits.password.least }),
  };
}

export function NewcomerFields({ troubles }: { troubles: Troubles }) {
  const handle = useSignal('');
  const isFree = useFree(handle.value);
  const hint =
    isFree === null
      ? t('sign-up.handle.hint', { most: limits.handle.most })
      : t(isFree ? 'sign-up.handle.free' : 'sign-up.handle.taken', { handle: handle.value });
  return (
    <>
      <Field
        label={t('sign-up.handle')}
        name="handle"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        maxLength={limits.handle.most + 1}
        autoFocus
        hint={<span class={isFree === false ? 'is-taken' : isFree ? 'is-free' : ''}>{hint}</span>}
        trouble={troubles['handle']}
        onInput={(event) => void (handle.value = event.currentTarget.value.trim().replace(/^@/, '').toLowerCase())}
      />
      <Field
        label={t('sign-up.email')}
        name="email"
        type="email"
        autocomplete="email"
        hint={t('sign-up.email.hint')}
        trouble={troubles['email']}
      />
      <PasswordField label={t('sign-up.password')} name="password" isNew trouble={troubles['password']} />
    </>
  );
}

/** Whether nobody is called `handle`; null while that is not known. */
function useFree(handle: string): boolean | null {
  const isFree = useSignal<boolean | null>(null);
  useEffect(() => {
    isFree.value = null;
    if (!limits.handle.pattern.test(handle)) return undefined;
    let isStale = false;
    const say = (free: boolean): void => {
      if (!isStale) isFree.value = free;
    };
    const timer = setTimeout(() => {
      // Unanswered, nothing is said: signing up will tell.
      isHandleFree(handle).then(say, () => {});
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [handle]);
  return isFree.value;
}
