// What it costs as a town grows: the home timeline at a hundred times the people, warm and with no caches; and a parley by
// somebody whom half of the town follows. Rarely run: the largest town takes minutes to seed.

import { setTimeout as sleep } from 'node:timers/promises';
import { drive, quantilesOf, type Measured } from './drive.ts';
import { cpuOf } from './processes.ts';
import { noteOf, type Row } from './table.ts';
import { openBenchTown, seed, type BenchTown, type Holder } from './town.ts';
import { post } from './writes.ts';

interface Size {
  accounts: number;
  parleys: number;
}

const SIZES: Size[] = [
  { accounts: 2_000, parleys: 50_000 },
  { accounts: 20_000, parleys: 250_000 },
  { accounts: 200_000, parleys: 1_000_000 },
];
const QUICK: Size[] = [
  { accounts: 500, parleys: 5_000 },
  { accounts: 2_000, parleys: 20_000 },
  { accounts: 8_000, parleys: 60_000 },
];
const FOLLOWS_EACH = 20;
const HOME = '/api/v1/timelines/home';
/** The cost of the largest may be so many times that of the smallest. */
const MOST_GROWTH = 1.5;

const COLD_STARTS = 3;
const CALM_MS = 3_000;
const CALM_TRIES = 200;
/** The share of one core that a town at rest may use. */
const MOST_BUSY = 0.04;

const thousands = (n: number): string => n.toLocaleString('en');
const bearer = ({ token }: Holder) => ({ authorization: `Bearer ${token}` });

export async function measureGrowth(isQuick: boolean, note: (words: string) => void): Promise<Row[]> {
  const sizes = isQuick ? QUICK : SIZES;
  const costs: { warm: number; cold: number }[] = [];
  const rows: Row[] = [];
  for (const size of sizes) {
    const isLargest = size === sizes.at(-1);
    const found = await measureTown(size, { seconds: isQuick ? 3 : 8, isLargest, note });
    costs.push(found);
    rows.push(...found.rows);
  }
  for (const how of ['warm', 'cold'] as const) {
    const all = costs.map((cost) => cost[how]);
    const measured = Math.max(...all) / Math.min(...all);
    rows.push({ what: `home, ${how}: dearest town / cheapest`, unit: '×', measured, budget: MOST_GROWTH });
  }
  return rows;
}

interface How {
  seconds: number;
  isLargest: boolean;
  note(words: string): void;
}

async function measureTown({ accounts, parleys }: Size, { seconds, isLargest, note }: How) {
  const { town } = await openBenchTown();
  const hub = accounts / 2;
  const rows: Row[] = [];
  try {
    note(`seeding ${thousands(accounts)} accounts, ${thousands(parleys)} parleys`);
    const follows = accounts * FOLLOWS_EACH;
    const size = { accounts, parleys, follows, hub, tokens: 200, warmth: 30 };
    const words = ['--no-search', ...Object.entries(size).flatMap(([name, n]) => [`--${name}`, String(n)])];
    const took = await seed(town, words);
    note(`it took ${took.toFixed(0)} s; reading`);
    const warm = await driveHome(town, seconds, 64);
    if (isLargest) rows.push(...(await measureLoudPost(town, hub)));
    const cold = await driveCold(town, seconds);
    const where = `${thousands(accounts)} accounts, ${thousands(parleys)} parleys`;
    rows.unshift(
      { what: `home, ${where}`, unit: 'CPU-ms', measured: warm.cpu, budget: 0.3, note: noteOf(warm) },
      { what: `home, no caches, ${where}`, unit: 'CPU-ms', measured: cold.cpu, budget: 1.5, note: noteOf(cold) },
    );
    return { warm: warm.cpu, cold: cold.cpu, rows };
  } finally {
    await town.close();
  }
}

/** A town that was seeded without its search index builds it as it starts, and tables are swept: not what is measured. */
async function untilCalm(town: BenchTown): Promise<void> {
  for (let tries = 0; tries < CALM_TRIES; tries += 1) {
    const before = cpuOf(town.roots);
    await sleep(CALM_MS);
    if (cpuOf(town.roots) - before < CALM_MS * MOST_BUSY) return;
  }
  throw new Error('the town did not come to rest');
}

/** With nothing remembered: the middle one of several starts, since one start differs from the next by a third. */
async function driveCold(town: BenchTown, seconds: number): Promise<Measured> {
  const found: Measured[] = [];
  for (let n = 0; n < COLD_STARTS; n += 1) {
    await town.restart({ CACHE_MEGABYTES: '0' });
    found.push(await driveHome(town, seconds, 16));
  }
  return found.toSorted((a, b) => a.cpu - b.cpu)[Math.floor(COLD_STARTS / 2)]!;
}

async function driveHome(town: BenchTown, seconds: number, connections: number) {
  const url = town.url + HOME;
  const headers = town.holders.map(bearer);
  // The first look builds a home.
  for (const one of headers) await (await fetch(url, { headers: one })).text();
  await untilCalm(town);
  return drive({ url, headers, connections, seconds, roots: town.roots });
}

/** A parley to half of the town: how soon it is answered, and how soon it stands in the homes of 50 who look. */
async function measureLoudPost(town: BenchTown, followers: number): Promise<Row[]> {
  const [author, ...others] = town.holders as [Holder, ...Holder[]];
  const readers = others.slice(0, 50);
  const acks: number[] = [];
  const seen: number[] = [];
  for (let n = 0; n < 100; n += 1) {
    const began = performance.now();
    const id = await post(town, author, `To ${thousands(followers)}, number ${n}`);
    acks.push(performance.now() - began);
    if (n % 5 === 0) {
      await Promise.all(readers.map((reader) => untilSeen(town, reader, id)));
      seen.push(performance.now() - began);
    }
    await sleep(20);
  }
  const ack = quantilesOf(acks).p99;
  const what = `a parley by one whom ${thousands(followers)} follow`;
  return [
    { what: `${what}: answered, p99`, unit: 'ms', measured: ack, budget: 30 },
    { what: `${what}: in 50 homes, last`, unit: 'ms', measured: Math.max(...seen), budget: 2_000 },
  ];
}

async function untilSeen(town: BenchTown, reader: Holder, id: string): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const answer = await fetch(`${town.url}${HOME}?limit=5`, { headers: bearer(reader) });
    if ((await answer.text()).includes(id)) return;
    await sleep(10);
  }
  throw new Error(`${reader.handle} never saw ${id}`);
}
