// Above every screen of the console: where one is, and how much waits.

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { readFigures } from '../../actions/console/enter.ts';
import { c } from '../../i18n/console/index.ts';
import { number } from '../../i18n/index.ts';
import { figures } from '../../store/console/desk.ts';
import { Icon } from '../icon.tsx';
import { Since } from './countdown.tsx';

const EVERY = 500;

/** Reads the figures twice a second, for as long as somebody looks: what is brought is seen within one. */
export function useFigures(): void {
  useEffect(() => {
    void readFigures();
    const timer = setInterval(() => document.visibilityState === 'visible' && void readFigures(), EVERY);
    return () => clearInterval(timer);
  }, []);
}

export function Head({ title, back, children }: { title: string; back: string; children?: ComponentChildren }) {
  const all = figures.value;
  return (
    <header class="console-head">
      <a class="tool" href={back} title={back === '/home' ? c('leave') : c('queues')}>
        <Icon name="back" />
        <span class="unseen">{back === '/home' ? c('leave') : c('queues')}</span>
      </a>
      <h1 tabIndex={-1}>{title}</h1>
      {all && (
        <p class="console-figures">
          <span>
            <strong>{number(all.open)}</strong> {c('figure.open')}
          </span>
          <span class={all.overdue > 0 ? 'is-late' : ''}>
            <strong>{number(all.overdue)}</strong> {c('figure.overdue')}
          </span>
          <span>
            {c('figure.oldest')} <strong>{all.oldest_at ? <Since iso={all.oldest_at} /> : c('figure.none')}</strong>
          </span>
        </p>
      )}
      {children}
    </header>
  );
}
