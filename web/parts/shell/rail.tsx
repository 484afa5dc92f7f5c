// The main navigation: a rail beside the column on wide screens, a drawer on the phone.

import { writeNew } from '../../actions/write.ts';
import { few, n, t } from '../../i18n/index.ts';
import { address, place } from '../../store/place.ts';
import { self } from '../../store/self.ts';
import { Icon } from '../icon.tsx';
import { Wordmark } from '../logo.tsx';
import { destinations, type Destination } from './destinations.ts';
import { SelfCard } from './self-card.tsx';

export function Rail() {
  return (
    <header class="rail">
      <a class="rail-mark" href={self.value ? '/home' : '/'} aria-label={t('app.name')}>
        <Wordmark />
      </a>
      <nav aria-label={t('nav.label')}>
        <Destinations />
      </nav>
      {self.value && (
        <button class="button rail-write" onClick={writeNew} title={t('nav.parley')}>
          <Icon name="pen" />
          <span>{t('nav.parley')}</span>
        </button>
      )}
      <SelfCard />
    </header>
  );
}

export function Destinations() {
  return (
    <ul class="destinations">
      {destinations().map((one) => (
        <li key={one.path}>
          <DestinationLink to={one} />
        </li>
      ))}
    </ul>
  );
}

export function DestinationLink({ to, isShort = false }: { to: Destination; isShort?: boolean }) {
  const here = place.value.screen === 'search' ? 'explore' : place.value.screen;
  const isHere = to.screen === 'profile' ? address.value === to.path : here === to.screen;
  return (
    <a class="destination" href={to.path} aria-current={isHere ? 'page' : undefined} title={t(to.words)}>
      <span class="destination-icon">
        <Icon name={to.icon} size={25} />
        {to.waiting ? (
          <span class="count">
            {few(to.waiting)}
            <span class="unseen"> {n('nav.unread', to.waiting)}</span>
          </span>
        ) : null}
      </span>
      <span class={isShort ? 'unseen' : 'destination-words'}>{t(to.words)}</span>
    </a>
  );
}
