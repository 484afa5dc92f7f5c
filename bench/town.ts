// The town the bench is held in: the real program on its embedded PostgreSQL, seeded, with tokens in hand.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPalabre, serverPid, startProgram, type Program } from '../testing/program.ts';

export interface Holder {
  handle: string;
  id: string;
  token: string;
}

export interface BenchTown {
  data: string;
  program: Program;
  url: string;
  /** Palabre's process and PostgreSQL's. */
  roots: number[];
  /** The first has the many followers. */
  holders: Holder[];
  restart(settings?: Record<string, string>): Promise<number>;
  close(): Promise<void>;
}

const CALM = { LOG_LEVEL: 'warn', RATE_LIMITS: 'off' };

/** Starts on a fresh folder. @returns also how long it took to the first page, in seconds. */
export async function openBenchTown(): Promise<{ town: BenchTown; freshStart: number }> {
  const data = mkdtempSync(join(tmpdir(), 'palabre-bench-'));
  const [program, freshStart] = await timedStart(data, CALM);
  const town: BenchTown = {
    data,
    program,
    url: program.url,
    roots: [program.child.pid!, serverPid(data)],
    holders: [],
    async restart(settings = {}) {
      await town.program.stop();
      const [again, seconds] = await timedStart(data, { ...CALM, ...settings });
      Object.assign(town, { program: again, url: again.url, roots: [again.child.pid!, serverPid(data)] });
      return seconds;
    },
    async close() {
      await town.program.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
  return { town, freshStart };
}

async function timedStart(data: string, settings: Record<string, string>): Promise<[Program, number]> {
  const began = performance.now();
  const program = await startProgram({ data, settings });
  await (await fetch(program.url)).text();
  return [program, (performance.now() - began) / 1000];
}

/** Seeds the town. @returns how long it took, in seconds. */
export async function seed(town: BenchTown, words: readonly string[]): Promise<number> {
  const { code, output } = await runPalabre(['seed', '--json', ...words], { data: town.data, settings: CALM });
  if (code !== 0) throw new Error(output);
  const line = output.split('\n').find((one) => one.startsWith('{'))!;
  const said = JSON.parse(line) as { seconds: number; tokens: Holder[] };
  town.holders = said.tokens;
  return said.seconds;
}

/** A server that answers `body` and nothing else. */
export async function openFloor(data: string, body: string, type: string) {
  const path = join(data, 'floor');
  writeFileSync(path, body);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'floor.ts'), path, type], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
  );
  return { url, pid: child.pid!, stop: () => void child.kill('SIGTERM') };
}
