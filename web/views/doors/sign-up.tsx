// Coming for the first time.

import { signUp } from '../../actions/enter.ts';
import { language, t } from '../../i18n/index.ts';
import { Check } from '../../parts/form/check.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn, type Troubles } from '../../parts/form/use-form.ts';
import { Door } from './door.tsx';
import { checkNewcomer, emailIn, handleIn, NewcomerFields } from './newcomer.tsx';

const check = (values: FormData): Troubles => ({
  ...checkNewcomer(values),
  accepts_terms: values.has('accepts_terms') ? null : t('error.terms'),
});

export function SignUpView() {
  const { form, onSubmit, troubles, isSending } = useForm({
    check,
    send: (values) =>
      signUp({
        handle: handleIn(values),
        email: emailIn(values),
        password: wordsIn(values, 'password'),
        locale: language.value,
        accepts_terms: true,
      }),
  });
  return (
    <Door title={t('sign-up.title')}>
      <form ref={form} onSubmit={onSubmit} noValidate>
        <NewcomerFields troubles={troubles} />
        <Check name="accepts_terms" trouble={troubles['accepts_terms']}>
          {t('sign-up.terms.before')}
          <a href="/terms" target="_blank">
            {t('sign-up.terms.link')}
          </a>
          {t('sign-up.terms.after')}
        </Check>
        <Submit words={t('sign-up.submit')} isSending={isSending} trouble={troubles['form']} />
      </form>
      <p class="door-other">
        {t('sign-up.known')} <a href="/sign-in">{t('nav.sign-in')}</a>
      </p>
    </Door>
  );
}
