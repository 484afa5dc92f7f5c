// The form of one filter. Its words stand one a line.

import { useId } from 'preact/hooks';
import { saveFilter } from '../../actions/filters.ts';
import type { FilterWish, KeywordWish } from '../../api/filters.ts';
import { filterActions, filterContexts, type Filter, type FilterAction } from '../../api/contract.ts';
import { t, type Plain } from '../../i18n/index.ts';
import { Check } from '../../parts/form/check.tsx';
import { Notes } from '../../parts/form/field.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn } from '../../parts/form/use-form.ts';

const HOUR = 3_600;
const TIMES: readonly (readonly [string, Plain])[] = [
  ['', 'filters.for.good'],
  [String(HOUR), 'filters.for.hour'],
  [String(24 * HOUR), 'filters.for.day'],
  [String(7 * 24 * HOUR), 'filters.for.week'],
];

export function FilterForm({ filter, done }: { filter: Filter | null; done: () => void }) {
  const form = useForm({
    check: (values) => ({
      keywords: linesIn(values).length === 0 && !filter?.statuses?.length ? t('filters.words.missing') : null,
      context: values.getAll('context').length === 0 ? t('filters.context.missing') : null,
    }),
    async send(values) {
      await saveFilter(filter?.id ?? null, wishOf(values, filter));
      done();
    },
  });
  return (
    <form ref={form.form} onSubmit={form.onSubmit} noValidate>
      <Keywords filter={filter} trouble={form.troubles['keywords'] ?? form.troubles['keywords_attributes']} />
      <Check name="whole" isOn={filter?.keywords?.[0]?.whole_word ?? true} hint={t('filters.whole.hint')}>
        {t('filters.whole')}
      </Check>
      <fieldset class="choices">
        <legend>{t('filters.where')}</legend>
        {filterContexts.map((context) => (
          <label class="check" key={context}>
            <input
              type="checkbox"
              name="context"
              value={context}
              defaultChecked={filter ? filter.context.includes(context) : true}
            />
            <span>{t(`filters.context.${context}`)}</span>
          </label>
        ))}
        {form.troubles['context'] && (
          <p class="field-trouble" role="alert">
            {form.troubles['context']}
          </p>
        )}
      </fieldset>
      <label class="setting">
        <span>{t('filters.what')}</span>
        <select class="input" name="action">
          {filterActions.map((action) => (
            <option value={action} key={action} selected={action === (filter?.filter_action ?? 'warn')}>
              {t(`filters.action.${action}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="setting">
        <span>{t('filters.how-long')}</span>
        <select class="input" name="seconds">
          {filter?.expires_at && <option value="same">{t('filters.for.same')}</option>}
          {TIMES.map(([seconds, words]) => (
            <option value={seconds} key={seconds}>
              {t(words)}
            </option>
          ))}
        </select>
      </label>
      <div class="settings-deeds">
        <Submit
          words={t(filter ? 'app.save' : 'filters.make')}
          isSending={form.isSending}
          trouble={form.troubles['form'] ?? form.troubles['title']}
        />
        {filter && (
          <button class="button quiet" type="button" onClick={done}>
            {t('app.cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

function Keywords({ filter, trouble }: { filter: Filter | null; trouble: string | null | undefined }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('filters.words')}</label>
      <textarea
        class="input"
        id={id}
        name="keywords"
        rows={3}
        dir="auto"
        aria-describedby={`${id}-hint`}
        aria-invalid={trouble ? true : undefined}
        defaultValue={filter?.keywords?.map((one) => one.keyword).join('\n') ?? ''}
      />
      <Notes id={id} hint={t('filters.words.hint')} trouble={trouble} />
    </div>
  );
}

const linesIn = (values: FormData): string[] => [
  ...new Set(
    wordsIn(values, 'keywords')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

function wishOf(values: FormData, filter: Filter | null): FilterWish {
  const lines = linesIn(values);
  const seconds = wordsIn(values, 'seconds');
  const whole_word = values.has('whole');
  const before = filter?.keywords ?? [];
  const kept = before.filter((one) => lines.includes(one.keyword));
  const known = new Set(kept.map((one) => one.keyword));
  const keywords: KeywordWish[] = [
    ...before.filter((one) => !kept.includes(one)).map(({ id }) => ({ id, _destroy: true })),
    ...kept.map(({ id, keyword }) => ({ id, keyword, whole_word })),
    ...lines.filter((line) => !known.has(line)).map((keyword) => ({ keyword, whole_word })),
  ];
  return {
    // Named by what it is about, so that nobody is asked for a name.
    title: lines.length > 0 ? lines.join(', ').slice(0, 60) : (filter?.title ?? ''),
    context: values.getAll('context') as FilterWish['context'],
    filter_action: wordsIn(values, 'action') as FilterAction,
    keywords_attributes: keywords,
    ...(seconds !== 'same' && { expires_in: seconds === '' ? null : Number(seconds) }),
  };
}
