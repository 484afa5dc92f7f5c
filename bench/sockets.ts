// `npm run bench -- --sockets`: five thousand people with the app open and nothing going on. What that costs in memory, and
// that each of them still hears what concerns them.

import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf, memoryOf } from './processes.ts';
import type { Row } from './table.ts';
import { openBenchTown, seed, type BenchTown } from './town.ts';

const SOCKETS = 5_000;
/** Opened at once: a crowd, not an attack. */
const TOGETHER = 50;
const QUIET_MS = 10_000;
const json = { 'content-type': 'application/json' };

export async function benchSockets(note: (words: string) => void): Promise<Row[]> {
  const { town } = await openBenchTown();
  try {
    note('seeding 500 accounts');
    await seed(town, [
      '--accounts',
      '500',
      '--parleys',
      '2000',
      '--follows',
      '5000',
      '--hub',
      '100',
      '--tokens',
      '200',
    ]);
    await town.restart();
    await sleep(3_000);
    const before = memoryOf(town.roots);
    note(`opening ${SOCKETS} sockets`);
    const heard = { events: 0 };
    const sockets = await openAll(town, heard);
    note('waiting');
    await sleep(3_000);
    const cpu = cpuOf(town.roots);
    await sleep(QUIET_MS);
    const idle = cpuOf(town.roots) - cpu;
    const after = memoryOf(town.roots);
    const arrived = await sayToAll(town, heard);
    for (const socket of sockets) socket.close();
    return [
      { what: 'before, all processes (PSS)', unit: 'MiB', measured: before },
      {
        what: `${SOCKETS} idle sockets, all processes (PSS)`,
        unit: 'MiB',
        measured: after,
        budget: 300,
        note: `${(((after - before) * 1024) / SOCKETS).toFixed(1)} KiB a socket`,
      },
      { what: 'their CPU while nothing happens, a second', unit: 'CPU-ms', measured: (idle * 1000) / QUIET_MS },
      { what: 'one parley on all of them', unit: 'ms', measured: arrived, note: `${heard.events} heard it` },
    ];
  } finally {
    await town.close();
  }
}

async function openAll(town: BenchTown, heard: { events: number }): Promise<WebSocket[]> {
  const sockets: WebSocket[] = [];
  while (sockets.length < SOCKETS) {
    const opened = Array.from({ length: TOGETHER }, (_, n) => open(town, sockets.length + n, heard));
    sockets.push(...(await Promise.all(opened)));
  }
  return sockets;
}

async function open(town: BenchTown, n: number, heard: { events: number }): Promise<WebSocket> {
  const { token } = town.holders[n % town.holders.length]!;
  const socket = new WebSocket(`${town.url.replace('http', 'ws')}/api/v1/streaming?access_token=${token}&stream=user`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  socket.addEventListener('message', () => void (heard.events += 1));
  socket.send(JSON.stringify({ type: 'subscribe', stream: 'public' }));
  return socket;
}

/** How long until every socket has heard of one public parley. */
async function sayToAll(town: BenchTown, heard: { events: number }): Promise<number> {
  heard.events = 0;
  const began = performance.now();
  const { token } = town.holders.at(-1)!;
  const headers = { ...json, authorization: `Bearer ${token}` };
  await fetch(`${town.url}/api/v1/statuses`, { method: 'POST', headers, body: JSON.stringify({ status: 'To all' }) });
  while (heard.events < SOCKETS && performance.now() - began < 30_000) await sleep(5);
  if (heard.events < SOCKETS) throw new Error(`${SOCKETS - heard.events} sockets heard nothing`);
  return performance.now() - began;
}
