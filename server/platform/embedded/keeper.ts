// Keeps the embedded server running for as long as Palabre runs: one that ends unasked (killed, out of memory, out of disk)
// is started again, at once the first time and then after longer and longer pauses. What waits for it is answered 503.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopServer } from './leftover.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** One that ran for so long did not end for the reason it ended for before. */
const LONG_LIFE_MS = 60_000;

export interface Kept {
  /** The first start: resolves with why it ended, should it. */
  readonly first: ChildProcess;
  stop(): Promise<void>;
}

/**
 * @param launch starts the server once more; whatever an earlier one left has been cleared away by then.
 * @param clear clears that away.
 * @param tell says to the operator what happened.
 */
export function keepRunning(
  launch: () => ChildProcess,
  clear: () => Promise<void>,
  tell: (words: string) => void,
): Kept {
  const ended = new AbortController();
  const first = launch();
  let child = first;
  void watch();

  async function watch(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      const began = Date.now();
      const [code, signal] = await endOf(child);
      if (ended.signal.aborted) return;
      if (Date.now() - began > LONG_LIFE_MS) pause = FIRST_PAUSE_MS;
      tell(`PostgreSQL ended (${signal ?? code ?? 'it could not be started'}); starting it again.`);
      await sleep(pause, undefined, { signal: ended.signal, ref: false }).catch(() => {});
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      if (ended.signal.aborted) return;
      await clear().catch(() => {});
      if (ended.signal.aborted) return;
      child = launch();
    }
  }

  return {
    first,
    async stop() {
      ended.abort();
      if (child.pid !== undefined) await stopServer(child.pid);
    },
  };
}

const endOf = (child: ChildProcess): Promise<[code: number | null, signal: string | null]> =>
  (child.exitCode ?? child.signalCode) === null
    ? (once(child, 'exit').catch(() => [null, null]) as Promise<[number | null, string | null]>)
    : Promise.resolve([child.exitCode, child.signalCode]);
