// An evidence pack as a page to print: whole in one file, without a script.

import type { Evidence, Example, Item } from '#transparency';
import type { Tongue } from '#instance';
import { html, raw, type Html } from '../../server/api/html.ts';
import { drawBars } from '../../server/api/pages/proof/chart.ts';
import { sayCode } from '../../server/api/pages/proof/codes.ts';
import { drawGlance, duration, numberIn } from '../../server/api/pages/proof/glance.ts';
import { sayMoment } from '../../server/api/pages/proof/moments.ts';
import { drawAsides, drawCanaries, drawHarms, drawQueues } from '../../server/api/pages/proof/tables.ts';
import { words as figureWords } from '../../server/api/pages/proof/transparency-words.ts';
import { STYLE } from './style.ts';
import { words } from './words.ts';

export function drawEvidence(tongue: Tongue, evidence: Evidence): string {
  const t = words[tongue];
  const { town, period, made_at, seconds, figures } = evidence;
  return html`<!doctype html>
    <html lang="${tongue}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t.title} · ${t.of(town, period.from, period.to)}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${t.title}</h1>
          <p>${t.of(town, period.from, period.to)}</p>
          <p>${t.made(sayMoment(tongue, new Date(made_at)), duration(tongue, seconds * 1000))}</p>
          ${drawGlance(tongue, figures)} ${drawLedger(tongue, evidence)} ${drawExamples(tongue, evidence.examples)}
          ${drawDays(tongue, evidence)} ${drawHarms(tongue, figures)} ${drawQueues(tongue, figures)}
          ${drawCanaries(tongue, figures)} ${drawAsides(tongue, figures)} ${drawRules(tongue, evidence)}
          ${drawItems(tongue, t.orders, evidence.orders)} ${drawItems(tongue, t.notices, evidence.notices)}
          ${evidence.left_out > 0 && html`<p>${t.leftOut(numberIn(tongue, evidence.left_out))}</p>`}
          ${drawItems(tongue, t.sample, evidence.sample)}
        </main>
      </body>
    </html>`.text;
}

function drawLedger(tongue: Tongue, { ledger, agrees }: Evidence): Html {
  const t = words[tongue];
  const held = t.holds(numberIn(tongue, ledger.entries), numberIn(tongue, ledger.heads));
  return html`<section>
    <h2>${t.ledger}</h2>
    ${ledger.holds ? html`<p>${held}</p>` : html`<p class="wrong">${t.fails} ${ledger.problem}</p>`}
    ${agrees === true && html`<p>${t.agrees}</p>`} ${agrees === false && html`<p class="wrong">${t.differs}</p>`}
    ${
      ledger.note &&
      html`<h3>${t.head}</h3>
        <pre>${ledger.note}</pre>
        <p><code>${ledger.key}</code></p>`
    }
    <p>${t.how}</p>
  </section>`;
}

function drawDays(tongue: Tongue, { figures }: Evidence): Html {
  const t = figureWords[tongue];
  const series = (['full', 'partial', 'none'] as const).map((by) => ({
    look: `by-${by}`,
    name: t.automation[by],
    values: figures.days.map((one) => one.decisions[by] ?? 0),
  }));
  const days = figures.days.map((one) => one.day);
  return html`<section>
    <h2>${t.byDay}</h2>
    ${drawBars(days, series, t.byDay)}
  </section>`;
}

function drawRules(tongue: Tongue, { rules, policies }: Evidence): Html {
  const t = words[tongue];
  return html`<section>
    <h2>${t.rules}</h2>
    <ol>
      ${rules.map((rule) => html`<li>${rule[tongue]}</li>`)}
    </ol>
    <h2>${t.policies}</h2>
    <p>${t.policiesWhat}</p>
    ${
      policies.length > 0 &&
      drawTable(
        [figureWords[tongue].harm, t.version, t.level, t.mode, t.since],
        policies.map((one) => [
          sayCode(tongue, one.category),
          one.version,
          one.level,
          sayCode(tongue, one.mode),
          sayMoment(tongue, new Date(one.since)),
        ]),
      )
    }
  </section>`;
}

function drawExamples(tongue: Tongue, examples: readonly Example[]): Html | false {
  if (examples.length === 0) return false;
  const t = words[tongue];
  const count = (...states: Example['state'][]): string =>
    numberIn(tongue, examples.filter((one) => states.includes(one.state)).length);
  return html`<section>
    <h2>${t.examples}</h2>
    <p>
      ${t.examplesSaid(numberIn(tongue, examples.length), count('resolved'), count('justified'), count('open', 'unknown'))}
    </p>
    ${drawTable(
      [t.asked, t.became, t.entry],
      examples.map(({ asked, state, items }) => [
        asked,
        t.states[state],
        items.map((item) => `${item.position} (${sayCode(tongue, item.kind)}, ${item.at})`).join('; '),
      ]),
    )}
  </section>`;
}

function drawItems(tongue: Tongue, title: string, items: readonly Item[]): Html {
  const t = words[tongue];
  const said = (state: string): string =>
    state
      .split(', ')
      .map((code) => sayCode(tongue, code))
      .join(', ');
  return html`<section>
    <h2>${title}</h2>
    ${
      items.length === 0
        ? html`<p>${t.none}</p>`
        : drawTable(
            [t.entry, t.at, figureWords[tongue].harm, t.became, t.took],
            items.map((item) => [
              `${item.position}`,
              sayMoment(tongue, new Date(item.at)),
              sayCode(tongue, item.category),
              item.state === 'open' ? t.open : said(item.state),
              duration(tongue, item.took_ms),
            ]),
          )
    }
  </section>`;
}

const drawTable = (heads: readonly string[], rows: readonly (readonly string[])[]): Html =>
  html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
