// One answer for all web processes: whichever is asked for its figures asks the process that forked it, which sums up those of all.

import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';

interface Ask {
  gather: number;
}
interface Told {
  gathered: number;
  words: string;
}

/** Longer than a busy process takes to count. */
const PATIENCE_MS = 6_000;

/** The figures of `registry` in words; where there are several web processes, of all of them. */
export function openGathering(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => registry.metrics();
  AggregatorRegistry.setRegistries(registry);
  // Answers when the first process asks.
  void new AggregatorRegistry();
  const waiting = new Map<number, (words: string) => void>();
  process.on('message', (told: Told) => {
    if (typeof told?.gathered !== 'number') return;
    waiting.get(told.gathered)?.(told.words);
    waiting.delete(told.gathered);
  });
  let last = 0;
  return () =>
    new Promise<string>((resolve, reject) => {
      const gather = ++last;
      const timer = setTimeout(() => {
        waiting.delete(gather);
        reject(new Error('the other processes did not say their figures'));
      }, PATIENCE_MS);
      waiting.set(gather, (words) => {
        clearTimeout(timer);
        resolve(words);
      });
      process.send!({ gather } satisfies Ask);
    });
}

/** For the process that forked them: answers each that asks. */
export function answerGathering(): (worker: Worker) => void {
  const all = new AggregatorRegistry();
  return (worker) =>
    void worker.on('message', async (asked: Ask) => {
      if (typeof asked?.gather !== 'number') return;
      const words = await all.clusterMetrics().catch(() => null);
      // Who asked gives up by itself.
      if (words !== null && worker.isConnected())
        worker.send({ gathered: asked.gather, words } satisfies Told, () => {});
    });
}
