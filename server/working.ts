// The jobs role: the queue, handing events to their subscribers, and what comes round every second.

import { drainLater, drainOutbox, isWaiting, startJobs, type House, type Log } from '#platform';
import { jobs, rounds, subscriptions } from './work.ts';

/** How long the patient wait, at most. */
const LATER_MS = 1_000;

/** Looks into the outbox when something is announced; and once a second for the patient, and in case something was missed. */
export async function startWorking(house: House): Promise<() => Promise<void>> {
  const { sql, log } = house;
  const runner = await startJobs(house.databaseUrl, jobs, { ...house, origin: house.config.PALABRE_URL });
  const drain = oneAtATime(() => drainOutbox(sql, subscriptions, log), log);
  const drainPatient = oneAtATime(() => drainLater(sql, subscriptions, log), log);
  // Whispers, and what nobody subscribes to, need no look.
  const kinds = new Set(subscriptions.map((subscription) => subscription.to));
  const stopHearing = house.hub.heed((event) => void (kinds.has(event.kind) && drain.ask()));
  const look = oneAtATime(async () => {
    const { prompt, patient } = await isWaiting(sql);
    if (prompt) drain.ask();
    if (patient) drainPatient.ask();
  }, log);
  const origin = house.config.PALABRE_URL;
  const turns = rounds.map((round) =>
    oneAtATime(() => round.run({ viewer: null, now: new Date(), sql, log, origin }), log, `${round.name} failed`),
  );
  const timer = setInterval(() => {
    for (const work of [look, ...turns]) work.ask();
  }, LATER_MS);
  drain.ask();
  return async () => {
    clearInterval(timer);
    stopHearing();
    for (const work of [look, drain, drainPatient, ...turns]) await work.stop();
    await runner.stop();
  };
}

/** Work that is asked for while it runs is done once more after. */
function oneAtATime(work: () => Promise<unknown>, log: Log, failed = 'the outbox could not be drained') {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let isStopped = false;
  const run = async (): Promise<void> => {
    while (isAskedAgain && !isStopped) {
      isAskedAgain = false;
      await work().catch((error: unknown) => log.warn({ err: error }, `${failed}; trying again`));
    }
    running = null;
  };
  return {
    ask(): void {
      isAskedAgain = true;
      if (!isStopped) running ??= run();
    },
    async stop(): Promise<void> {
      isStopped = true;
      await running;
    },
  };
}
