// Nothing to show, said kindly; and what failed, with a way to try again.

import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/index.ts';
import { Sapling } from '../sapling.tsx';

interface EmptyProps {
  words: string;
  hint?: string | undefined;
  children?: ComponentChildren;
}

export function Empty({ words, hint, children }: EmptyProps) {
  return (
    <div class="empty">
      <Sapling />
      <p class="empty-words">{words}</p>
      {hint && <p class="empty-hint">{hint}</p>}
      {children}
    </div>
  );
}

export function Failed({ retry }: { retry: () => void }) {
  return (
    <div class="empty" role="alert">
      <p class="empty-words">{t('feed.error')}</p>
      <button class="button" onClick={retry}>
        {t('app.retry')}
      </button>
    </div>
  );
}
