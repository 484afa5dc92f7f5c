// A feed of parleys, and the pill that says how many came while one was reading.

import type { ComponentChildren } from 'preact';
import { n, t } from '../../i18n/index.ts';
import type { Feed } from '../../store/feeds.ts';
import { showWaiting } from '../../store/lists.ts';
import { Icon } from '../icon.tsx';
import { Card } from '../parley/card.tsx';
import { ListView } from './list-view.tsx';

interface FeedViewProps {
  feed: Feed;
  empty: ComponentChildren;
  pinned?: ReadonlySet<string>;
}

export function FeedView({ feed, empty, pinned }: FeedViewProps) {
  return (
    <>
      <Pill feed={feed} />
      <ListView list={feed} empty={empty} end={t('feed.end')}>
        {(id) => (pinned?.has(id) ? null : <Card id={id} key={id} />)}
      </ListView>
    </>
  );
}

function Pill({ feed }: { feed: Feed }) {
  const count = feed.waiting.value.length;
  const show = (): void => {
    showWaiting(feed);
    scrollTo({ top: 0 });
  };
  return (
    <div class="pill-place" aria-live="polite">
      {count > 0 && (
        <button class="pill" data-pill onClick={show}>
          <Icon name="vote" size={16} />
          {n('feed.new', count)}
        </button>
      )}
    </div>
  );
}
