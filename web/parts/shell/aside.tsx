// The third column: find people, what this town is, and the small print.

import { useEffect } from 'preact/hooks';
import { language, t } from '../../i18n/index.ts';
import { open } from '../../store/layers.ts';
import { self } from '../../store/self.ts';
import { readTown, town } from '../../store/town.ts';
import { PeopleFinder } from '../account/people-finder.tsx';
import { Footer } from './footer.tsx';

export function Aside() {
  useEffect(() => void readTown(), [language.value]);
  const it = town.value;
  return (
    <aside class="aside">
      {self.value && <PeopleFinder />}
      <section class="about-card">
        <h2>{it?.title ?? t('app.name')}</h2>
        <p>{it?.description || t('app.promise')}</p>
        {it && it.rules.length > 0 && (
          <ol>
            {it.rules.slice(0, 5).map((rule) => (
              <li key={rule.id}>{rule.text}</li>
            ))}
          </ol>
        )}
      </section>
      <Footer />
      {self.value && (
        <button class="plain shortcuts-link" onClick={() => open({ kind: 'shortcuts' })}>
          {t('nav.shortcuts')} <kbd>?</kbd>
        </button>
      )}
    </aside>
  );
}
