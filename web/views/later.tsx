// A screen that is loaded when it is first opened.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failed } from '../parts/feed/empty.tsx';
import { Skeleton } from '../parts/feed/skeleton.tsx';

export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [state, setState] = useState<'ready' | 'loading' | 'failed'>(loaded ? 'ready' : 'loading');
    useEffect(() => {
      if (state !== 'loading') return;
      load().then(
        (view) => {
          loaded = view;
          setState('ready');
        },
        () => setState('failed'),
      );
    }, [state]);
    if (state === 'failed') return <Failed retry={() => setState('loading')} />;
    const View = loaded;
    return View ? <View {...props} /> : <Skeleton />;
  };
}
