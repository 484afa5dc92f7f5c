// The third column: find people, what this town is, and the small print.

import { useEffect } from 'preact/hooks';
import { language, t } from '../../i18n/index.ts';
import { open } from '../../store/layers.ts';
import type { Place } from '../../routes.ts';
import { place } from '../../store/place.ts';
import { self } from '../../store/self.ts';
import { readTown, town } from '../../store/town.ts';
import { PeopleFinder } from '../account/people-finder.tsx';
import { SuggestedCard } from '../finding/suggested.tsx';
import { Footer } from './footer.tsx';

/** Screens with a box of their own. */
const FINDING = new Set(['search', 'explore']);
const isExploringPeople = (here: Place): boolean => here.screen === 'explore' && here.part === 'people';

export function Aside() {
  useEffect(() => void readTown(), [language.value]);
  const it = town.value;
  return (
    <aside class="aside">
      {self.value && !FINDING.has(place.value.screen) && <PeopleFinder label={t('search.label')} />}
      {!isExploringPeople(place.value) && <SuggestedCard />}
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
