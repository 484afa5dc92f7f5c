// The few figures that say how a town does, in large letters.

import type { Counts, TransparencyFigures } from '#contract';
import type { Tongue } from '#instance';
import { html, type Html } from '../../html.ts';
import { sayDuration } from './moments.ts';
import { words } from './transparency-words.ts';

export const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
export const numberIn = (tongue: Tongue, n: number): string => n.toLocaleString(tongue === 'fr' ? 'fr' : 'en-GB');

export const percent = (tongue: Tongue, share: number | null): string =>
  share === null
    ? '–'
    : share.toLocaleString(tongue === 'fr' ? 'fr' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 });

export const duration = (tongue: Tongue, ms: number | null | undefined): string =>
  ms === null || ms === undefined ? '–' : sayDuration(tongue, ms);

export function drawGlance(tongue: Tongue, { total, canaries }: TransparencyFigures): Html {
  const t = words[tongue];
  const [hidden, answered] = [total.hidden['A'], total.answered['report']];
  const sent = canaries.reduce((sum, one) => sum + one.sent, 0);
  const missed = canaries.reduce((sum, one) => sum + one.missed, 0);
  const decisions = sumOf(total.decisions);
  const wrong = Object.values(total.overturned).reduce((sum, one) => sum + one.n, 0);
  const slowest = (p99: number | null | undefined): string | undefined =>
    p99 === null || p99 === undefined ? undefined : t.p99(sayDuration(tongue, p99));
  return html`<section aria-labelledby="glance">
    <h2 id="glance">${t.atAGlance}</h2>
    <dl class="proof-glance">
      ${figure(t.decisions, numberIn(tongue, decisions))} ${figure(t.proactive, percent(tongue, total.proactive))}
      ${figure(t.hidden, duration(tongue, hidden?.p50), slowest(hidden?.p99))}
      ${figure(t.answered, duration(tongue, answered?.p50), slowest(answered?.p99))}
      ${figure(t.overturned, percent(tongue, decisions === 0 ? null : wrong / decisions))}
      ${figure(t.canaries, sent === 0 ? t.none : `${numberIn(tongue, sent - missed)} / ${numberIn(tongue, sent)}`)}
    </dl>
  </section>`;
}

const figure = (name: string, value: string, more?: string): Html =>
  html`<div class="proof-card">
    <dt>${name}</dt>
    <dd class="proof-figure">${value}</dd>
    ${more && html`<dd class="proof-what">${more}</dd>`}
  </div>`;
