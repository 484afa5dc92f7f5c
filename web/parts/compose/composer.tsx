// Where one writes. Inline it is one line until touched; images come by button, drop or paste; Ctrl+Enter sends.

import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { addPictures } from '../../actions/add-pictures.ts';
import { post } from '../../actions/post.ts';
import { t } from '../../i18n/index.ts';
import { isTouched, keepDraft, type Draft } from '../../store/drafts.ts';
import { self } from '../../store/self.ts';
import { Avatar } from '../account/avatar.tsx';
import { QuoteOf } from '../parley/quote.tsx';
import { DraftPictures } from './draft-pictures.tsx';
import { DueField } from './later-menu.tsx';
import { PollEditor } from './poll-editor.tsx';
import { Tools } from './tools.tsx';
import { Writing } from './writing.tsx';

interface ComposerProps {
  draft: Draft;
  /** Shows its tools before it is touched. */
  isOpen?: boolean;
  hasFocus?: boolean;
}

const filesOf = (transfer: DataTransfer | null): File[] =>
  [...(transfer?.files ?? [])].filter((file) => /^(image|video|audio)\//.test(file.type));

export function Composer({ draft, isOpen = false, hasFocus = false }: ComposerProps) {
  const isEntered = useSignal(isOpen || isTouched(draft));
  const isOver = useSignal(false);
  const root = useRef<HTMLFormElement>(null);
  useKept(draft);
  const take = (files: File[], event: Event): void => {
    isOver.value = false;
    if (files.length === 0) return;
    event.preventDefault();
    isEntered.value = true;
    addPictures(draft, files);
  };
  const send = async (): Promise<void> => {
    if ((await post(draft)) && !isOpen) isEntered.value = false;
  };
  return (
    <form
      class={`composer${isOver.value ? ' is-over' : ''}`}
      ref={root}
      aria-label={t('compose.label')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onFocusIn={() => void (isEntered.value = true)}
      onPaste={(event) => take(filesOf(event.clipboardData), event)}
      onDrop={(event) => take(filesOf(event.dataTransfer), event)}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => void (isOver.value = false)}
    >
      {self.value && <Avatar account={self.value} />}
      <div class="composer-main">
        {draft.hasWarning.value && <WarningField draft={draft} />}
        <Writing draft={draft} hasFocus={hasFocus} send={() => void send()} />
        <DraftPictures draft={draft} />
        <PollEditor draft={draft} />
        {draft.quoting && <QuoteOf quote={{ state: 'accepted', quoted_status: draft.quoting }} />}
        {draft.quoting?.quote_approval?.current_user === 'manual' && <p class="composer-hint">{t('quote.ask.hint')}</p>}
        <DueField draft={draft} />
        {isEntered.value && <Tools draft={draft} />}
      </div>
      {isOver.value && <p class="composer-drop">{t('compose.drop')}</p>}
    </form>
  );
}

function WarningField({ draft }: { draft: Draft }) {
  return (
    <input
      class="input composer-warning"
      value={draft.warning.value}
      placeholder={t('compose.warning.placeholder')}
      aria-label={t('compose.warning')}
      onInput={(event) => void (draft.warning.value = event.currentTarget.value)}
    />
  );
}

/** Keeps the words on the device while one writes. */
function useKept(draft: Draft): void {
  useSignalEffect(() => {
    void [draft.text.value, draft.warning.value, draft.hasWarning.value];
    const timer = setTimeout(() => !draft.isSending.peek() && keepDraft(draft), 400);
    return () => clearTimeout(timer);
  });
}
