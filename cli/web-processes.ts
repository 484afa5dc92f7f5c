// Several web processes on one port, for machines with several cores: the first process keeps the jobs and hands each
// connection to one of them. One that dies is replaced; what they share goes through the database.

import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { join } from 'node:path';
import { answerGathering, type Log } from '#platform';
import type { Order } from './web-process.ts';

const STOP_PATIENCE_MS = 15_000;
/** One that dies sooner than this after its start is not helped by another start at once. */
const BREATH_MS = 1_000;

/** Starts `count` of them and waits until all serve. Returns the way to stop them. */
export async function startWebProcesses(count: number, order: Order, log: Log): Promise<() => Promise<void>> {
  cluster.setupPrimary({ exec: join(import.meta.dirname, 'web-process.ts'), args: [] });
  let isStopping = false;
  const workers = new Set<Worker>();
  const answer = answerGathering();
  const startOne = async (): Promise<void> => {
    const worker = cluster.fork();
    workers.add(worker);
    answer(worker);
    worker.once('exit', (code, signal) => {
      workers.delete(worker);
      if (isStopping) return;
      log.error({ code, signal }, 'a web process ended; starting another');
      setTimeout(() => isStopping || void startOne().catch(() => undefined), BREATH_MS);
    });
    await once(worker, 'online');
    worker.send(order);
    const [word] = await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
    if (word !== 'serving') throw new Error('A web process did not start; its words are above.');
  };
  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all([...workers].map(stopOne));
  };
  try {
    await Promise.all(Array.from({ length: count }, startOne));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function stopOne(worker: Worker): Promise<void> {
  const timer = setTimeout(() => worker.process.kill('SIGKILL'), STOP_PATIENCE_MS);
  const gone = once(worker, 'exit');
  if (worker.isConnected()) worker.send('stop');
  await gone;
  clearTimeout(timer);
}
