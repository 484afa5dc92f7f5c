// Writing over the page: the whole screen on a phone, a card on the desktop.

import { t, type Plain } from '../../i18n/index.ts';
import { keepDraft, type Draft } from '../../store/drafts.ts';
import { shut } from '../../store/layers.ts';
import { Sheet } from '../layers/sheet.tsx';
import { Quoted } from './quoted.tsx';
import { Composer } from './composer.tsx';

function titleOf(draft: Draft): Plain {
  if (draft.editing) return 'compose.edit';
  if (draft.replyTo) return 'compose.reply';
  return draft.quoting ? 'quote.title' : 'compose.label';
}

export function ComposeSheet({ draft }: { draft: Draft }) {
  const title = t(titleOf(draft));
  const close = (): void => {
    keepDraft(draft);
    shut();
  };
  return (
    <Sheet title={title} kind="full" close={close}>
      {draft.replyTo && <Quoted parley={draft.replyTo} />}
      <Composer draft={draft} isOpen hasFocus />
    </Sheet>
  );
}
