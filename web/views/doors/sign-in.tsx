// Coming back.

import { useEffect } from 'preact/hooks';
import { signIn } from '../../actions/enter.ts';
import type { Failure } from '../../api/client.ts';
import { t } from '../../i18n/index.ts';
import { Field } from '../../parts/form/field.tsx';
import { PasswordField } from '../../parts/form/password-field.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn, type Troubles } from '../../parts/form/use-form.ts';
import { go } from '../../store/place.ts';
import { self } from '../../store/self.ts';
import { Door } from './door.tsx';

const check = (values: FormData): Troubles => ({
  login: wordsIn(values, 'login').trim() === '' ? t('error.required') : null,
  password: wordsIn(values, 'password') === '' ? t('error.required') : null,
});

/** A wrong name and a wrong password are the same trouble. */
const explain = (error: Failure): Troubles | null =>
  error.status === 401 || error.status === 422 ? { form: t('sign-in.wrong') } : null;

export function SignInView({ query }: { query: URLSearchParams }) {
  const then = query.get('then');
  useEffect(() => {
    if (self.value) go('/home', true);
  }, []);
  const { form, onSubmit, troubles, isSending } = useForm({
    check,
    explain,
    send: (values) => signIn(wordsIn(values, 'login').trim().replace(/^@/, ''), wordsIn(values, 'password'), then),
  });
  return (
    <Door title={t('sign-in.title')}>
      <form ref={form} onSubmit={onSubmit} noValidate>
        <Field
          label={t('sign-in.login')}
          name="login"
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          autoFocus
          trouble={troubles['login']}
        />
        <PasswordField label={t('sign-in.password')} name="password" trouble={troubles['password']} />
        <Submit words={t('sign-in.submit')} isSending={isSending} trouble={troubles['form']} />
      </form>
      <p class="door-other">
        {t('sign-in.new')} <a href="/sign-up">{t('nav.sign-up')}</a>
      </p>
    </Door>
  );
}
