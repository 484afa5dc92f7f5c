// Runs other programs: found on PATH, their arguments a list and never a shell's line, with a quiet environment, and with
// a time, a memory and an output that they may not exceed. They die when we ask, when they exceed, and when we stop.

import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Programs {
  has(name: string): boolean;
  /** What the program wrote to its standard output. @throws ProgramFailed */
  run(name: string, words: readonly string[], caps: Caps): Promise<Buffer>;
}

export interface Caps {
  seconds: number;
  /** Of address space; held by the kernel where the machine can (prlimit). */
  megabytes: number;
  outputBytes: number;
  /** Hears the output as it comes, instead of having it returned. */
  onOutput?: ((chunk: string) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** `why` is for our log: a program's last words, never for whoever sent what it choked on. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
  readonly isStopped: boolean;
  constructor(why: string, isStopped = false) {
    super(why);
    this.isStopped = isStopped;
  }
}

const NICE = 10;
const LAST_WORDS = 2_000;

/** @param searchPath as PATH lists folders. */
export function openPrograms(searchPath: string): Programs {
  const found = new Map<string, string | null>();
  const find = (name: string): string | null => {
    if (!found.has(name)) found.set(name, findIn(searchPath, name));
    return found.get(name)!;
  };
  return {
    has: (name) => find(name) !== null,
    run(name, words, caps) {
      const path = find(name);
      if (path === null) throw new ProgramFailed(`${name} is not on PATH`);
      const guard = find('prlimit');
      const command = guard
        ? [
            guard,
            `--as=${caps.megabytes * 1024 ** 2}`,
            `--cpu=${Math.ceil(caps.seconds * 4)}`,
            '--core=0',
            path,
            ...words,
          ]
        : [path, ...words];
      const child = spawn(command[0]!, command.slice(1), {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: searchPath, LANG: 'C' },
      });
      return outcomeOf(child, name, caps);
    },
  };
}

function findIn(searchPath: string, name: string): string | null {
  for (const folder of searchPath.split(delimiter)) {
    if (folder === '') continue;
    try {
      accessSync(join(folder, name), constants.X_OK);
      if (statSync(join(folder, name)).isFile()) return join(folder, name);
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

function outcomeOf(child: ChildProcess, name: string, caps: Caps): Promise<Buffer> {
  const output: Buffer[] = [];
  let bytes = 0;
  let lastWords = '';
  let killed: string | null = null;
  const kill = (why: string): void => {
    killed ??= why;
    child.kill('SIGKILL');
  };
  if (child.pid !== undefined) quieten(child.pid);
  const timer = setTimeout(() => kill(`took more than ${caps.seconds} s`), caps.seconds * 1_000);
  const stop = (): void => kill('was stopped');
  caps.signal?.addEventListener('abort', stop);
  if (caps.signal?.aborted) stop();
  child.stdout!.on('data', (chunk: Buffer) => {
    if (caps.onOutput) return caps.onOutput(chunk.toString('latin1'));
    bytes += chunk.length;
    if (bytes > caps.outputBytes) kill(`wrote more than ${caps.outputBytes} bytes`);
    else output.push(chunk);
  });
  child.stderr!.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString('latin1')).slice(-LAST_WORDS);
  });
  return new Promise<Buffer>((resolve, reject) => {
    child.once('error', (error) => reject(new ProgramFailed(`${name}: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (killed === null && code === 0) return resolve(Buffer.concat(output));
      const why = killed ?? `ended with ${code ?? signal}: ${lastWords}`;
      reject(new ProgramFailed(`${name} ${why}`, caps.signal?.aborted ?? false));
    });
  }).finally(() => {
    clearTimeout(timer);
    caps.signal?.removeEventListener('abort', stop);
  });
}

/** Whoever waits for a page goes first. */
function quieten(pid: number): void {
  try {
    setPriority(pid, NICE);
  } catch {
    // It has ended already.
  }
}
