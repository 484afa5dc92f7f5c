// /transparency: how much is judged and removed, how fast, how often wrongly, what waits. All of it from the ledger.

import type { TransparencyFigures } from '#contract';
import { html, type Html } from '../../html.ts';
import { settingsFor } from '../../settings.ts';
import { figuresFor, lastDays } from '../../transparency.ts';
import type { Drawing, Visit } from '../drawing.ts';
import { frame } from '../frame.ts';
import { headOf } from '../head.ts';
import { day } from '../words.ts';
import { drawBars } from './chart.ts';
import { drawGlance, numberIn, sumOf } from './glance.ts';
import { drawAsides, drawCanaries, drawHarms, drawQueues } from './tables.ts';
import { words } from './transparency-words.ts';

const PERIODS = [7, 30, 90, 365];
const USUAL = 30;

/** @param length how many days, as the address says; null where it offers no such period. */
export async function drawTransparency(visit: Visit, length?: string): Promise<Drawing | null> {
  const { house, act, tongue } = visit;
  const days = length === undefined ? USUAL : Number(length);
  if (!PERIODS.includes(days)) return null;
  const [{ title: site }, figures] = await Promise.all([
    settingsFor(house),
    figuresFor(house, lastDays(days, act.now)),
  ]);
  const t = words[tongue];
  const draw = () => {
    const url = `${house.config.PALABRE_URL}/transparency`;
    const title = `${t.title} · ${site}`;
    return {
      title,
      description: t.what,
      tongue,
      head: headOf({ type: 'website', site, title, description: t.what, url, isIndexed: days === USUAL }),
      body: frame(tongue, visit.path, t.title, drawAll(visit, figures, days)),
      isStill: true,
    };
  };
  return { of: [site, JSON.stringify(figures)], draw };
}

function drawAll({ tongue }: Visit, figures: TransparencyFigures, days: number): Html {
  const t = words[tongue];
  return html`<div class="proof-page">
    <p>${t.what}</p>
    ${drawPeriods(t, days)} ${drawGlance(tongue, figures)} ${drawDays(tongue, figures)} ${drawHarms(tongue, figures)}
    ${drawQueues(tongue, figures)} ${drawCanaries(tongue, figures)} ${drawAsides(tongue, figures)}
    <section aria-labelledby="data">
      <h2 id="data">${t.data}</h2>
      <p>${t.counted(numberIn(tongue, figures.entries))}</p>
      <ul class="proof-links">
        <li><a href="/api/palabre/v1/transparency?from=${figures.from}&amp;to=${figures.to}">${t.dataJson}</a></li>
        <li>
          <a href="/api/palabre/v1/transparency/statements?from=${figures.from}&amp;to=${figures.to}"
            >${t.statements}</a
          >
        </li>
        <li><a href="/ledger">${t.ledger}</a></li>
      </ul>
    </section>
  </div>`;
}

const drawPeriods = (t: (typeof words)['en'], days: number): Html =>
  html`<nav class="proof-periods" aria-label="${t.period}">
    ${PERIODS.map((one) =>
      one === days
        ? html`<span class="proof-period" aria-current="page">${t.days(one)}</span>`
        : html`<a class="proof-period" href="/transparency${one === USUAL ? '' : `/${one}`}">${t.days(one)}</a>`,
    )}
  </nav>`;

function drawDays(tongue: Visit['tongue'], { days, total, from, to }: TransparencyFigures): Html {
  const t = words[tongue];
  const dayAt = (iso: string): string => day(tongue, iso);
  const series = (['full', 'partial', 'none'] as const).map((by) => ({
    look: `by-${by}`,
    name: t.automation[by],
    values: days.map((one) => one.decisions[by] ?? 0),
  }));
  const says = t.byDaySays(numberIn(tongue, sumOf(total.decisions)), dayAt(from), dayAt(to));
  return html`<section aria-labelledby="days">
    <h2 id="days">${t.byDay}</h2>
    ${drawBars(
      days.map((one) => dayAt(one.day)),
      series,
      says,
    )}
  </section>`;
}
