// Somebody's page: who they are, and what they said.

import { useEffect, useState } from 'preact/hooks';
import { wantBond } from '../actions/read-bonds.ts';
import { findByHandle } from '../api/accounts.ts';
import { page } from '../api/client.ts';
import { Failure } from '../api/client.ts';
import type { Account, Parley } from '../api/contract.ts';
import { n, t, type Plain } from '../i18n/index.ts';
import { pathOf } from '../routes.ts';
import { nameOf } from '../parts/account/name.tsx';
import { Empty, Failed } from '../parts/feed/empty.tsx';
import { FeedView } from '../parts/feed/feed-view.tsx';
import { Skeleton } from '../parts/feed/skeleton.tsx';
import { Card } from '../parts/parley/card.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { profileFeed, type Tab } from '../store/feeds.ts';
import { keepParley } from '../store/parleys.ts';
import { accountCalled, bondWith, keepAccount } from '../store/people.ts';
import { isMe, self } from '../store/self.ts';
import { ProfileHead } from './profile-head.tsx';

type State = 'loading' | 'ready' | 'missing' | 'failed';

export function ProfileView({ handle, tab }: { handle: string; tab: Tab }) {
  const [state, setState] = useState<State>('loading');
  const account = accountCalled(handle).value;
  const read = (): void => {
    findByHandle(handle).then(
      (found) => {
        keepAccount(found);
        wantBond(found.id);
        setState('ready');
      },
      (error: unknown) => setState(error instanceof Failure && error.status === 404 ? 'missing' : 'failed'),
    );
  };
  useEffect(read, [handle, self.value?.id]);
  if (state === 'missing') return <Nobody handle={handle} />;
  if (!account) return state === 'failed' ? <Failed retry={read} /> : <Loading handle={handle} />;
  return (
    <>
      <Bar title={nameOf(account)} note={n2(account)} />
      <ProfileHead account={account} />
      <Said account={account} tab={tab} />
    </>
  );
}

const n2 = (account: Account): string => `${account.statuses_count} ${n('profile.parleys', account.statuses_count)}`;

const Loading = ({ handle }: { handle: string }) => (
  <>
    <Bar title={`@${handle}`} />
    <div class="profile-banner placeholder" />
    <Skeleton rows={3} />
  </>
);

const Nobody = ({ handle }: { handle: string }) => (
  <>
    <Bar title={t('nav.profile')} />
    <Empty words={t('profile.missing')}>
      <a class="button" href={pathOf.search(handle, 'people')}>
        {t('profile.missing.search')}
      </a>
    </Empty>
  </>
);

const TABS: readonly (readonly [Tab, Plain, string])[] = [
  ['parleys', 'profile.tab.parleys', ''],
  ['replies', 'profile.tab.replies', '/with_replies'],
  ['media', 'profile.tab.media', '/media'],
];

function Said({ account, tab }: { account: Account; tab: Tab }) {
  const pinned = usePinned(account.id, tab === 'parleys');
  const bond = isMe(account.id) ? null : bondWith(account.id).value;
  if (account.suspended) return <Empty words={t('profile.suspended')} />;
  if (bond?.blocked_by) return <Empty words={t('profile.blocks-you', { handle: account.acct })} />;
  if (bond?.blocking) return <Empty words={t('profile.you-blocked', { handle: account.acct })} />;
  const empty = tab === 'media' ? t('feed.empty.media') : t('feed.empty.profile', { handle: account.acct });
  return (
    <>
      <nav class="tabs" aria-label={t('profile.tabs')}>
        {TABS.filter(([name]) => name !== 'media' || account.show_media || isMe(account.id)).map(
          ([name, words, path]) => (
            <a
              key={name}
              class="tab"
              href={pathOf.profile(account.acct) + path}
              aria-current={tab === name ? 'page' : undefined}
            >
              {t(words)}
            </a>
          ),
        )}
      </nav>
      {pinned.map((id) => (
        <Card id={id} key={id} isPinned />
      ))}
      <FeedView
        feed={profileFeed(account.id, tab)}
        pinned={new Set(pinned)}
        empty={pinned.length > 0 ? null : <Empty words={empty} />}
        key={tab}
      />
    </>
  );
}

function usePinned(id: string, isWanted: boolean): readonly string[] {
  const [pinned, setPinned] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!isWanted) return setPinned([]);
    let isStale = false;
    page<Parley>(`/api/v1/accounts/${id}/statuses`, { pinned: true }).then(
      ({ body }) => void (isStale || setPinned(body.map(keepParley))),
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [id, isWanted]);
  return pinned;
}
