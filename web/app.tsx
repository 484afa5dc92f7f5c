// The frame around every screen: the rail, the column, the aside; and what lies over them.

import { useEffect, useLayoutEffect } from 'preact/hooks';
import { language, t } from './i18n/index.ts';
import { Layers } from './parts/layers/layers.tsx';
import { Aside } from './parts/shell/aside.tsx';
import { BottomBar } from './parts/shell/bottom-bar.tsx';
import { Offline } from './parts/shell/offline.tsx';
import { Rail } from './parts/shell/rail.tsx';
import { Toasts } from './parts/shell/toasts.tsx';
import { address, go, place, returnTo } from './store/place.ts';
import { self } from './store/self.ts';
import { screenOf } from './views/index.ts';

/** What only somebody signed in can see. */
const NEEDS_SELF = new Set([
  'home',
  'notices',
  'bookmarks',
  'votes',
  'requests',
  'compose',
  'comments',
  'settings',
  'console',
]);
/** Screens that stand alone, without the rail. */
const ALONE = new Set(['sign-in', 'sign-up', 'suspended', 'setup', 'console']);

export function App() {
  const here = place.value;
  const isStranger = self.value === null;
  useEffect(() => {
    if (isStranger && NEEDS_SELF.has(here.screen)) go(`/sign-in?then=${encodeURIComponent(address.value)}`, true);
    if (self.value && here.screen === 'front') go('/home', true);
  }, [here, isStranger, self.value?.id]);
  useReturn();
  const isAlone = ALONE.has(here.screen) || (here.screen === 'front' && isStranger);
  return (
    <div class={isAlone ? 'house alone' : 'house'} key={language.value}>
      <a class="skip" href="#main">
        {t('app.skip')}
      </a>
      {!isAlone && <Rail />}
      <main id="main" class={`column screen-${here.screen}`} tabIndex={-1}>
        <Offline />
        {screenOf(here)}
      </main>
      {!isAlone && <Aside />}
      {!isAlone && <BottomBar />}
      <Layers />
      <Toasts />
    </div>
  );
}

/** Scrolls to where the entry one came back to was read, once its lists are drawn. */
function useReturn(): void {
  const { top } = returnTo.value;
  useLayoutEffect(() => {
    let tries = 0;
    let frame = 0;
    const settle = (): void => {
      scrollTo({ top, behavior: 'instant' });
      if (top > 0 && Math.abs(scrollY - top) > 2 && tries++ < 30) frame = requestAnimationFrame(settle);
    };
    settle();
    return () => cancelAnimationFrame(frame);
  }, [returnTo.value]);
}
