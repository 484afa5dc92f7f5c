// The head of a column: where one is, the way back, and what one can do here. It also names the browser's tab.

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { few, t } from '../../i18n/index.ts';
import { goBack, place } from '../../store/place.ts';
import { unread } from '../../store/notices.ts';
import { self } from '../../store/self.ts';
import { Icon } from '../icon.tsx';

interface BarProps {
  title: string;
  /** Smaller, under the title. */
  note?: string | undefined;
  /** Where back leads when there is no history. */
  back?: string;
  children?: ComponentChildren;
}

const ROOTS = new Set(['home', 'local', 'explore', 'notices', 'front']);

export function Bar({ title, note, back, children }: BarProps) {
  const count = unread.value;
  useEffect(() => {
    document.title = `${count > 0 ? `(${few(count)}) ` : ''}${title} · ${t('app.name')}`;
  }, [title, count]);
  const hasBack = back !== undefined || !ROOTS.has(place.value.screen);
  return (
    <header class="bar">
      {hasBack && (
        <button class="tool" onClick={() => goBack(back ?? (self.value ? '/home' : '/'))} title={t('app.back')}>
          <Icon name="back" />
          <span class="unseen">{t('app.back')}</span>
        </button>
      )}
      <div class="bar-words">
        <h1 tabIndex={-1}>{title}</h1>
        {note && <p>{note}</p>}
      </div>
      {children}
    </header>
  );
}
