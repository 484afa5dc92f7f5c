// Writes a private note about somebody.

import { useId } from 'preact/hooks';
import { writeNote } from '../../actions/regard.ts';
import { limits, type Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { shut } from '../../store/layers.ts';
import { Notes } from '../form/field.tsx';
import { Submit } from '../form/submit.tsx';
import { useForm, wordsIn } from '../form/use-form.ts';
import { Sheet } from './sheet.tsx';

export function NoteSheet({ account, note }: { account: Account; note: string }) {
  const id = useId();
  const form = useForm({
    async send(values) {
      await writeNote(account, wordsIn(values, 'comment'));
      shut();
    },
  });
  const trouble = form.troubles['comment'];
  return (
    <Sheet title={t('regard.note.about', { handle: account.acct })}>
      <form class="sheet-words" ref={form.form} onSubmit={form.onSubmit} noValidate>
        <div class="field">
          <label for={id}>{t('regard.note')}</label>
          <textarea
            class="input"
            id={id}
            name="comment"
            rows={4}
            dir="auto"
            maxLength={limits.noteCharacters}
            defaultValue={note}
            aria-describedby={`${id}-hint`}
            aria-invalid={trouble ? true : undefined}
          />
          <Notes id={id} hint={t('regard.note.hint')} trouble={trouble} />
        </div>
        <Submit words={t('app.save')} isSending={form.isSending} trouble={form.troubles['form']} />
      </form>
    </Sheet>
  );
}
