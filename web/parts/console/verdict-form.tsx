// What goes with a decision: what it turned out to be, what its author is told, a note for the staff.

import { writeNote } from '../../actions/console/annotate.ts';
import { harms, type Harm, type WholeCase } from '../../api/contract.ts';
import { c } from '../../i18n/console/index.ts';
import { language, t } from '../../i18n/index.ts';
import { templates } from '../../store/console/desk.ts';
import { facts, template, turnedOut } from '../../store/console/verdict.ts';

export function VerdictForm({ it }: { it: WholeCase }) {
  if (it.closed_at) return null;
  return (
    <section class="verdict" aria-label={c('verdict')}>
      <label>
        {c('verdict.harm')}
        <select
          class="input"
          data-desk="harm"
          value={turnedOut.value ?? it.harm}
          onChange={(event) => {
            turnedOut.value = event.currentTarget.value as Harm;
            event.currentTarget.blur();
          }}
        >
          {harms.map((harm) => (
            <option value={harm} key={harm}>
              {t(`harm.${harm}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {c('verdict.template')}
        <select
          class="input"
          value={template.value ?? ''}
          onChange={(event) => {
            take(it, event.currentTarget.value);
            event.currentTarget.blur();
          }}
        >
          <option value="">{c('verdict.template.none')}</option>
          {templates.value.map((one) => (
            <option value={one.id} key={one.id}>
              {one.title[language.value]}
            </option>
          ))}
        </select>
      </label>
      <label class="verdict-wide">
        {c('verdict.facts')}
        <textarea
          class="input"
          rows={2}
          data-desk="facts"
          value={facts.value}
          placeholder={c('verdict.facts.hint')}
          onInput={(event) => void (facts.value = event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </label>
      <label class="verdict-wide">
        {c('verdict.note')}
        <textarea
          class="input"
          rows={1}
          data-desk="note"
          placeholder={c('verdict.note.hint')}
          onKeyDown={(event) => void onNoteKey(event)}
        />
      </label>
    </section>
  );
}

/** In the language its author reads. */
function take(it: WholeCase, id: string): void {
  const found = templates.value.find((one) => one.id === id);
  template.value = found ? id : null;
  facts.value = found ? found.words[it.language === 'fr' ? 'fr' : 'en'] : '';
}

async function onNoteKey(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): Promise<void> {
  const field = event.currentTarget;
  if (event.key === 'Escape') return field.blur();
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  if (!(await writeNote(field.value))) return;
  field.value = '';
  field.blur();
}
