// What one can add to a draft, how much room is left, and the button that sends it.

import { useRef } from 'preact/hooks';
import { addPictures } from '../../actions/add-pictures.ts';
import { limits } from '../../api/contract.ts';
import { t, type Plain } from '../../i18n/index.ts';
import { newPoll } from '../../store/draft-poll.ts';
import type { Draft } from '../../store/drafts.ts';
import { PolicyChoice } from '../comments/policy-choice.tsx';
import { Icon } from '../icon.tsx';
import { EmojiTool } from './emoji-tool.tsx';
import { Counter } from './counter.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LaterMenu } from './later-menu.tsx';
import { QuotePolicyChoice } from './quote-policy-choice.tsx';
import { ReachChoice } from './reach-choice.tsx';

export function Tools({ draft }: { draft: Draft }) {
  return (
    <div class="tools">
      <PictureTool draft={draft} />
      <EmojiTool draft={draft} />
      <PollTool draft={draft} />
      <WarningTool draft={draft} />
      {!draft.editing && <ReachChoice draft={draft} />}
      {!draft.editing && !draft.replyTo && draft.reach.value !== 'direct' && <PolicyChoice draft={draft} />}
      {!draft.editing && isForAll(draft) && <QuotePolicyChoice draft={draft} />}
      <LanguageChoice draft={draft} />
      {!draft.editing && <LaterMenu draft={draft} />}
      <span class="tools-end">
        <Counter left={draft.left.value} />
        <button class="button" type="submit" disabled={!draft.isReady.value}>
          {t(sendWords(draft))}
        </button>
      </span>
    </div>
  );
}

function sendWords(draft: Draft): Plain {
  if (draft.isSending.value) return 'compose.sending';
  if (draft.editing) return 'compose.send.edit';
  if (draft.dueAt.value !== null) return 'later.send';
  if (draft.replyTo) return 'compose.send.reply';
  return draft.quoting ? 'quote.send' : 'compose.send';
}

const isForAll = ({ reach }: Draft): boolean => reach.value === 'public' || reach.value === 'unlisted';

/** A poll stands beside words, not beside images. */
function PollTool({ draft }: { draft: Draft }) {
  const isOn = draft.poll.value !== null;
  const words = t(isOn ? 'poll.remove' : 'poll.add');
  return (
    <button
      type="button"
      class="tool"
      title={draft.pictures.value.length > 0 ? t('poll.no-pictures') : words}
      aria-label={words}
      aria-pressed={isOn}
      disabled={draft.pictures.value.length > 0}
      onClick={() => void (draft.poll.value = isOn ? null : newPoll())}
    >
      <Icon name="poll" />
    </button>
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
        disabled={draft.pictures.value.length >= limits.parley.media || draft.poll.value !== null}
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
