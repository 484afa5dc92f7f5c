// `npm run bench -- --ledger`: a ledger of a million entries (`--quick`: a hundred thousand). What it takes to put them into the
// tree, to verify all of it, to count its figures, to prove one entry, and to make an evidence pack.

import { bodyOf, grow, inclusionOf, verifyLedger, type EntryKind, type FactsOf, type LedgerId } from '#ledger';
import { newId, type Act } from '#platform';
import { countNew, gatherEvidence } from '#transparency';
import { openTown } from '#testing';
import type { Row } from './table.ts';

const WHOLE = 1_000_000;
const BATCH = 10_000;
const HARMS = ['threats', 'hate', 'harassment', 'scams', 'spam'];
const DAYS = 30;

export async function measureLedger(isQuick: boolean, note: (words: string) => void): Promise<Row[]> {
  const entries = isQuick ? WHOLE / 10 : WHOLE;
  const town = await openTown();
  const act: Act & { origin: string } = town.jobAct();
  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work();
    return (performance.now() - began) / 1000;
  };
  try {
    note(`recording ${entries} entries`);
    await fill(act, entries);
    const grown = await seconds(async () => {
      while ((await grow(act)) > 0);
    });
    const size = await town.sql<{ size: string }[]>`
      select pg_total_relation_size('ledger_tiles') + pg_total_relation_size('ledger_entries') as size`;
    note('counting, verifying, proving');
    const counted = await seconds(() => countNew(act));
    const verified = await seconds(() => verifyLedger(town.sql));
    const ids = await town.sql<{ id: string }[]>`select id from ledger_entries order by md5(id::text) limit 500`;
    const proofs = await seconds(async () => {
      for (const { id } of ids) await inclusionOf(town.sql, id);
    });
    note('making an evidence pack');
    const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
    const packed = await seconds(() =>
      gatherEvidence(act, { town: 'https://palabre.test', period: { from: day(DAYS + 1), to: day(-1) } }),
    );
    return [
      { what: `into the tree, ${entries} entries`, unit: 's', measured: grown },
      { what: 'entries and tiles on disk', unit: 'MiB', measured: Number(size[0]!.size) / 2 ** 20 },
      { what: 'counting the figures', unit: 's', measured: counted },
      { what: 'verifying everything', unit: 's', measured: verified },
      { what: 'a proof of inclusion', unit: 'ms', measured: (proofs / ids.length) * 1000 },
      { what: 'an evidence pack', unit: 's', measured: packed, budget: 300 },
    ];
  } finally {
    await town.close();
  }
}

/** Cases of three: a verdict or a report, what was decided, and now and then an appeal. */
async function fill({ sql }: Act, entries: number): Promise<void> {
  const writer = sql as unknown as { unsafe: typeof sql.unsafe };
  for (let from = 0; from < entries; from += BATCH) {
    const rows = Array.from({ length: BATCH / 2 }, (_, i) => aCase(from + i, entries)).flat();
    await writer.unsafe(
      `insert into ledger_waiting (id, kind, at, body, subject)
       select id, kind, at::timestamptz, body, body::jsonb ->> 'subject'
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) r (id, kind, at, body)`,
      [rows.map((row) => row.id), rows.map((row) => row.kind), rows.map((row) => row.at), rows.map((row) => row.body)],
    );
  }
}

const SALT = Buffer.alloc(32, 7);

function aCase(n: number, of: number) {
  const at = new Date(Date.now() - DAYS * 86_400_000 * (1 - n / of));
  const category = HARMS[n % HARMS.length]!;
  const subject = { kind: 'parley', id: String(n + 1) };
  const write = <K extends EntryKind>(kind: K, after: number, facts: FactsOf[K]) => {
    const entry = { kind, at: new Date(at.getTime() + after), facts, subject, content: `words ${n}` };
    const id = newId<LedgerId>();
    return { id, kind, at: entry.at.toISOString(), body: bodyOf(id, entry, SALT) };
  };
  const isFound = n % 5 > 0;
  const first = isFound
    ? write('verdict', 0, {
        category,
        tier: n % 3 ? 'A' : 'B',
        measure: n % 3 ? 'hide' : 'hold',
        policy: 'p.1',
        surface: 'text',
        hidden_ms: 50 + (n % 400),
      })
    : write('report', 0, { category, surface: 'parley' });
  const decision = write('decision', 1_000 + (n % 900) * 1_000, {
    category,
    measures: ['remove'],
    found_by: isFound ? 'screen' : 'report',
    automation: isFound ? 'partial' : 'none',
    policy: 'p.1',
    surface: 'parley',
    ground: 'terms',
    of: first.id,
  });
  return [first, decision];
}
