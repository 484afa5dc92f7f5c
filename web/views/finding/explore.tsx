// What many speak of, and who is here.

import { directory, TRENDING_PARLEYS, trendingLinks, trendingTags } from '../../api/finding.ts';
import type { Account, Tag, TrendsLink } from '../../api/contract.ts';
import { t, type Plain } from '../../i18n/index.ts';
import { AccountRow } from '../../parts/account/account-row.tsx';
import { Empty } from '../../parts/feed/empty.tsx';
import { FeedView } from '../../parts/feed/feed-view.tsx';
import { ListView } from '../../parts/feed/list-view.tsx';
import { LinkCard } from '../../parts/finding/link-card.tsx';
import { SearchBox } from '../../parts/finding/search-box.tsx';
import { SuggestedList } from '../../parts/finding/suggested.tsx';
import { TagRow } from '../../parts/finding/tag-row.tsx';
import { Bar } from '../../parts/shell/bar.tsx';
import { exploreParts, type ExplorePart } from '../../routes.ts';
import { feedAt } from '../../store/feeds.ts';
import { listCalled } from '../../store/lists.ts';
import { self } from '../../store/self.ts';

const WORDS: Record<ExplorePart, Plain> = {
  parleys: 'search.parleys',
  tags: 'search.tags',
  links: 'explore.links',
  people: 'search.people',
};

export const ExploreView = ({ part }: { part: ExplorePart }) => (
  <>
    <Bar title={t('explore.title')} />
    <SearchBox />
    <nav class="tabs" aria-label={t('explore.parts')}>
      {exploreParts.map((one) => (
        <a
          class="tab"
          href={one === 'parleys' ? '/explore' : `/explore/${one}`}
          aria-current={one === part ? 'page' : undefined}
          key={one}
        >
          {t(WORDS[one])}
        </a>
      ))}
    </nav>
    <Part part={part} key={part} />
  </>
);

const Quiet = () => <Empty words={t('explore.empty')} hint={t('explore.empty.hint')} />;

function Part({ part }: { part: ExplorePart }) {
  switch (part) {
    case 'parleys':
      return <FeedView feed={feedAt('trends', TRENDING_PARLEYS)} empty={<Quiet />} />;
    case 'tags':
      return (
        <ListView list={listCalled<Tag>('trends:tags', trendingTags, (tag) => tag.name)} empty={<Quiet />}>
          {(tag) => <TagRow tag={tag} key={tag.name} />}
        </ListView>
      );
    case 'links':
      return (
        <ListView list={listCalled<TrendsLink>('trends:links', trendingLinks, (link) => link.url)} empty={<Quiet />}>
          {(link) => (
            <div class="trending-link" key={link.url}>
              <LinkCard card={link} />
            </div>
          )}
        </ListView>
      );
    case 'people':
      return (
        <>
          <SuggestedList />
          {self.value && <h2 class="explore-heading">{t('explore.directory')}</h2>}
          <ListView
            list={listCalled<Account>('directory', directory, (account) => account.id)}
            empty={<Empty words={t('people.empty')} />}
          >
            {(account) => <AccountRow account={account} key={account.id} />}
          </ListView>
        </>
      );
  }
}
