// `npm run bench -- --viral`: one parley that everybody sees. 3.2 million views, 17,000 votes and 7,000 echoes, which came in
// less than four days: first at a hundred times that rate, then all the rest as fast as it goes. Nothing may be lost, and
// nobody may wait for anybody. `--quick` replays a tenth.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import type postgres from 'postgres';
import { connect } from '#platform';
import { quantilesOf } from './drive.ts';
import { cpuOf } from './processes.ts';
import type { Row } from './table.ts';
import { openBenchTown, seed, type BenchTown, type Holder } from './town.ts';
import { post } from './writes.ts';

const WHOLE = { views: 3_200_000, votes: 17_000, echoes: 7_000 };
const FOUR_DAYS = 4 * 86_400;
const SPEED = 100;
const WORKERS = 16;
const MOST_WAIT_MS = 30;

type Deed = { by: Holder; what: 'favourite' | 'reblog' };

export async function measureViral(isQuick: boolean, note: (words: string) => void): Promise<Row[]> {
  const share = isQuick ? 0.1 : 1;
  const size = { views: WHOLE.views * share, votes: WHOLE.votes * share, echoes: WHOLE.echoes * share };
  const { town } = await openBenchTown();
  const people = size.votes + 2;
  note(`seeding ${people} people`);
  const scale = [
    '--accounts',
    `${people}`,
    '--parleys',
    '5000',
    '--follows',
    `${people * 2}`,
    '--hub',
    `${people / 2}`,
  ];
  await seed(town, [...scale, '--tokens', `${people}`, '--warmth', '0']);
  const sql = connect(readFileSync(join(town.data, 'data', 'postgres.url'), 'utf8'), { max: 1 });
  try {
    return await replay(town, sql, size, isQuick ? 15 : 60, note);
  } finally {
    await sql.end();
    await town.close();
  }
}

async function replay(
  town: BenchTown,
  sql: postgres.Sql,
  size: typeof WHOLE,
  seconds: number,
  note: (words: string) => void,
): Promise<Row[]> {
  const [author, ...others] = town.holders;
  const id = await post(town, author!, 'Seen by everybody');
  const deeds = deedsOf(others, size);
  const watch = watchLocks(sql);
  const url = `${town.url}/api/v1/statuses/${id}`;
  const rates = { views: (WHOLE.views / FOUR_DAYS) * SPEED, deeds: ((WHOLE.votes + WHOLE.echoes) / FOUR_DAYS) * SPEED };
  note(`at ${SPEED} times the real rate, for ${seconds} s`);
  const paced = deeds.slice(0, Math.floor(rates.deeds * seconds));
  const [views, times] = await Promise.all([
    autocannon({ url, connections: WORKERS, duration: seconds, overallRate: Math.round(rates.views) }),
    inTime(town, id, paced, rates.deeds),
  ]);
  note('all the rest, as fast as it goes');
  const before = { cpu: cpuOf(town.roots), at: performance.now() };
  const rest = deeds.slice(paced.length);
  const [more, quick] = await Promise.all([
    autocannon({ url, connections: WORKERS, amount: size.views - views['2xx'] }),
    together(town, id, rest),
  ]);
  const took = (performance.now() - before.at) / 1_000;
  const cpu = (cpuOf(town.roots) - before.cpu) / 1_000;
  const seen = views['2xx'] + more['2xx'];
  const waiting = await watch.stop();
  const counts = await countsOf(sql, url, id);
  if (counts.votes !== size.votes || counts.echoes !== size.echoes) throw new Error(`lost: ${JSON.stringify(counts)}`);
  if (counts.views < seen) throw new Error(`${seen} views were served and ${counts.views} counted`);
  const exact = `in the end exactly ${counts.votes} votes and ${counts.echoes} echoes; ${counts.views} views, of which ${seen} by strangers`;
  const [slow, fast] = [quantilesOf(times), quantilesOf(quick)];
  return [
    { what: `vote or echo at ${SPEED} ×, p50`, unit: 'ms', measured: slow.p50 },
    { what: `vote or echo at ${SPEED} ×, p99`, unit: 'ms', measured: slow.p99, budget: MOST_WAIT_MS },
    { what: `view at ${SPEED} ×, p99`, unit: 'ms', measured: views.latency.p99, budget: MOST_WAIT_MS },
    { what: 'votes and echoes, as fast as it goes', unit: '/s', measured: rest.length / quick.seconds, note: exact },
    { what: '  p99', unit: 'ms', measured: fast.p99, note: `most that waited for a lock at once: ${waiting}` },
    {
      what: 'views beside them',
      unit: '/s',
      measured: more['2xx'] / took,
      note: `${cpu.toFixed(0)} CPU-s in ${took.toFixed(0)} s`,
    },
  ];
}

/** Who votes and who echoes, mixed: everybody votes, and the first of them echo too. */
function deedsOf(people: readonly Holder[], { votes, echoes }: typeof WHOLE): Deed[] {
  const every = votes / echoes;
  const deeds: Deed[] = [];
  for (let n = 0; n < votes; n += 1) {
    deeds.push({ by: people[n]!, what: 'favourite' });
    const echoed = deeds.length - n - 1;
    if (echoed < echoes && n >= echoed * every) deeds.push({ by: people[n]!, what: 'reblog' });
  }
  return deeds;
}

async function doDeed(town: BenchTown, id: string, { by, what }: Deed): Promise<void> {
  const answer = await fetch(`${town.url}/api/v1/statuses/${id}/${what}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${by.token}` },
  });
  const words = await answer.text();
  if (answer.status !== 200) throw new Error(`${what} was answered ${answer.status}: ${words}`);
}

/** Each at its time, whether the one before was answered or not. Milliseconds from that time to the answer. */
function inTime(town: BenchTown, id: string, deeds: readonly Deed[], perSecond: number): Promise<number[]> {
  const began = performance.now();
  const times = deeds.map(async (deed, n) => {
    const due = began + (n * 1_000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    await doDeed(town, id, deed);
    return performance.now() - due;
  });
  return Promise.all(times);
}

async function together(town: BenchTown, id: string, deeds: readonly Deed[]): Promise<number[] & { seconds: number }> {
  const began = performance.now();
  const times: number[] = [];
  const queue = deeds.values();
  const work = async (): Promise<void> => {
    for (const deed of queue) {
      const at = performance.now();
      await doDeed(town, id, deed);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return Object.assign(times, { seconds: (performance.now() - began) / 1_000 });
}

/** How many wait for a lock, looked at four times a second. */
function watchLocks(sql: postgres.Sql): { stop(): Promise<number> } {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const [row] = await sql`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'`;
      most = Math.max(most, row!['n']);
      await sleep(250);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await watching;
      return most;
    },
  };
}

/** What the API says, once what is counted in memory is written; and that it is what the rows say. */
async function countsOf(sql: postgres.Sql, url: string, id: string) {
  await sleep(3_000);
  const said = (await (await fetch(url)).json()) as {
    favourites_count: number;
    reblogs_count: number;
    palabre: { impressions_count: number };
  };
  const [rows] = await sql`
    select (select count(*)::int from votes where parley_id = ${id}) as votes,
      (select count(*)::int from echoes where parley_id = ${id}) as echoes`;
  const [votes, echoes] = [said.favourites_count, said.reblogs_count];
  if (rows!['votes'] !== votes || rows!['echoes'] !== echoes)
    throw new Error(`counted ${votes}, ${echoes}; there are ${JSON.stringify(rows)}`);
  return { votes, echoes, views: said.palabre.impressions_count };
}
