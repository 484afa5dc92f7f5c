// The poll one is asking: its options, how long it lasts, whether several may be chosen.

import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { SPANS, type DraftPoll, type Span } from '../../store/draft-poll.ts';
import type { Draft } from '../../store/drafts.ts';
import { Icon } from '../icon.tsx';

export function PollEditor({ draft }: { draft: Draft }) {
  const poll = draft.poll.value;
  if (!poll) return null;
  const change = (changes: Partial<DraftPoll>): void => void (draft.poll.value = { ...poll, ...changes });
  return (
    <fieldset class="poll-editor">
      <legend class="unseen">{t('poll.one')}</legend>
      {poll.options.map((option, index) => (
        <OptionField key={index} poll={poll} option={option} index={index} change={change} />
      ))}
      {poll.options.length < limits.poll.most && (
        <button type="button" class="button small quiet" onClick={() => change({ options: [...poll.options, ''] })}>
          {t('poll.option.add')}
        </button>
      )}
      <div class="poll-terms">
        <label>
          {t('poll.lasts')}
          <select
            class="input"
            value={String(spanOf(poll.seconds))}
            onChange={(event) => change({ seconds: Number(event.currentTarget.value) })}
          >
            {SPANS.map((span) => (
              <option value={span} key={span}>
                {t(`poll.lasts.${span}`)}
              </option>
            ))}
          </select>
        </label>
        <Switch isOn={poll.isMultiple} words={t('poll.multiple')} change={(isMultiple) => change({ isMultiple })} />
        <Switch isOn={poll.hidesTotals} words={t('poll.hides')} change={(hidesTotals) => change({ hidesTotals })} />
      </div>
    </fieldset>
  );
}

/** What is left of a poll that is edited, as the span that comes nearest. */
const spanOf = (seconds: number): Span =>
  SPANS.reduce((near, span) => (Math.abs(span - seconds) < Math.abs(near - seconds) ? span : near));

interface OptionProps {
  poll: DraftPoll;
  option: string;
  index: number;
  change: (changes: Partial<DraftPoll>) => void;
}

function OptionField({ poll, option, index, change }: OptionProps) {
  const n = index + 1;
  return (
    <div class="poll-option">
      <input
        class="input"
        dir="auto"
        value={option}
        maxLength={limits.poll.characters}
        placeholder={t('poll.option', { n })}
        aria-label={t('poll.option', { n })}
        onInput={(event) => change({ options: poll.options.with(index, event.currentTarget.value) })}
      />
      {poll.options.length > limits.poll.least && (
        <button
          type="button"
          class="tool"
          aria-label={t('poll.option.remove', { n })}
          onClick={() => change({ options: poll.options.toSpliced(index, 1) })}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </div>
  );
}

function Switch({ isOn, words, change }: { isOn: boolean; words: string; change: (isOn: boolean) => void }) {
  return (
    <label class="check small">
      <input type="checkbox" checked={isOn} onChange={(event) => change(event.currentTarget.checked)} />
      {words}
    </label>
  );
}
