// The reads: each scene driven for a few seconds, beside the raw floor for a page of its size.

import { drive } from './drive.ts';
import { noteOf, type Row } from './table.ts';
import { openFloor, type BenchTown } from './town.ts';

interface Scene {
  what: string;
  path: string;
  /** As everybody in turn, or as a stranger. */
  isSigned: boolean;
  budget: number;
  connections?: number;
  /** Asks with what it got before. */
  again?: boolean;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export async function measureReads(town: BenchTown, seconds: number, note: (words: string) => void): Promise<Row[]> {
  const [hub, one] = [town.holders[0]!, town.holders[1]!];
  const own = await (await fetch(`${town.url}/api/v1/accounts/${hub.id}/statuses?limit=1`)).json();
  const parley = (own as { id: string }[])[0]!.id;
  const scenes: Scene[] = [
    { what: 'home timeline of 20', path: '/api/v1/timelines/home', isSigned: true, budget: 0.3, connections: 64 },
    { what: 'home timeline of 20, 32 readers', path: '/api/v1/timelines/home', isSigned: true, budget: 0.3 },
    { what: 'one account’s parleys × 20', path: `/api/v1/accounts/${hub.id}/statuses`, isSigned: true, budget: 0.35 },
    { what: 'one parley', path: `/api/v1/statuses/${parley}`, isSigned: true, budget: 0.12 },
    { what: 'notifications × 20', path: '/api/v1/notifications?limit=20', isSigned: true, budget: 0.2 },
    { what: 'public profile page', path: `/@${one.handle}`, isSigned: false, budget: 1.5 },
    { what: 'public profile page, unchanged', path: `/@${one.handle}`, isSigned: false, budget: 0.1, again: true },
  ];
  const rows: Row[] = [];
  for (const scene of scenes) {
    note(scene.what);
    rows.push(...(await measure(town, scene, seconds)));
  }
  return rows;
}

async function measure(town: BenchTown, scene: Scene, seconds: number): Promise<Row[]> {
  const url = town.url + scene.path;
  const headers: Record<string, string>[] = scene.isSigned ? town.holders.map(({ token }) => bearer(token)) : [{}];
  // Everybody's first look builds their home: that is not what is measured.
  for (const one of headers) await (await fetch(url, { headers: one })).text();
  const sample = await fetch(url, { headers: headers[0]! });
  const body = await sample.text();
  if (scene.again) headers[0] = { 'if-none-match': sample.headers.get('etag')! };
  const connections = scene.connections ?? 32;
  const expects = scene.again ? 304 : 200;
  const measured = await drive({ url, headers, connections, seconds, roots: town.roots, expects });
  const rows: Row[] = [
    { what: scene.what, unit: 'CPU-ms', measured: measured.cpu, budget: scene.budget, note: noteOf(measured) },
  ];
  if (!scene.again) {
    const floor = await openFloor(town.data, body, sample.headers.get('content-type')!);
    const raw = await drive({ url: floor.url, headers: [{}], connections, seconds, roots: [floor.pid] });
    floor.stop();
    const ratio = (measured.cpu / raw.cpu).toFixed(1);
    const size = (Buffer.byteLength(body) / 1024).toFixed(1);
    const words = `${size} KiB; ours is ${ratio} × this; ${noteOf(raw)}`;
    rows.push({ what: '  raw floor', unit: 'CPU-ms', measured: raw.cpu, note: words, isFloor: true });
  }
  return rows;
}

/** The home timeline with nothing remembered. */
export async function measureCold(town: BenchTown, seconds: number): Promise<Row[]> {
  await town.restart({ CACHE_MEGABYTES: '0' });
  const url = `${town.url}/api/v1/timelines/home`;
  const headers = town.holders.map(({ token }) => bearer(token));
  const measured = await drive({ url, headers, connections: 16, seconds, roots: town.roots });
  const what = 'home timeline of 20, no caches';
  return [{ what, unit: 'CPU-ms', measured: measured.cpu, budget: 1.5, note: noteOf(measured) }];
}
