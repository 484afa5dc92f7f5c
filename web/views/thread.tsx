// A conversation: what led here, the parley one opened, the place to answer, the answers.

import { useEffect, useRef } from 'preact/hooks';
import { readThread, thread, type Thread } from '../actions/read-thread.ts';
import type { Parley } from '../api/contract.ts';
import { n, t } from '../i18n/index.ts';
import { fullMoment } from '../i18n/time.ts';
import { pathOf } from '../routes.ts';
import { Avatar } from '../parts/account/avatar.tsx';
import { Name } from '../parts/account/name.tsx';
import { Answers } from '../parts/comments/answers.tsx';
import { Impressions } from '../parts/comments/impressions.tsx';
import { ClosedNote, PolicyLine, whyClosed } from '../parts/comments/policy-line.tsx';
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
import { isMe, self } from '../store/self.ts';

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
      <div class={before.length > 0 ? 'opened-on' : undefined}>
        <Opened parley={parley} hasAbove={before.length > 0} />
        {self.value && <Answering parley={parley} />}
        {at?.state === 'loading' && <Skeleton rows={2} />}
        {at && <Answers at={at} />}
      </div>
    </>
  );
}

function Answering({ parley }: { parley: Parley }) {
  const closed = whyClosed(parley);
  if (closed) return <ClosedNote words={closed} />;
  return (
    <div class="writer">
      <Composer draft={draftFor(`reply:${parley.id}`, { replyTo: parley })} key={parley.id} />
    </div>
  );
}

function Opened({ parley, hasAbove }: { parley: Parley; hasAbove: boolean }) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasAbove) root.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [hasAbove]);
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
      <Counts parley={parley} />
      <PolicyLine parley={parley} />
      {isMe(parley.account.id) && <Impressions parley={parley} key={parley.id} />}
      <Deeds parley={parley} />
    </article>
  );
}

function Counts({ parley }: { parley: Parley }) {
  const path = pathOf.parley(parley.account.acct, parley.id);
  const seen = parley.palabre?.impressions_count ?? 0;
  if (parley.favourites_count + parley.reblogs_count + parley.quotes_count + seen === 0) return null;
  return (
    <p class="opened-counts">
      {parley.favourites_count > 0 && <a href={`${path}/votes`}>{n('parley.votes', parley.favourites_count)}</a>}
      {parley.reblogs_count > 0 && <a href={`${path}/echoes`}>{n('parley.echoes', parley.reblogs_count)}</a>}
      {parley.quotes_count > 0 && <a href={`${path}/quotes`}>{n('quote.count', parley.quotes_count)}</a>}
      {seen > 0 && <span>{n('impressions.count', seen)}</span>}
    </p>
  );
}
