// `npm run bench`: starts, seeds, drives and prints what it cost beside the budgets. CPU-ms are summed over all processes of
// Palabre, the database's included. Machines are noisy: compare ratios within one run, not numbers between two.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { measureLedger } from './ledger.ts';
import { measureGrowth } from './growth.ts';
import { memoryOf } from './processes.ts';
import { measureCold, measureReads } from './reads.ts';
import { measureReports } from './reports.ts';
import { benchSockets } from './sockets.ts';
import { printTable, type Row } from './table.ts';
import { measureTakedown } from './takedown.ts';
import { openBenchTown, seed } from './town.ts';
import { measureViral } from './viral.ts';
import { measureBusyPosts, measurePosts, measureSignUps, measureStreams } from './writes.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Only this: five thousand idle sockets. */
    sockets: { type: 'boolean', default: false },
    /** Only this: a home in ever larger towns. */
    growth: { type: 'boolean', default: false },
    /** Only this: one parley that everybody sees. */
    viral: { type: 'boolean', default: false },
    /** Only this: fifty thousand reports, and the queue that they fill. */
    reports: { type: 'boolean', default: false },
    /** Only this: a ledger of a million entries. */
    ledger: { type: 'boolean', default: false },
    /** Only this: one image that everybody posted, taken down. */
    takedown: { type: 'boolean', default: false },
  },
});
const seconds = values.quick ? 3 : 8;
const times = values.quick ? 30 : 100;
const note = (words: string): void => console.error(`  … ${words}`);

async function measureAll(): Promise<Row[]> {
  note('starting on a fresh folder');
  const { town, freshStart } = await openBenchTown();
  const rows: Row[] = [];
  try {
    const again = await town.restart();
    await sleep(5_000);
    const idle = memoryOf(town.roots);
    rows.push(
      { what: 'start to first page, fresh folder', unit: 's', measured: freshStart, budget: 4 },
      { what: 'start to first page, data present', unit: 's', measured: again, budget: 1.2 },
      { what: 'idle, all processes (PSS)', unit: 'MiB', measured: idle, budget: 180 },
    );
    note('seeding 2,000 accounts, 50,000 parleys, 50,000 follows');
    const size = ['--accounts', '2000', '--parleys', '50000', '--follows', '50000', '--hub', '1000', '--tokens', '200'];
    rows.push({ what: 'seeding the town', unit: 's', measured: await seed(town, size), budget: 30 });
    rows.push(...(await measureReads(town, seconds, note)));
    note('posts');
    rows.push(...(await measurePosts(town, 1_000, 6, times)));
    rows.push(...(await measurePosts(town, 400, 6, times)));
    rows.push(...(await measurePosts(town, 25, 1, times)));
    rows.push(...(await measureBusyPosts(town, { followers: 25, budget: 1, times: times * 8 })));
    note('sockets');
    rows.push(...(await measureStreams(town, times)));
    note('sign-ups');
    rows.push(...(await measureSignUps(town, times)));
    rows.push({ what: 'after all that, all processes (PSS)', unit: 'MiB', measured: memoryOf(town.roots) });
    note('without caches');
    rows.push(...(await measureCold(town, seconds)));
  } finally {
    await town.close();
  }
  return rows;
}

const only = (['sockets', 'growth', 'viral', 'reports', 'takedown', 'ledger'] as const).find((name) => values[name]);
const MEASURES = {
  sockets: () => benchSockets(note),
  growth: () => measureGrowth(values.quick, note),
  viral: () => measureViral(values.quick, note),
  reports: () => measureReports(values.quick, note),
  ledger: () => measureLedger(values.quick, note),
  takedown: () => measureTakedown(values.quick, note),
};
const rows = await (only ? MEASURES[only]() : measureAll());
const out = join(import.meta.dirname, 'out');
mkdirSync(out, { recursive: true });
writeFileSync(
  join(out, `${only ?? 'latest'}.json`),
  JSON.stringify({ at: new Date().toISOString(), cpus: cpus().length, rows }, null, 2),
);
if (values.json) console.log(JSON.stringify(rows));
else printTable(rows);
// Its sockets need not be waited for.
if (values.sockets) process.exit(0);
