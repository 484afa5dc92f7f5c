// Objecting to a decision, in one's own words. The form opens when it is asked for.

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { object } from '../../actions/standing.ts';
import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { dayOf } from '../../i18n/time.ts';
import { Notes } from '../form/field.tsx';
import { Submit } from '../form/submit.tsx';
import { useForm, wordsIn } from '../form/use-form.ts';

export function AppealForm({ decision, until }: { decision: string; until: string }) {
  const isOpen = useSignal(false);
  if (!isOpen.value)
    return (
      <p class="appeal-offer">
        <button class="button small" onClick={() => void (isOpen.value = true)}>
          {t('standing.appeal')}
        </button>
        <span class="standing-soft">{t('standing.appeal.until', { when: dayOf(until) })}</span>
      </p>
    );
  return <OpenForm decision={decision} close={() => void (isOpen.value = false)} />;
}

function OpenForm({ decision, close }: { decision: string; close: () => void }) {
  const id = useId();
  const { form, onSubmit, troubles, isSending } = useForm({
    check: (values) => ({ words: wordsIn(values, 'words').trim() === '' ? t('error.required') : null }),
    send: (values) => object(decision, wordsIn(values, 'words')),
  });
  const said = [`${id}-hint`, troubles['words'] ? `${id}-trouble` : ''].filter(Boolean).join(' ');
  return (
    <form ref={form} class="appeal-form" onSubmit={onSubmit} noValidate>
      <div class="field">
        <label for={id}>{t('standing.appeal.words')}</label>
        <textarea
          class="input"
          id={id}
          name="words"
          rows={5}
          maxLength={limits.appeal}
          aria-describedby={said}
          aria-invalid={troubles['words'] ? true : undefined}
        />
        <Notes id={id} hint={t('standing.appeal.hint')} trouble={troubles['words']} />
      </div>
      <div class="appeal-deeds">
        <Submit words={t('standing.appeal.send')} isSending={isSending} trouble={troubles['form']} />
        <button type="button" class="button quiet" onClick={close}>
          {t('standing.appeal.cancel')}
        </button>
      </div>
    </form>
  );
}
