// The real program, started as a person would start it, for drills: what it prints, where it listens, how it ends.

import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '../cli/palabre.ts');
const NPMS_BIN = join(import.meta.dirname, '../cli/bin.js');

export interface Program {
  url: string;
  child: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Asks it to stop and waits. @returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Start {
  data: string;
  /** More words for `start`, and settings. */
  words?: string[];
  settings?: Record<string, string>;
  uid?: number;
}

/** Runs `palabre …` until it ends. */
export async function runPalabre(
  words: string[],
  { data, settings = {}, uid }: Omit<Start, 'words'>,
): Promise<{ code: number | null; output: string }> {
  const child = begin(words, data, settings, uid);
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  const code = await ended(child);
  return { code, output };
}

/** Starts Palabre on a free port and waits until it serves. @throws Error with its words where it ends instead. */
export async function startProgram({ data, words = [], settings = {}, uid }: Start): Promise<Program> {
  const child = begin(['start', '--port', '0', '--json', ...words], data, settings, uid);
  let output = '';
  const said = await new Promise<{ listening: string }>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += String(chunk);
      for (const line of output.split('\n')) if (line.startsWith('{"url"')) resolve(JSON.parse(line));
    };
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', hear);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${output}`)));
  });
  return {
    url: said.listening,
    child,
    output: () => output,
    async stop(signal = 'SIGINT') {
      const end = ended(child);
      child.kill(signal);
      return end;
    },
  };
}

/** The shell that `npm start` starts, with Palabre below it. */
export const startAsNpmDoes = (data: string): ChildProcess =>
  // The second command keeps the shell from becoming Palabre.
  spawn('sh', ['-c', `"${process.execPath}" "${NPMS_BIN}" start --port 0 --json; true`], {
    cwd: data,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: searchPath(), npm_lifecycle_event: 'start', PALABRE_DATA: join(data, 'data'), LOG_LEVEL: 'error' },
  });

let lived: Promise<string> | undefined;

/** Puts into `data` what a first start and its end leave there: for drills that are about something else. */
export async function moveIn(data: string): Promise<void> {
  lived ??= liveOnce();
  cpSync(await lived, data, { recursive: true, verbatimSymlinks: true });
}

/** Made once in each process, and gone with it. */
async function liveOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'palabre-lived-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = await startProgram({ data: folder });
  await program.stop();
  return folder;
}

function begin(words: string[], data: string, settings: Record<string, string>, uid: number | undefined): ChildProcess {
  return spawn(process.execPath, [BIN, ...words], {
    cwd: data,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: searchPath(),
      HOME: data,
      PALABRE_DATA: join(data, 'data'),
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
      PREVIEW_CARDS: 'off',
      // As cli/bin.js does: what V8 made of our files is kept between starts.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...settings,
    },
    ...(uid !== undefined && { uid, gid: uid }),
  });
}

/** The search path of these tests, `first` before it. */
export const searchPath = (...first: string[]): string => [...first, process.env['PATH']].join(':');

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

/** The pid of the embedded PostgreSQL under a drill's folder. */
export const serverPid = (data: string): number =>
  Number(readFileSync(join(data, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
