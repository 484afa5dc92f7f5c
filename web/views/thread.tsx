// A conversation: what led here, the parley one opened, the place to answer, the answers.

import { useEffect, useRef } from 'preact/hooks';
import { readThread, thread, type Thread } from '../actions/read-thread.ts';
import type { Parley } from '../api/contract.ts';
import { n, t } from '../i18n/index.ts';
import { fullMoment } from '../i18n/time.ts';
import { pathOf } from '../routes.ts';
import { Avatar } from '../parts/account/avatar.tsx';
import { Name } from '../parts/account/name.tsx';
import { Composer } from '../parts/compose/composer.tsx';
import { Empty, Failed } from '../parts/feed/empty.tsx';
import { Skeleton } from '../parts/feed/skeleton.tsx';
import { Body } from '../parts/parley/body.tsx';
import { Card } from '../parts/parley/card.tsx';
import { Deeds } from '../parts/parley/deeds.tsx';
import { EditedMark } from '../parts/parley/head.tsx';
import { ReachSign } from '../parts/parley/reach.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { draftFor } from '../store/drafts.ts';
import { parleyAt } from '../store/parleys.ts';
import { self } from '../store/self.ts';

export function ThreadView({ id }: { id: string }) {
  useEffect(() => void readThread(id), [id, self.value?.id]);
  const at = thread.value?.id === id ? thread.value : null;
  const parley = parleyAt(id).value;
  return (
    <>
      <Bar title={t('thread.title')} />
      <ThreadBody id={id} at={at} parley={parley} />
    </>
  );
}

function ThreadBody({ id, at, parley }: { id: string; at: Thread | null; parley: Parley | null }) {
  if (at?.state === 'missing') return <Empty words={t('thread.missing')} hint={t('thread.missing.hint')} />;
  if (at?.state === 'failed') return <Failed retry={() => void readThread(id)} />;
  if (!parley) return at?.state === 'ready' ? <Empty words={t('thread.gone')} /> : <Skeleton />;
  const before = at?.ancestors ?? [];
  return (
    <>
      {before.map((one, index) => (
        <Card id={one} key={one} joins={index === 0 ? 'below' : 'both'} />
      ))}
      <Opened parley={parley} hasAbove={before.length > 0} />
      {self.value && (
        <div class="writer">
          <Composer draft={draftFor(`reply:${id}`, parley)} key={id} />
        </div>
      )}
      {at?.state === 'loading' && <Skeleton rows={2} />}
      <Answers ids={at?.descendants ?? []} to={id} />
    </>
  );
}

/** Each answer follows what it answers: a line joins those that go on from one another. */
function Answers({ ids, to }: { ids: readonly string[]; to: string }) {
  const answers = (index: number): string | null | undefined => parleyAt(ids[index] ?? '').value?.in_reply_to_id;
  return (
    <div class="items">
      {ids.map((id, index) => {
        const goesOn = answers(index + 1) === id;
        const follows = index > 0 && answers(index) === ids[index - 1] && answers(index) !== to;
        const joins = goesOn && follows ? 'both' : goesOn ? 'below' : follows ? 'above' : undefined;
        return <Card id={id} key={id} joins={joins ?? (answers(index) === to ? undefined : 'above')} />;
      })}
    </div>
  );
}

function Opened({ parley, hasAbove }: { parley: Parley; hasAbove: boolean }) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasAbove) root.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [hasAbove]);
  const path = pathOf.parley(parley.account.acct, parley.id);
  return (
    <article class={`opened${hasAbove ? ' joins-above' : ''}`} ref={root} data-parley={parley.id}>
      <a class="opened-who" href={pathOf.profile(parley.account.acct)}>
        <Avatar account={parley.account} size={52} />
        <Name account={parley.account} />
      </a>
      <Body parley={parley} key={parley.edited_at} />
      <p class="opened-when">
        <ReachSign reach={parley.visibility} />
        <time dateTime={parley.created_at}>{fullMoment(parley.created_at)}</time>
        <EditedMark parley={parley} />
        {parley.application && <span>{t('parley.from-app', { app: parley.application.name })}</span>}
      </p>
      {parley.favourites_count + parley.reblogs_count > 0 && (
        <p class="opened-counts">
          {parley.favourites_count > 0 && <a href={`${path}/votes`}>{n('parley.votes', parley.favourites_count)}</a>}
          {parley.reblogs_count > 0 && <a href={`${path}/echoes`}>{n('parley.echoes', parley.reblogs_count)}</a>}
        </p>
      )}
      <Deeds parley={parley} />
    </article>
  );
}
