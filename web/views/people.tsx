// Lists of people: followers, followed, who voted or echoed, who asks to follow.

import { useEffect, useState } from 'preact/hooks';
import { answer } from '../actions/answer-request.ts';
import { findByHandle, listAccounts } from '../api/accounts.ts';
import { page } from '../api/client.ts';
import type { Account } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { AccountRow } from '../parts/account/account-row.tsx';
import { Empty } from '../parts/feed/empty.tsx';
import { ListView } from '../parts/feed/list-view.tsx';
import { Skeleton } from '../parts/feed/skeleton.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { pathOf } from '../routes.ts';
import { listCalled, type List } from '../store/lists.ts';
import { accountCalled, keepAccount } from '../store/people.ts';
import { self } from '../store/self.ts';

export const peopleAt = (name: string, path: string): List<Account> =>
  listCalled<Account>(
    name,
    (next) => (next ? page<Account>(next) : listAccounts(path)),
    (account) => account.id,
  );

export function PeopleView({ handle, which }: { handle: string; which: 'followers' | 'following' }) {
  const account = accountCalled(handle).value;
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!account) findByHandle(handle).then(keepAccount, () => setMissing(true));
  }, [handle]);
  const title = t(which === 'followers' ? 'profile.followers.title' : 'profile.following.title');
  return (
    <>
      <Bar title={title} note={`@${handle}`} back={pathOf.profile(handle)} />
      {isMissing && <Empty words={t('profile.missing')} />}
      {!isMissing && !account && <Skeleton />}
      {account && (
        <People
          list={peopleAt(`${which}:${account.id}`, `/api/v1/accounts/${account.id}/${which}`)}
          empty={t(which === 'followers' ? 'profile.followers.empty' : 'profile.following.empty')}
        />
      )}
    </>
  );
}

export function People({ list, empty }: { list: List<Account>; empty: string }) {
  return (
    <ListView list={list} empty={<Empty words={empty} />}>
      {(account) => <AccountRow account={account} key={account.id} />}
    </ListView>
  );
}

export function GatheringView({ id, which }: { id: string; which: 'votes' | 'echoes' }) {
  const path = which === 'votes' ? 'favourited_by' : 'reblogged_by';
  return (
    <>
      <Bar title={t(which === 'votes' ? 'parley.voters' : 'parley.echoers')} />
      <People list={peopleAt(`${which}:${id}`, `/api/v1/statuses/${id}/${path}`)} empty={t('people.empty')} />
    </>
  );
}

export function RequestsView() {
  if (!self.value) return null;
  return (
    <>
      <Bar title={t('requests.title')} />
      <ListView list={peopleAt('requests', '/api/v1/follow_requests')} empty={<Empty words={t('requests.empty')} />}>
        {(account) => (
          <AccountRow account={account} key={account.id}>
            <button class="button small" onClick={() => void answer(account, true)}>
              {t('requests.accept')}
            </button>
            <button class="button small quiet" onClick={() => void answer(account, false)}>
              {t('requests.refuse')}
            </button>
          </AccountRow>
        )}
      </ListView>
    </>
  );
}
