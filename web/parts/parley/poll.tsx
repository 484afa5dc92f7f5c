// The poll of a parley: to vote in, or as bars once one has voted, asked to see them, or it is over.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readPoll, voteInPoll } from '../../actions/poll.ts';
import { percentsOfPoll, type Parley, type Poll } from '../../api/contract.ts';
import { n, percent, t } from '../../i18n/index.ts';
import { fullMoment } from '../../i18n/time.ts';
import { clock } from '../../store/clock.ts';
import { isMe, self } from '../../store/self.ts';
import { Icon } from '../icon.tsx';

export function PollOf({ parley, poll }: { parley: Parley; poll: Poll }) {
  const isLooking = useSignal(false);
  const isOver = poll.expired || Date.parse(poll.expires_at) <= clock.value;
  // The server shows what was hidden, and the last votes, when it is over.
  useEffect(() => void (isOver && !poll.expired && readPoll(parley.id)), [isOver]);
  const mayVote = !isOver && !poll.voted && self.value !== null && !isMe(parley.account.id);
  return (
    // A press here is no press on the card.
    <div class="poll" onClick={(event) => event.stopPropagation()}>
      {mayVote && !isLooking.value ? <Ballot parley={parley} poll={poll} /> : <Bars poll={poll} isOver={isOver} />}
      <p class="poll-foot">
        <span>{poll.multiple ? n('poll.voters', poll.voters_count) : n('poll.votes', poll.votes_count)}</span>
        <time dateTime={poll.expires_at} title={fullMoment(poll.expires_at)}>
          {isOver ? t('poll.over') : leftOf(poll)}
        </time>
        {mayVote && (
          <button type="button" class="link" onClick={() => void (isLooking.value = !isLooking.value)}>
            {t(isLooking.value ? 'poll.back' : 'poll.results')}
          </button>
        )}
      </p>
    </div>
  );
}

function Ballot({ parley, poll }: { parley: Parley; poll: Poll }) {
  const chosen = useSignal<readonly number[]>([]);
  const isSending = useSignal(false);
  const pick = (index: number): void => {
    const has = chosen.value.includes(index);
    if (!poll.multiple) chosen.value = [index];
    else chosen.value = has ? chosen.value.filter((one) => one !== index) : [...chosen.value, index];
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    isSending.value = true;
    await voteInPoll(parley.id, chosen.value);
    isSending.value = false;
  };
  return (
    <form class="ballot" aria-label={t('poll.one')} onSubmit={(event) => void send(event)}>
      {poll.options.map((option, index) => (
        <label class="ballot-option" key={index}>
          <input
            type={poll.multiple ? 'checkbox' : 'radio'}
            name={`poll-${poll.id}`}
            checked={chosen.value.includes(index)}
            onChange={() => pick(index)}
          />
          <span dir="auto">{option.title}</span>
        </label>
      ))}
      <button class="button small" disabled={chosen.value.length === 0 || isSending.value}>
        {t('poll.vote')}
      </button>
    </form>
  );
}

function Bars({ poll, isOver }: { poll: Poll; isOver: boolean }) {
  const most = Math.max(...poll.options.map((option) => option.votes_count ?? 0));
  const shares = percentsOfPoll(poll);
  return (
    <ul class="poll-bars">
      {poll.options.map(({ title, votes_count: votes }, index) => {
        const share = (shares?.[index] ?? 0) / 100;
        const isMine = poll.own_votes?.includes(index) ?? false;
        const isFirst = isOver && votes !== null && votes > 0 && votes === most;
        return (
          <li class={isFirst ? 'poll-bar is-first' : 'poll-bar'} key={index}>
            <span class="poll-bar-fill" style={{ inlineSize: `${share * 100}%` }} />
            <span class="poll-bar-title" dir="auto">
              {title}
              {isMine && (
                <span class="poll-bar-mine">
                  <Icon name="check" size={16} />
                  <span class="unseen">{t('poll.voted')}</span>
                </span>
              )}
            </span>
            <span class="poll-bar-share" title={votes === null ? undefined : n('poll.votes', votes)}>
              {votes === null ? '' : percent(share)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function leftOf(poll: Poll): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(poll.expires_at) - clock.value) / 60_000));
  if (minutes < 60) return n('poll.left', minutes);
  if (minutes < 48 * 60) return n('poll.left.hours', Math.round(minutes / 60));
  return n('poll.left.days', Math.round(minutes / 1_440));
}
