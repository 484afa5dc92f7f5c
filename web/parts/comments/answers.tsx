// The answers to an opened parley: in the order one chooses, each followed by what answers it; the hidden ones apart.

import { useState } from 'preact/hooks';
import { readMoreReplies, replySort, sortReplies, type Thread } from '../../actions/read-thread.ts';
import { replySorts, type ReplySort } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { arrange } from '../../store/arrange.ts';
import { parleyAt } from '../../store/parleys.ts';
import { Icon } from '../icon.tsx';
import { Card } from '../parley/card.tsx';

const answers = (id: string): string | null | undefined => parleyAt(id).value?.in_reply_to_id;

export function Answers({ at }: { at: Thread }) {
  const { id, descendants, hidden, ranked, next } = at;
  const ids = ranked ? arrange(descendants, ranked, answers) : descendants;
  const direct = descendants.filter((one) => answers(one) === id).length;
  return (
    <>
      {(direct > 1 || ranked) && <SortBar />}
      <Joined ids={ids} to={id} />
      {next && (
        <div class="horizon">
          <button class="button quiet" onClick={() => void readMoreReplies()}>
            {t('feed.more')}
          </button>
        </div>
      )}
      {hidden.length > 0 && <Hidden ids={hidden} />}
    </>
  );
}

function SortBar() {
  const sort = replySort.value;
  return (
    <div class="sort-bar">
      <h2>{t('replies.title')}</h2>
      <label class="choice" title={t('replies.sort')}>
        <Icon name="sort" size={18} />
        <span class="unseen">{t('replies.sort')}</span>
        <span aria-hidden="true">{t(`replies.sort.${sort}`)}</span>
        <select value={sort} onChange={(event) => void sortReplies(event.currentTarget.value as ReplySort)}>
          {replySorts.map((one) => (
            <option value={one} key={one}>
              {t(`replies.sort.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** A line joins those that go on from one another. */
function Joined({ ids, to }: { ids: readonly string[]; to: string }) {
  return (
    <div class="items">
      {ids.map((id, index) => {
        const goesOn = index + 1 < ids.length && answers(ids[index + 1]!) === id;
        const follows = index > 0 && answers(id) === ids[index - 1] && answers(id) !== to;
        const joins = goesOn && follows ? 'both' : goesOn ? 'below' : follows ? 'above' : undefined;
        return <Card id={id} key={id} joins={joins ?? (answers(id) === to ? undefined : 'above')} />;
      })}
    </div>
  );
}

function Hidden({ ids }: { ids: readonly string[] }) {
  const [isShown, setShown] = useState(false);
  return (
    <section class="hidden-replies">
      <button class="button quiet" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        <Icon name={isShown ? 'eye-off' : 'eye'} size={18} />
        {t(isShown ? 'replies.hidden.close' : 'replies.hidden.open')}
      </button>
      {isShown && (
        <div class="items">
          {ids.map((id) => (
            <Card id={id} key={id} />
          ))}
        </div>
      )}
    </section>
  );
}
