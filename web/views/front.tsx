// The front door: what this is, the two ways in, and a look at what is being said.

import { useEffect } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { Empty } from '../parts/feed/empty.tsx';
import { FeedView } from '../parts/feed/feed-view.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Wordmark } from '../parts/logo.tsx';
import { Footer } from '../parts/shell/footer.tsx';
import { Doors } from '../parts/shell/self-card.tsx';
import { localFeed } from '../store/feeds.ts';
import { self } from '../store/self.ts';

const POINTS = [
  ['clock', 'welcome.point.calm'],
  ['lock', 'welcome.point.safe'],
  ['globe', 'welcome.point.free'],
] as const satisfies readonly (readonly [IconName, string])[];

export function FrontView() {
  useEffect(() => {
    document.title = `${t('app.name')} · ${t('app.tagline')}`;
  });
  if (self.value === undefined) return null;
  return (
    <div class="front">
      <section class="front-words">
        <Wordmark size={44} />
        <h1>{t('welcome.title')}</h1>
        <p class="front-body">{t('welcome.body')}</p>
        <ul class="front-points">
          {POINTS.map(([icon, words]) => (
            <li key={words}>
              <Icon name={icon} size={22} />
              <span>{t(words)}</span>
            </li>
          ))}
        </ul>
        <Doors />
        <Footer />
      </section>
      <section class="front-feed" aria-label={t('welcome.look')}>
        <h2>{t('welcome.look')}</h2>
        <FeedView feed={localFeed()} empty={<Empty words={t('feed.empty.local')} />} />
      </section>
    </div>
  );
}
