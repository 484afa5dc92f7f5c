// The writes: posting until it stands in every home, what sockets hear and when, and signing up.

import type postgres from 'postgres';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantilesOf } from './drive.ts';
import { cpuOf } from './processes.ts';
import type { Row } from './table.ts';
import type { BenchTown, Holder } from './town.ts';

const json = { 'content-type': 'application/json' };

export async function post(town: BenchTown, by: Holder, status: string): Promise<string> {
  const answer = await fetch(`${town.url}/api/v1/statuses`, {
    method: 'POST',
    headers: { ...json, authorization: `Bearer ${by.token}` },
    body: JSON.stringify({ status }),
  });
  if (answer.status !== 200) throw new Error(`a post was answered ${answer.status}`);
  return ((await answer.json()) as { id: string }).id;
}

/**
 * Posts one after another as somebody with about `followers`. Twice: once in peace, for what it costs until every home has
 * them all; once asking after each how long it took, which costs too and is not counted.
 */
export async function measurePosts(town: BenchTown, followers: number, budget: number, times: number): Promise<Row[]> {
  const sql = connect(readFileSync(join(town.data, 'data', 'postgres.url'), 'utf8'), { max: 1 });
  try {
    const by = await authorWith(town, sql, followers);
    const untilEverywhere = async (id: string, pause: number): Promise<void> => {
      for (;;) {
        // Written into homes, or in all of them at once by merging.
        const [row] = await sql`
          select ((select count(*) from home_entries where parley_id = ${id}) + (
            select count(*) from loud_entries l join follows f on f.followee_id = l.bringer_id where l.parley_id = ${id}
          ))::int as n`;
        if (row!['n'] >= by.followers) return;
        await sleep(pause);
      }
    };
    await untilEverywhere(await post(town, by, 'Warming up'), 50);
    const before = cpuOf(town.roots);
    let last = '';
    for (let n = 0; n < times; n += 1) {
      last = await post(town, by, `Number ${n} #bench`);
      await sleep(30);
    }
    await untilEverywhere(last, 50);
    const cpu = (cpuOf(town.roots) - before) / times;
    const acks: number[] = [];
    const everywhere: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const began = performance.now();
      const id = await post(town, by, `Number ${n} #bench`);
      acks.push(performance.now() - began);
      await untilEverywhere(id, 5);
      everywhere.push(performance.now() - began);
    }
    const [ack, home] = [quantilesOf(acks), quantilesOf(everywhere)];
    const words = `answered p50 ${ack.p50.toFixed(1)} p99 ${ack.p99.toFixed(1)} ms; in every home p50 ${home.p50.toFixed(0)} p99 ${home.p99.toFixed(0)} ms`;
    const what = `post, ${by.followers} followers, fan-out done`;
    return [{ what, unit: 'CPU-ms', measured: cpu, budget, note: words }];
  } finally {
    await sql.end();
  }
}

/** Many post at once, as in a town that is awake: what waking up costs is shared, and a worker finds many events at a time. */
export async function measureBusyPosts(town: BenchTown, wish: { followers: number; budget: number; times: number }) {
  const sql = connect(readFileSync(join(town.data, 'data', 'postgres.url'), 'utf8'), { max: 1 });
  try {
    const authors = await authorsWith(town, sql, wish.followers, AT_ONCE);
    await Promise.all(authors.map((by) => post(town, by, 'Warming up')));
    await untilTold(sql);
    const before = cpuOf(town.roots);
    const acks: number[] = [];
    const began = performance.now();
    await Promise.all(
      authors.map(async (by) => {
        for (let n = 0; n < wish.times / AT_ONCE; n += 1) {
          const asked = performance.now();
          await post(town, by, `Number ${n} #bench`);
          acks.push(performance.now() - asked);
        }
      }),
    );
    await untilTold(sql);
    const seconds = (performance.now() - began) / 1000;
    const measured = (cpuOf(town.roots) - before) / acks.length;
    const { p50, p99 } = quantilesOf(acks);
    const mean = Math.round(authors.reduce((sum, one) => sum + one.followers, 0) / authors.length);
    const words = `${(acks.length / seconds).toFixed(0)}/s, answered p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms`;
    const what = `post, ${mean} followers, ${AT_ONCE} at once`;
    return [{ what, unit: 'CPU-ms', measured, budget: wish.budget, note: words }] satisfies Row[];
  } finally {
    await sql.end();
  }
}
const AT_ONCE = 16;

/** Until all that was announced was handed to everybody, the patient included. */
async function untilTold(sql: postgres.Sql): Promise<void> {
  for (;;) {
    const [row] = await sql`
      select not exists (select from outbox) and not exists (select from outbox_later) as done`;
    if (row!['done']) return;
    await sleep(50);
  }
}

/** The holder whose followers are nearest to `wanted` in number. */
async function authorWith(town: BenchTown, sql: postgres.Sql, wanted: number): Promise<Holder & { followers: number }> {
  return (await authorsWith(town, sql, wanted, 1))[0]!;
}

async function authorsWith(
  town: BenchTown,
  sql: postgres.Sql,
  wanted: number,
  most: number,
): Promise<(Holder & { followers: number })[]> {
  const ids = town.holders.map((holder) => holder.id);
  const rows = await sql<{ id: string; followers: number }[]>`
    select followee_id as id, count(*)::int as followers from follows
    where followee_id = any(${ids}::bigint[]) group by 1`;
  const best = rows.toSorted((a, b) => Math.abs(a.followers - wanted) - Math.abs(b.followers - wanted));
  const holderOf = new Map(town.holders.map((holder) => [holder.id, holder]));
  return best.slice(0, most).map(({ id, followers }) => ({ ...holderOf.get(id)!, followers }));
}

/** A socket on `by`'s stream. `heard` collects when each event with a word arrived. */
async function listen(
  town: BenchTown,
  by: Holder,
  stream: string,
  hear: (payload: string) => void,
): Promise<WebSocket> {
  const query = new URLSearchParams({ stream, access_token: by.token });
  const socket = new WebSocket(`${town.url.replace('http', 'ws')}/api/v1/streaming?${query.toString()}`);
  socket.addEventListener('message', (event) => hear(String(event.data)));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  return socket;
}

/** From the post to each of 50 sockets; and from a mention to the notification of who is named. */
export async function measureStreams(town: BenchTown, times: number): Promise<Row[]> {
  const [hub, ...others] = town.holders;
  const arrivals = await timesToHear(town, others.slice(0, 50), 'public', times, (n) => post(town, hub!, `Heard ${n}`));
  const named = others[0]!;
  const mentions = await timesToHear(town, [named], 'user:notification', times, (n) =>
    post(town, hub!, `@${named.handle} called ${n}`),
  );
  return [
    ...rowsOf('streamed to 50 sockets', quantilesOf(arrivals), 12, 50),
    ...rowsOf('mention → notification on a socket', quantilesOf(mentions), 12, 50),
  ];
}

const rowsOf = (what: string, q: ReturnType<typeof quantilesOf>, p50: number, p99: number): Row[] => [
  { what: `${what}, p50`, unit: 'ms', measured: q.p50, budget: p50 },
  { what: `${what}, p99`, unit: 'ms', measured: q.p99, budget: p99 },
];

async function timesToHear(
  town: BenchTown,
  listeners: readonly Holder[],
  stream: string,
  times: number,
  say: (n: number) => Promise<string>,
): Promise<number[]> {
  const heard: number[] = [];
  let began = 0;
  const hear = (): void => void heard.push(performance.now() - began);
  const sockets = await Promise.all(listeners.map((one) => listen(town, one, stream, hear)));
  await sleep(300);
  for (let n = 0; n < times; n += 1) {
    const wanted = heard.length + listeners.length;
    began = performance.now();
    await say(n);
    for (let tries = 0; heard.length < wanted && tries < 400; tries += 1) await sleep(5);
    if (heard.length < wanted) throw new Error(`${wanted - heard.length} sockets of ${stream} heard nothing`);
    await sleep(30);
  }
  for (const socket of sockets) socket.close();
  return heard;
}

export async function measureSignUps(town: BenchTown, times: number): Promise<Row[]> {
  const before = cpuOf(town.roots);
  for (let n = 0; n < times; n += 1) {
    const answer = await fetch(`${town.url}/api/palabre/v1/accounts`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ handle: `newcomer_${n}`, password: 'under the bench', accepts_terms: true }),
    });
    if (answer.status !== 200) throw new Error(`a sign-up was answered ${answer.status}: ${await answer.text()}`);
  }
  await sleep(500);
  return [{ what: 'sign-up', unit: 'CPU-ms', measured: (cpuOf(town.roots) - before) / times, budget: 18 }];
}
