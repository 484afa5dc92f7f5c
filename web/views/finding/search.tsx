// The search screen: a box, what it found by kind, and what may be asked.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { search, searchFor, type Found } from '../../api/finding.ts';
import type { Account, Tag } from '../../api/contract.ts';
import { t, type Plain } from '../../i18n/index.ts';
import { AccountRow } from '../../parts/account/account-row.tsx';
import { Empty, Failed } from '../../parts/feed/empty.tsx';
import { FeedView } from '../../parts/feed/feed-view.tsx';
import { ListView } from '../../parts/feed/list-view.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import { SearchBox } from '../../parts/finding/search-box.tsx';
import { TagRow } from '../../parts/finding/tag-row.tsx';
import { Card } from '../../parts/parley/card.tsx';
import { Bar } from '../../parts/shell/bar.tsx';
import { pathOf, searchKinds, type SearchKind } from '../../routes.ts';
import { listCalled, type List } from '../../store/lists.ts';
import { keepParley } from '../../store/parleys.ts';
import { self } from '../../store/self.ts';
import { Operators } from './operators.tsx';

export function SearchView({ q, kind }: { q: string; kind: SearchKind }) {
  return (
    <>
      <Bar title={t('search.title')} />
      <SearchBox asked={q} kind={kind} isReady={q === ''} />
      {q === '' ? (
        <Operators isOpen />
      ) : (
        <>
          <Kinds q={q} kind={kind} />
          <Results q={q} kind={kind} key={`${kind} ${q}`} />
        </>
      )}
    </>
  );
}

const WORDS: Record<SearchKind, Plain> = {
  top: 'search.top',
  people: 'search.people',
  parleys: 'search.parleys',
  tags: 'search.tags',
};

const Kinds = ({ q, kind }: { q: string; kind: SearchKind }) => (
  <nav class="tabs" aria-label={t('search.kinds')}>
    {searchKinds.map((one) => (
      <a class="tab" href={pathOf.search(q, one)} aria-current={one === kind ? 'page' : undefined} key={one}>
        {t(WORDS[one])}
      </a>
    ))}
  </nav>
);

function Results({ q, kind }: { q: string; kind: SearchKind }) {
  switch (kind) {
    case 'top':
      return <Top q={q} />;
    case 'people':
      return (
        <ListView list={peopleFor(q)} empty={<Nothing q={q} />}>
          {(account) => <AccountRow account={account} key={account.id} />}
        </ListView>
      );
    case 'tags':
      return (
        <ListView list={tagsFor(q)} empty={<Nothing q={q} />}>
          {(tag) => <TagRow tag={tag} key={tag.name} />}
        </ListView>
      );
    case 'parleys':
      return (
        <>
          {self.value ? <FeedView feed={parleysFor(q)} empty={<Nothing q={q} />} /> : <SignInFirst />}
          <Operators />
        </>
      );
  }
}

const parleysFor = (q: string): List<string> =>
  listCalled<string>(
    `search:parleys:${q}`,
    async (next) => {
      const { body, next: after } = await searchFor('statuses', q, next);
      return { body: body.map(keepParley), next: after };
    },
    (id) => id,
  );
const peopleFor = (q: string): List<Account> =>
  listCalled(
    `search:people:${q}`,
    (next) => searchFor('accounts', q, next),
    (account) => account.id,
  );
const tagsFor = (q: string): List<Tag> =>
  listCalled(
    `search:tags:${q}`,
    (next) => searchFor('hashtags', q, next),
    (tag) => tag.name,
  );

const AT_TOP = 10;
const PEOPLE_AT_TOP = 3;
const TAGS_AT_TOP = 3;

/** A little of everything. */
function Top({ q }: { q: string }) {
  const found = useSignal<Found | null>(null);
  const hasFailed = useSignal(false);
  const read = (): (() => void) => {
    const stop = new AbortController();
    hasFailed.value = false;
    search(q, AT_TOP, stop.signal).then(
      (answer) => {
        answer.statuses.forEach(keepParley);
        found.value = answer;
      },
      () => void (hasFailed.value = !stop.signal.aborted),
    );
    return () => stop.abort();
  };
  useEffect(read, [q]);
  if (hasFailed.value) return <Failed retry={read} />;
  if (!found.value) return <Skeleton />;
  const { accounts, hashtags, statuses } = found.value;
  if (accounts.length + hashtags.length + statuses.length === 0) return <Nothing q={q} />;
  return (
    <>
      {accounts.slice(0, PEOPLE_AT_TOP).map((account) => (
        <AccountRow account={account} key={account.id} />
      ))}
      <More isShown={accounts.length > PEOPLE_AT_TOP} q={q} kind="people" />
      {hashtags.slice(0, TAGS_AT_TOP).map((tag) => (
        <TagRow tag={tag} key={tag.name} />
      ))}
      <More isShown={hashtags.length > TAGS_AT_TOP} q={q} kind="tags" />
      {statuses.map((parley) => (
        <Card id={parley.id} key={parley.id} />
      ))}
      <More isShown={statuses.length === AT_TOP} q={q} kind="parleys" />
    </>
  );
}

const MORE: Record<Exclude<SearchKind, 'top'>, Plain> = {
  people: 'search.more.people',
  tags: 'search.more.tags',
  parleys: 'search.more.parleys',
};

const More = ({ isShown, q, kind }: { isShown: boolean; q: string; kind: Exclude<SearchKind, 'top'> }) =>
  isShown ? (
    <a class="more-found" href={pathOf.search(q, kind)}>
      {t(MORE[kind])}
    </a>
  ) : null;

const Nothing = ({ q }: { q: string }) => <Empty words={t('search.nothing', { q })} hint={t('search.nothing.hint')} />;

const SignInFirst = () => (
  <Empty words={t('search.strangers')} hint={t('search.strangers.hint')}>
    <a class="button" href="/sign-in">
      {t('nav.sign-in')}
    </a>
  </Empty>
);
