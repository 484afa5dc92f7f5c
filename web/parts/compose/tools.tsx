// What one can add to a draft, how much room is left, and the button that sends it.

import { useRef } from 'preact/hooks';
import { addPictures } from '../../actions/add-pictures.ts';
import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import type { Draft } from '../../store/drafts.ts';
import { PolicyChoice } from '../comments/policy-choice.tsx';
import { Icon } from '../icon.tsx';
import { EmojiTool } from './emoji-tool.tsx';
import { Counter } from './counter.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { ReachChoice } from './reach-choice.tsx';

export function Tools({ draft }: { draft: Draft }) {
  const words = draft.isSending.value
    ? 'compose.sending'
    : draft.editing
      ? 'compose.send.edit'
      : draft.replyTo
        ? 'compose.send.reply'
        : 'compose.send';
  return (
    <div class="tools">
      <PictureTool draft={draft} />
      <EmojiTool draft={draft} />
      <WarningTool draft={draft} />
      {!draft.editing && <ReachChoice draft={draft} />}
      {!draft.editing && !draft.replyTo && draft.reach.value !== 'direct' && <PolicyChoice draft={draft} />}
      <LanguageChoice draft={draft} />
      <span class="tools-end">
        <Counter left={draft.left.value} />
        <button class="button" type="submit" disabled={!draft.isReady.value}>
          {t(words)}
        </button>
      </span>
    </div>
  );
}

function PictureTool({ draft }: { draft: Draft }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={[...limits.image.types, ...limits.film.videoTypes, ...limits.film.soundTypes].join(',')}
        multiple
        hidden
        onChange={(event) => {
          addPictures(draft, [...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        class="tool"
        title={t('compose.image')}
        aria-label={t('compose.image')}
        disabled={draft.pictures.value.length >= limits.parley.media}
        onClick={() => input.current?.click()}
      >
        <Icon name="picture" />
      </button>
    </>
  );
}

function WarningTool({ draft }: { draft: Draft }) {
  return (
    <button
      type="button"
      class="tool"
      title={t('compose.warning')}
      aria-label={t('compose.warning')}
      aria-pressed={draft.hasWarning.value}
      onClick={() => void (draft.hasWarning.value = !draft.hasWarning.value)}
    >
      <Icon name="warning" />
    </button>
  );
}
