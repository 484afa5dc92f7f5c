// The tables of /transparency.

import type { Durations, HarmFigures, TransparencyFigures } from '#contract';
import type { Tongue } from '#instance';
import { html, type Html } from '../../html.ts';
import { sayCode } from './codes.ts';
import { duration, numberIn, percent, sumOf } from './glance.ts';
import { sayMoment } from './moments.ts';
import { words } from './transparency-words.ts';

type Cell = string | number;

interface Section {
  id: string;
  title: string;
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
  intro?: string;
}

/** A table that is wider than a phone is moved sideways in its own place, by keys too. */
function drawTable(tongue: Tongue, { id, title, heads, rows, intro }: Section): Html {
  const said = (cell: Cell): string => (typeof cell === 'number' ? numberIn(tongue, cell) : cell);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${intro && html`<p>${intro}</p>`}
    <div class="proof-wide" role="group" aria-labelledby="${id}" tabindex="0">
      <table class="proof-table">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([head, ...cells]) =>
              html`<tr>
                <th scope="row">${said(head!)}</th>
                ${cells.map((cell) => html`<td>${said(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

export function drawHarms(tongue: Tongue, { categories, total }: TransparencyFigures): Html {
  const t = words[tongue];
  const both = (one: Durations | undefined): string =>
    one ? `${duration(tongue, one.p50)} · ${duration(tongue, one.p99)}` : t.none;
  const wrong = (one: HarmFigures): string => {
    const by = (of: string): string => percent(tongue, one.overturned[of]?.share ?? null);
    const people = ['partial', 'none'].map((of) => one.overturned[of] ?? { n: 0 });
    const decided = (one.decisions['partial'] ?? 0) + (one.decisions['none'] ?? 0);
    const taken = people.reduce((sum, { n }) => sum + n, 0);
    return `${by('full')} · ${percent(tongue, decided === 0 ? null : taken / decided)}`;
  };
  const rowOf = (one: HarmFigures, name: string): Cell[] => [
    name,
    one.verdicts['A'] ?? 0,
    one.verdicts['B'] ?? 0,
    sumOf(one.decisions),
    percent(tongue, one.proactive),
    both(one.hidden['A']),
    one.reports,
    both(one.answered['report']),
    wrong(one),
  ];
  return drawTable(tongue, {
    id: 'harms',
    title: t.byHarm,
    heads: [t.harm, t.tierA, t.tierB, t.decisions, t.found, t.untilHidden, t.reports, t.untilAnswered, t.wrong],
    rows: [...categories.map((one) => rowOf(one, sayCode(tongue, one.category))), rowOf(total, t.all)],
  });
}

export function drawQueues(tongue: Tongue, { queues }: TransparencyFigures): Html {
  const t = words[tongue];
  if (queues.length === 0)
    return html`<section aria-labelledby="queues">
      <h2 id="queues">${t.queues}</h2>
      <p>${t.nothingWaits}</p>
    </section>`;
  const kinds: Record<string, string> = t.kinds;
  return drawTable(tongue, {
    id: 'queues',
    title: t.queues,
    heads: [t.kind, t.harm, t.waits, t.oldest],
    rows: queues.map(({ kind, category, n, oldest_at: oldest }) => [
      kinds[kind] ?? kind,
      sayCode(tongue, category),
      n,
      sayMoment(tongue, new Date(oldest)),
    ]),
  });
}

export function drawCanaries(tongue: Tongue, { canaries }: TransparencyFigures): Html | false {
  const t = words[tongue];
  if (canaries.length === 0) return false;
  const tongues: Record<string, string> = t.tongues;
  return drawTable(tongue, {
    id: 'canaries',
    title: t.canary,
    intro: t.canaryWhat,
    heads: [t.tongue, t.sent, t.held, t.missed, t.untilHidden],
    rows: canaries.map(({ tongue: of, sent, held, missed, hidden }) => [
      tongues[of] ?? of,
      sent,
      held,
      missed,
      `${duration(tongue, hidden.p50)} · ${duration(tongue, hidden.p99)}`,
    ]),
  });
}

export function drawAsides(tongue: Tongue, { orders, total, reviews, referrals, judged }: TransparencyFigures): Html {
  const t = words[tongue];
  const looked = sumOf(reviews);
  const right = Object.entries(reviews).reduce((sum, [of, n]) => sum + (of.endsWith('-right') ? n : 0), 0);
  const overturned = total.appeal_outcomes['overturned'] ?? 0;
  const lines: [string, number, string][] = [
    [t.judged, sumOf(judged), ''],
    [t.orders, orders.received, t.late(numberIn(tongue, orders.late))],
    [t.appeals, total.appeals, t.overturnedOf(numberIn(tongue, overturned))],
    [t.reviews, looked, t.right(percent(tongue, looked === 0 ? null : right / looked))],
    [t.referrals, referrals, ''],
  ];
  return html`<section aria-labelledby="more">
    <h2 id="more">${t.more}</h2>
    <dl class="proof-facts">
      ${lines.map(
        ([name, n, more]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>
              <strong>${numberIn(tongue, n)}</strong>
              ${n > 0 && more && html`<span class="proof-what">${more}</span>`}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
