// /ledger: what the ledger is, its newest head, its last entries, and how anybody checks it.

import { ledgerEntriesBetween, newestCheckpoint, parseBody, publicKeyOf, type EntryRow } from '#ledger';
import type { Tongue } from '#instance';
import { html, type Html } from '../../html.ts';
import { settingsFor } from '../../settings.ts';
import type { Drawing, Visit } from '../drawing.ts';
import { frame, nothing } from '../frame.ts';
import { headOf } from '../head.ts';
import { sayCode } from './codes.ts';
import { sayDuration, sayMoment } from './moments.ts';
import { words } from './words.ts';

const A_PAGE = 30;
/** Facts that are about other facts, or too long for a line. */
const UNSAID = new Set(['of', 'policy', 'surface', 'found_by', 'ground', 'hour', 'content_at', 'is_trusted']);

/** What is said first; the rest follows as it comes. */
const FIRST = ['category', 'tier', 'measure', 'measures', 'outcome', 'tongue'];
const turnOf = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

type Head = NonNullable<Awaited<ReturnType<typeof newestCheckpoint>>>;

export async function drawLedger(visit: Visit): Promise<Drawing> {
  const { house, act, tongue } = visit;
  const [{ title: site }, head, key] = await Promise.all([
    settingsFor(house),
    newestCheckpoint(act.sql),
    publicKeyOf(act.sql),
  ]);
  const end = Math.min(head?.size ?? 0, /^\d{1,15}$/.test(visit.below ?? '') ? Number(visit.below) : Infinity);
  const rows = await ledgerEntriesBetween(act.sql, Math.max(0, end - A_PAGE), end);
  const t = words[tongue];
  const draw = () => {
    const url = `${house.config.PALABRE_URL}/ledger`;
    const title = `${t.ledger} · ${site}`;
    const body = html`<div class="proof-page">
      <p>${t.what}</p>
      <p>${t.silent}</p>
      ${head && key ? drawHead(tongue, head, key.name) : nothing(t.empty)}
      ${rows.length > 0 && drawEntries(visit, rows)} ${drawCheck(tongue, url)}
    </div>`;
    return {
      title,
      description: t.what,
      tongue,
      head: headOf({ type: 'website', site, title, description: t.what, url, isIndexed: true }),
      body: frame(tongue, '/ledger', t.ledger, body),
      isStill: true,
    };
  };
  return { of: [site, head?.note ?? '', ...rows.map((row) => row.body)], draw };
}

function drawHead(tongue: Tongue, { size, at, root }: Head, signer: string): Html {
  const t = words[tongue];
  return html`<section class="proof-card" aria-labelledby="head">
    <h2 id="head">${t.head}</h2>
    <dl class="proof-facts">
      <div>
        <dt>${t.entries}</dt>
        <dd class="proof-figure">${size.toLocaleString(tongue)}</dd>
      </div>
      <div>
        <dt>${t.signedAt}</dt>
        <dd><time datetime="${at.toISOString()}">${sayMoment(tongue, at)}</time></dd>
      </div>
      <div>
        <dt>${t.signer}</dt>
        <dd><code>${signer}</code></dd>
      </div>
      <div>
        <dt>${t.root}</dt>
        <dd><code>${root.toString('base64')}</code></dd>
      </div>
    </dl>
    <p><a href="/transparency">${t.transparency}</a></p>
  </section>`;
}

function drawEntries({ tongue, below }: Visit, rows: readonly EntryRow[]): Html {
  const t = words[tongue];
  const first = rows[0]!.position;
  return html`<section aria-labelledby="last">
    <h2 id="last">${t.last}</h2>
    <table class="proof-entries">
      <thead>
        <tr>
          <th scope="col">${t.place}</th>
          <th scope="col">${t.when}</th>
          <th scope="col">${t.done}</th>
          <th scope="col">${t.proof}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.toReversed().map((row) => drawEntry(tongue, row))}
      </tbody>
    </table>
    <nav class="served-paging">
      ${below && html`<a class="button quiet" href="/ledger">${t.newest}</a>`}
      ${first > 0 && html`<a class="button quiet" href="/ledger?max_id=${first}" rel="next">${t.older}</a>`}
    </nav>
  </section>`;
}

function drawEntry(tongue: Tongue, { position, id, at, kind, body }: EntryRow): Html {
  return html`<tr>
    <td class="proof-place">${position}</td>
    <td><time datetime="${at.toISOString()}">${sayMoment(tongue, at)}</time></td>
    <td>
      <strong>${sayCode(tongue, kind)}</strong>
      <span class="proof-what">${sayFacts(tongue, parseBody(body).facts)}</span>
    </td>
    <td><a href="/ledger/proof/inclusion?entry=${id}" aria-label="${words[tongue].proofOf} ${position}">→</a></td>
  </tr>`;
}

/** "threats, tier A, hidden at once, 140 ms". */
function sayFacts(tongue: Tongue, facts: object): string {
  const ordered = Object.entries(facts as Record<string, unknown>).toSorted(([a], [b]) => turnOf(a) - turnOf(b));
  const said = ordered.flatMap(([name, value]) => {
    if (UNSAID.has(name) || value === null || typeof value === 'boolean') return [];
    if (Array.isArray(value)) return value.map((code: string) => sayCode(tongue, code));
    if (typeof value !== 'number') return [sayCode(tongue, String(value))];
    return [name.endsWith('_ms') ? sayDuration(tongue, value) : value.toLocaleString(tongue)];
  });
  return said.join(', ');
}

function drawCheck(tongue: Tongue, url: string): Html {
  const t = words[tongue];
  const paths = ['checkpoint', 'checkpoints', 'key', 'entries?from=0', 'proof/consistency?from=1', 'log/checkpoint'];
  return html`<section aria-labelledby="check">
    <h2 id="check">${t.check}</h2>
    <p>${t.byCommand}</p>
    <pre class="proof-code" tabindex="0"><code>palabre ledger verify --url ${new URL(url).origin}</code></pre>
    <p>${t.byHand}</p>
    <h3>${t.addresses}</h3>
    <ul class="proof-links">
      ${paths.map(
        (path) =>
          html`<li>
            <a href="/ledger/${path}"><code>/ledger/${path}</code></a>
          </li>`,
      )}
    </ul>
  </section>`;
}
