// What stands around the forms at the door: the mark, a title, the languages.

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Wordmark } from '../../parts/logo.tsx';
import { Footer } from '../../parts/shell/footer.tsx';

export function Door({ title, body, children }: { title: string; body?: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title]);
  return (
    <div class="door">
      <a class="door-mark" href="/" aria-label={t('app.name')}>
        <Wordmark size={40} />
      </a>
      <section class="door-card">
        <h1>{title}</h1>
        {body && <p class="door-body">{body}</p>}
        {children}
      </section>
      <Footer />
    </div>
  );
}
