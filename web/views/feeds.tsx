// The feeds: home, local, a hashtag, and what one kept or voted for.

import { useEffect } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { listenTo, stopListeningTo } from '../actions/live.ts';
import { writeNew } from '../actions/write.ts';
import { t, type Plain } from '../i18n/index.ts';
import { Announcements } from '../parts/announcements/banner.tsx';
import { Composer } from '../parts/compose/composer.tsx';
import { Empty } from '../parts/feed/empty.tsx';
import { HomeChoiceLine, HomeMenu } from '../parts/feed/home-menu.tsx';
import { FeedView } from '../parts/feed/feed-view.tsx';
import { TagFollowButton } from '../parts/tag/tag-follow-button.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { draftFor } from '../store/drafts.ts';
import { bookmarksFeed, homeFeed, localFeed, quotesFeed, tagFeed, votesFeed, type Feed } from '../store/feeds.ts';
import { homeChoice } from '../store/home-choice.ts';
import { self } from '../store/self.ts';

export function HomeView({ isWriting }: { isWriting: boolean }) {
  useEffect(() => void (isWriting && writeNew()), [isWriting]);
  if (!self.value) return null;
  return (
    <>
      <Bar title={t('feed.home.title')}>
        <HomeMenu />
      </Bar>
      <Announcements />
      <Writer />
      <HomeChoiceLine />
      <FeedView
        feed={homeFeed()}
        empty={homeChoice.value.length > 0 ? <Empty words={t('choice.empty')} /> : <Quiet />}
      />
    </>
  );
}

const Quiet = () => (
  <Empty words={t('feed.empty.home')} hint={t('feed.empty.home.hint')}>
    <a class="button" href="/local">
      {t('nav.local')}
    </a>
  </Empty>
);

export function LocalView() {
  useEffect(() => {
    listenTo('public:local');
    return () => stopListeningTo('public:local');
  }, [self.value?.id]);
  return (
    <>
      <Bar title={t('feed.local.title')} note={t('feed.local.intro')} />
      {self.value && <Writer />}
      <FeedView feed={localFeed()} empty={<Empty words={t('feed.empty.local')} />} />
    </>
  );
}

const Writer = () => (
  <div class="writer">
    <Composer draft={draftFor('new')} />
  </div>
);

export const TagView = ({ tag }: { tag: string }) => (
  <>
    <Bar title={t('tag.title', { tag })}>
      <TagFollowButton tag={tag} />
    </Bar>
    <FeedView feed={tagFeed(tag)} empty={<Empty words={t('feed.empty.tag', { tag })} />} />
  </>
);

const kept = (words: Plain, hint: Plain): ComponentChildren => <Empty words={t(words)} hint={t(hint)} />;

export const BookmarksView = () => (
  <Plainly
    title={t('bookmarks.title')}
    feed={bookmarksFeed()}
    empty={kept('feed.empty.bookmarks', 'feed.empty.bookmarks.hint')}
  />
);

export const VotesView = () => (
  <Plainly title={t('votes.title')} feed={votesFeed()} empty={kept('feed.empty.votes', 'feed.empty.votes.hint')} />
);

export const QuotesView = ({ id }: { id: string }) => (
  <Plainly title={t('quote.list')} feed={quotesFeed(id)} empty={<Empty words={t('quote.list.empty')} />} />
);

function Plainly({ title, feed, empty }: { title: string; feed: Feed; empty: ComponentChildren }) {
  return (
    <>
      <Bar title={title} />
      <FeedView feed={feed} empty={empty} />
    </>
  );
}
