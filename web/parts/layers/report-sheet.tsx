// Reporting something: what is wrong, which rule, anything else; and a block beside it.

import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { report } from '../../actions/report.ts';
import { harms, limits, type Harm } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { shut, type Reported } from '../../store/layers.ts';
import { readTown, town } from '../../store/town.ts';
import { Check } from '../form/check.tsx';
import { Notes } from '../form/field.tsx';
import { Submit } from '../form/submit.tsx';
import { useForm, wordsIn, type Troubles } from '../form/use-form.ts';
import { Sheet } from './sheet.tsx';

export function ReportSheet({ what }: { what: Reported }) {
  const id = useId();
  const harm = useSignal<Harm | null>(null);
  const handle = what.account.acct;
  useEffect(() => void readTown(), []);
  const form = useForm({
    check: () => ({ harm: harm.value === null ? t('report.why.missing') : null }),
    async send(values) {
      await report(what, {
        harm: harm.value!,
        rule_ids: values.getAll('rule').map(String),
        note: wordsIn(values, 'note').trim(),
        block: values.get('block') !== null,
      });
      shut();
    },
  });
  return (
    <Sheet title={t(`report.title.${what.kind}`, { handle })}>
      <form class="sheet-words" ref={form.form} onSubmit={form.onSubmit} noValidate>
        <Harms harm={harm} troubles={form.troubles} />
        {harm.value === 'rule' && <Rules />}
        <div class="field">
          <label for={id}>{t('report.note')}</label>
          <textarea
            class="input"
            id={id}
            name="note"
            rows={2}
            dir="auto"
            maxLength={limits.report.comment}
            aria-describedby={`${id}-hint`}
          />
          <Notes id={id} hint={t('report.note.hint', { handle })} trouble={form.troubles['note']} />
        </div>
        <Check name="block" hint={t('report.block.hint')}>
          {t('report.block', { handle })}
        </Check>
        <Submit words={t('report.send')} isSending={form.isSending} trouble={form.troubles['form']} />
      </form>
    </Sheet>
  );
}

interface HarmsProps {
  harm: Signal<Harm | null>;
  troubles: Troubles;
}

/** Nothing is chosen before somebody chooses: what most send is not what is meant. */
function Harms({ harm, troubles }: HarmsProps) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const isWrong = Boolean(troubles['harm']) && harm.value === null;
  // It is longer than the sheet: what is said at its head has to be seen.
  useEffect(() => void (isWrong && group.current?.scrollIntoView()), [troubles]);
  return (
    <fieldset
      ref={group}
      class="choices in-column"
      role="radiogroup"
      tabIndex={-1}
      aria-required="true"
      aria-invalid={isWrong ? true : undefined}
      aria-describedby={isWrong ? `${id}-trouble` : undefined}
    >
      <legend>{t('report.why')}</legend>
      {isWrong && <Notes id={id} trouble={troubles['harm']} />}
      {harms.map((one) => (
        <label class="check" key={one}>
          <input
            type="radio"
            name="harm"
            value={one}
            checked={harm.value === one}
            onChange={() => void (harm.value = one)}
          />
          <span>{t(`harm.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Rules() {
  const rules = town.value?.rules ?? [];
  if (rules.length === 0) return null;
  return (
    <fieldset class="choices in-column">
      <legend>{t('report.rules')}</legend>
      {rules.map((rule) => (
        <label class="check" key={rule.id}>
          <input type="checkbox" name="rule" value={rule.id} />
          <span dir="auto">{rule.text}</span>
        </label>
      ))}
    </fieldset>
  );
}
