// What keeps an account one's own: the password, where it is open, and the end of it.

import { useSignal } from '@preact/signals';
import { leave } from '../../actions/enter.ts';
import { changePassword, deleteAccount } from '../../api/self.ts';
import type { Failure } from '../../api/client.ts';
import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { self } from '../../store/self.ts';
import { PasswordField } from '../../parts/form/password-field.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn, type Troubles } from '../../parts/form/use-form.ts';
import { say } from '../../store/toasts.ts';
import { Sessions } from './sessions.tsx';

export function AccountPart() {
  return (
    <>
      <PasswordForm />
      <Sessions />
      <Deletion />
    </>
  );
}

/** The server blames the current password by its field, or by 401 or 403. */
const explainFor =
  (field: string) =>
  (error: Failure): Troubles | null =>
    error.details[field] || error.status === 401 || error.status === 403
      ? { [field]: t('settings.password.wrong') }
      : null;

function PasswordForm() {
  const { form, onSubmit, troubles, isSending } = useForm({
    check: (values) => ({
      current: wordsIn(values, 'current') === '' ? t('error.required') : null,
      next:
        wordsIn(values, 'next').length >= limits.password.least
          ? null
          : t('error.password.short', { least: limits.password.least }),
    }),
    explain: explainFor('current'),
    send: async (values) => {
      await changePassword(wordsIn(values, 'current'), wordsIn(values, 'next'));
      form.current?.reset();
      say(t('settings.password.changed'));
    },
  });
  return (
    <section class="settings-group">
      <h2>{t('settings.password')}</h2>
      <form ref={form} onSubmit={onSubmit} noValidate>
        <WhoseField />
        <PasswordField label={t('settings.password.current')} name="current" trouble={troubles['current']} />
        <PasswordField label={t('settings.password.next')} name="next" isNew trouble={troubles['next']} />
        <Submit words={t('settings.password.change')} isSending={isSending} trouble={troubles['form']} />
      </form>
    </section>
  );
}

function Deletion() {
  const isOpen = useSignal(false);
  const { form, onSubmit, troubles, isSending } = useForm({
    check: (values) => ({ password: wordsIn(values, 'password') === '' ? t('error.required') : null }),
    explain: explainFor('password'),
    send: async (values) => {
      await deleteAccount(wordsIn(values, 'password'));
      say(t('settings.delete.done'));
      leave();
    },
  });
  return (
    <section class="settings-group">
      <h2>{t('settings.delete')}</h2>
      <p class="settings-words">{t('settings.delete.body')}</p>
      {!isOpen.value && (
        <button class="button quiet danger" onClick={() => void (isOpen.value = true)}>
          {t('settings.delete.open')}
        </button>
      )}
      {isOpen.value && (
        <form ref={form} onSubmit={onSubmit} noValidate>
          <WhoseField />
          <PasswordField label={t('settings.password.current')} name="password" trouble={troubles['password']} />
          <Submit words={t('settings.delete.confirm')} isSending={isSending} trouble={troubles['form']} kind="danger" />
        </form>
      )}
    </section>
  );
}

/** Tells password managers whose password it is. */
const WhoseField = () => (
  <input
    class="unseen"
    name="username"
    autocomplete="username"
    value={self.value?.acct ?? ''}
    readOnly
    tabIndex={-1}
    aria-hidden="true"
  />
);
