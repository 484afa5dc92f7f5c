// `npm run bench -- --reports`: a raid on the report button. 3,000 reports in a minute, then fifty thousand in all as fast as it
// goes, many on the same few parleys. None may be lost, no subject may have two cases, and the staff's queue must stay quick to
// read meanwhile. `--quick` sends a tenth.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountId } from '#contract';
import { listCases } from '#moderation';
import { openDatabase, openLog, type Database, type SignedAct } from '#platform';
import { quantilesOf } from './drive.ts';
import { cpuOf } from './processes.ts';
import type { Row } from './table.ts';
import { openBenchTown, seed, type BenchTown, type Holder } from './town.ts';

const WHOLE = { reports: 50_000, minute: 3_000 };
const PEOPLE = 2_000;
const WORKERS = 16;
const MOST_READ_MS = 50;
const HARMS = ['spam', 'other', 'legal', 'violation'] as const;

interface Target {
  parley: string;
  author: string;
}

export async function measureReports(isQuick: boolean, note: (words: string) => void): Promise<Row[]> {
  const share = isQuick ? 0.1 : 1;
  const { town } = await openBenchTown();
  note(`seeding ${PEOPLE} people`);
  await seed(town, ['--accounts', `${PEOPLE}`, '--parleys', '20000', '--follows', '20000', '--tokens', `${PEOPLE}`]);
  const sql = openDatabase(readFileSync(join(town.data, 'data', 'postgres.url'), 'utf8'), 2, 'palabre bench');
  try {
    return await raid(town, sql, WHOLE.reports * share, WHOLE.minute * share, note);
  } finally {
    await sql.end({ timeout: 5 });
    await town.close();
  }
}

async function raid(
  town: BenchTown,
  sql: Database,
  all: number,
  minute: number,
  note: (words: string) => void,
): Promise<Row[]> {
  const targets = await sql<Target[]>`
    select id::text as parley, author_id::text as author from parleys where visibility = 'public' order by id limit 8000`;
  const staff = watchQueue(sql, town.holders[0]!);
  note(`${minute} reports in ${(minute / WHOLE.minute) * 60} s`);
  const paced = await inTime(town, targets, minute, WHOLE.minute / 60);
  const calm = staff.taken();
  note(`${all - minute} more, as fast as it goes`);
  const [cpu, began] = [cpuOf(town.roots), performance.now()];
  const quick = await together(town, targets, minute, all);
  const seconds = (performance.now() - began) / 1000;
  const spent = cpuOf(town.roots) - cpu;
  const busy = staff.taken();
  await staff.stop();
  const counts = await countsOf(sql);
  if (counts.reports !== all) throw new Error(`${all} reports were answered 200 and ${counts.reports} are there`);
  if (counts.doubled > 0) throw new Error(`${counts.doubled} subjects have more than one open case`);
  if (counts.uncounted > 0) throw new Error(`${counts.uncounted} cases do not count their reports`);
  const [slow, fast] = [quantilesOf(paced), quantilesOf(quick)];
  const kept = `${counts.reports} reports in ${counts.cases} cases, the largest of ${counts.most}: none lost, no case twice`;
  return [
    { what: `a report, ${WHOLE.minute} in a minute, p50`, unit: 'ms', measured: slow.p50 },
    { what: `a report, ${WHOLE.minute} in a minute, p99`, unit: 'ms', measured: slow.p99 },
    { what: 'the queue read meanwhile, p99', unit: 'ms', measured: quantilesOf(calm).p99, budget: MOST_READ_MS },
    { what: 'reports, as fast as it goes', unit: '/s', measured: quick.length / seconds, note: kept },
    { what: '  p99', unit: 'ms', measured: fast.p99 },
    { what: '  each', unit: 'CPU-ms', measured: spent / quick.length },
    { what: '  the queue read meanwhile, p99', unit: 'ms', measured: quantilesOf(busy).p99, budget: MOST_READ_MS },
  ];
}

/** The number-th report: a few parleys draw most of them. */
async function send(town: BenchTown, targets: readonly Target[], number: number): Promise<void> {
  const by = town.holders[number % town.holders.length]!;
  const rank = Math.floor(targets.length ** (((number * 7919) % 10_007) / 10_007)) - 1;
  const of = targets.slice(Math.max(0, rank)).find(({ author }) => author !== by.id)!;
  const answer = await fetch(`${town.url}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${by.token}` },
    body: JSON.stringify({
      account_id: of.author,
      status_ids: [of.parley],
      category: HARMS[number % HARMS.length],
      comment: `Number ${number}`,
    }),
  });
  const words = await answer.text();
  if (answer.status !== 200) throw new Error(`a report was answered ${answer.status}: ${words}`);
}

/** Each at its time, whether the one before was answered or not. */
function inTime(town: BenchTown, targets: readonly Target[], many: number, perSecond: number): Promise<number[]> {
  const began = performance.now();
  const times = Array.from({ length: many }, async (_, number) => {
    const due = began + (number * 1000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    await send(town, targets, number);
    return performance.now() - due;
  });
  return Promise.all(times);
}

async function together(town: BenchTown, targets: readonly Target[], from: number, to: number): Promise<number[]> {
  const times: number[] = [];
  let next = from;
  const work = async (): Promise<void> => {
    while (next < to) {
      const began = performance.now();
      await send(town, targets, next++);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return times;
}

/** A moderator who looks at the first page of what waits, five times a second. */
function watchQueue(sql: Database, by: Holder) {
  let times: number[] = [];
  let isOver = false;
  const viewer = { id: by.id as string as AccountId, role: 'admin' as const };
  const watching = (async () => {
    while (!isOver) {
      const act: SignedAct = { viewer, now: new Date(), sql, log: openLog('warn') };
      const began = performance.now();
      await listCases(act, {}, { isClosed: false, limit: 40 });
      times.push(performance.now() - began);
      await sleep(200);
    }
  })();
  return {
    taken(): number[] {
      const those = times;
      times = [];
      return those;
    },
    async stop() {
      isOver = true;
      await watching;
    },
  };
}

interface Counts {
  reports: number;
  cases: number;
  most: number;
  doubled: number;
  uncounted: number;
}

/** Once what moves behind has come to rest. */
async function countsOf(sql: Database): Promise<Counts> {
  await sleep(5_000);
  const [row] = await sql<Counts[]>`
    with told as (
      select case_id, count(*) as n, count(distinct (reporter_id, harm)) as people from reports group by 1)
    select (select count(*)::int from reports) as reports,
      (select count(*)::int from cases) as cases,
      (select max(n)::int from told where case_id is not null) as most,
      (select count(*)::int from (
        select 1 from cases where closed_at is null group by subject_kind, subject_id having count(*) > 1) d) as doubled,
      (select count(*)::int from cases c join told on told.case_id = c.id where c.reports <> told.people) as uncounted`;
  return row!;
}
