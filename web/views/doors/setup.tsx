// The operator's first visit, by the link that the server printed.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { found } from '../../actions/enter.ts';
import { fetchSetup } from '../../api/self.ts';
import { t } from '../../i18n/index.ts';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn } from '../../parts/form/use-form.ts';
import { Door } from './door.tsx';
import { checkNewcomer, emailIn, handleIn, NewcomerFields } from './newcomer.tsx';

export function SetupView({ query }: { query: URLSearchParams }) {
  const token = query.get('token') ?? '';
  const isGood = useSignal<boolean | null>(null);
  useEffect(() => {
    fetchSetup(token).then(
      () => void (isGood.value = true),
      () => void (isGood.value = false),
    );
  }, [token]);
  const { form, onSubmit, troubles, isSending } = useForm({
    check: checkNewcomer,
    send: (values) =>
      found({
        token,
        handle: handleIn(values),
        email: emailIn(values),
        password: wordsIn(values, 'password'),
      }),
  });
  if (isGood.value === false) {
    return (
      <Door title={t('setup.title')} body={t('setup.used')}>
        <a class="button" href="/sign-in">
          {t('nav.sign-in')}
        </a>
      </Door>
    );
  }
  return (
    <Door title={t('setup.title')} body={t('setup.body')}>
      {isGood.value && (
        <form ref={form} onSubmit={onSubmit} noValidate>
          <NewcomerFields troubles={troubles} />
          <Submit words={t('setup.submit')} isSending={isSending} trouble={troubles['form']} />
        </form>
      )}
    </Door>
  );
}
