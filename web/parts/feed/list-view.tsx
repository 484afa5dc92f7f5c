// Any list read page by page: skeleton, items, the next page when the end comes near, the kind word when there is none.

import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { readFirst, readMore } from '../../actions/read-list.ts';
import { t } from '../../i18n/index.ts';
import type { List } from '../../store/lists.ts';
import { Failed } from './empty.tsx';
import { Skeleton } from './skeleton.tsx';

interface ListViewProps<T> {
  list: List<T>;
  children: (item: T) => ComponentChildren;
  empty: ComponentChildren;
  /** Said at the end; nothing for short lists. */
  end?: string;
}

const AHEAD = '900px';

export function ListView<T>({ list, children, empty, end }: ListViewProps<T>) {
  const state = list.state.value;
  const items = list.items.value;
  const isAtEnd = list.isAtEnd.value;
  useEffect(() => void (state === 'idle' && readFirst(list)), [list, state]);
  if (items.length === 0) {
    if (state === 'failed') return <Failed retry={() => void readFirst(list)} />;
    return state === 'ready' ? <>{empty}</> : <Skeleton />;
  }
  return (
    <>
      <div class="items" role="feed" aria-busy={state === 'loading'}>
        {items.map(children)}
      </div>
      {state === 'failed' && <Failed retry={() => void readMore(list)} />}
      {!isAtEnd && state !== 'failed' && <Horizon reach={() => void readMore(list)} key={items.length} />}
      {isAtEnd && end && items.length > 5 && <p class="end">{end}</p>}
    </>
  );
}

/** Calls `reach` when it comes near the screen; and holds a button, should the browser not notice. */
function Horizon({ reach }: { reach: () => void }) {
  const at = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watcher = new IntersectionObserver((seen) => void (seen.some((one) => one.isIntersecting) && reach()), {
      rootMargin: AHEAD,
    });
    watcher.observe(at.current!);
    return () => watcher.disconnect();
  }, []);
  return (
    <div class="horizon" ref={at}>
      <button class="button quiet" onClick={reach}>
        {t('feed.more')}
      </button>
    </div>
  );
}
