// The phone's navigation, under the thumb; and the button one writes with.

import { useEffect, useState } from 'preact/hooks';
import { writeNew } from '../../actions/write.ts';
import { t } from '../../i18n/index.ts';
import { open } from '../../store/layers.ts';
import { place } from '../../store/place.ts';
import { self } from '../../store/self.ts';
import { Icon } from '../icon.tsx';
import { destinations } from './destinations.ts';
import { DestinationLink } from './rail.tsx';
import { Doors } from './self-card.tsx';

const UNDER_THUMB = new Set(['home', 'local', 'explore', 'notices']);
const WITH_PEN = new Set(['home', 'local', 'profile', 'tag', 'notices']);

export function BottomBar() {
  if (self.value === undefined) return <div class="bottom-bar" />;
  if (self.value === null) {
    const isAtDoor = ['sign-in', 'sign-up', 'setup', 'front'].includes(place.value.screen);
    return isAtDoor ? null : (
      <div class="bottom-bar for-strangers">
        <Doors />
      </div>
    );
  }
  return (
    <>
      {WITH_PEN.has(place.value.screen) && <Pen />}
      <nav class="bottom-bar" aria-label={t('nav.label')}>
        {destinations()
          .filter((one) => UNDER_THUMB.has(one.screen))
          .map((one) => (
            <DestinationLink to={one} isShort key={one.path} />
          ))}
        <button class="destination" onClick={() => open({ kind: 'menu' })} title={t('app.menu')}>
          <span class="destination-icon">
            <Icon name="menu" size={25} />
          </span>
          <span class="unseen">{t('app.menu')}</span>
        </button>
      </nav>
    </>
  );
}

/** Out of the way while one reads on; back as soon as one turns back. */
function Pen() {
  const isAway = useReadingOn();
  return (
    <button class={isAway ? 'pen is-away' : 'pen'} onClick={writeNew} aria-label={t('nav.parley')}>
      <Icon name="pen" size={26} />
    </button>
  );
}

const A_TURN = 12;

function useReadingOn(): boolean {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    let from = scrollY;
    const onScroll = (): void => {
      const isAtTop = scrollY < 80;
      if (Math.abs(scrollY - from) < A_TURN && !isAtTop) return;
      setOn(scrollY > from && !isAtTop);
      from = scrollY;
    };
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, []);
  return isOn;
}
