// Hands announced events to those who subscribed to them. Subscribers are prompt (homes, notifications: people wait for
// them) or patient (the index of a search): what is for the patient moves on to a second queue in the statement that takes
// it from the first, and is handed over about once a second, many events at once.

import type { Act } from './act.ts';
import { transact, within, type Database, type Tx } from './database.ts';
import type { Event } from './event.ts';
import { addJob } from './jobs.ts';
import type { Log } from './log.ts';
import type { Subscription } from './subscription.ts';
import { turnsOf, type Task } from './turns.ts';

/** Few, since what a batch whispers is heard when all of it is done. */
const BATCH = 10;
const PATIENT_BATCH = 200;

interface Queue {
  take(tx: Tx): Promise<Event[]>;
  batch: number;
  /** What to run of `events`, in turn; what stands in one turn runs side by side. */
  turnsOf(events: readonly Event[]): Task[][];
}

/**
 * Hands waiting events to their prompt subscribers until none is left. Several processes may drain at once.
 * A subscriber that fails is filed as a job with retries, so one bad event never holds up the others.
 *
 * @returns how many events were handled.
 */
export function drainOutbox(database: Database, subscriptions: readonly Subscription[], log: Log): Promise<number> {
  const patient = subscriptions.filter((one) => one.isPatient);
  const byKind = Map.groupBy(
    subscriptions.filter((one) => !one.isPatient),
    (one) => one.to,
  );
  const later = [...new Set(patient.map((one) => one.to))];
  return drain(database, log, {
    batch: BATCH,
    take: (tx) => takePrompt(tx, later),
    turnsOf: (events) => turnsOf(events, byKind),
  });
}

/** Hands events that wait for the patient to them. @returns how many events were handled. */
export function drainLater(database: Database, subscriptions: readonly Subscription[], log: Log): Promise<number> {
  const patient = subscriptions.filter((one) => one.isPatient);
  return drain(database, log, {
    batch: PATIENT_BATCH,
    take: takePatient,
    turnsOf(events) {
      const byKind = Map.groupBy(events, (event) => event.kind);
      return patient.flatMap((subscription) => {
        const theirs = byKind.get(subscription.to);
        return theirs ? [[{ events: theirs, subscription }]] : [];
      });
    },
  });
}

async function drain(database: Database, log: Log, queue: Queue): Promise<number> {
  let handled = 0;
  for (;;) {
    const count = await drainTogether(database, log, queue).catch(() => drainApart(database, log, queue));
    handled += count;
    if (count < queue.batch) return handled;
  }
}

/** The usual way: a batch and all it causes in one transaction, which is half the statements. Nothing, if anything fails. */
const drainTogether = (database: Database, log: Log, queue: Queue): Promise<number> =>
  transact({ sql: database }, async (tx) => {
    const events = await queue.take(tx);
    const act: Act = { viewer: null, now: new Date(), sql: tx, log };
    for (const turn of queue.turnsOf(events)) {
      // Their statements share the way to the database. All are heard out before one's failure is told, since what would
      // still write must not find the transaction gone.
      const runs = await Promise.allSettled(turn.map((task) => runTask(act, task)));
      const failed = runs.find((run) => run.status === 'rejected');
      if (failed) throw failed.reason;
    }
    return events.length;
  });

async function runTask(act: Act, { events, subscription }: Task): Promise<void> {
  if (subscription.runAll) return subscription.runAll(act, events as never);
  for (const event of events) await subscription.run(act, event as never);
}

/** When something fails: each event to each subscriber in a transaction of its own, so that what failed is known, and filed. */
const drainApart = (database: Database, log: Log, queue: Queue): Promise<number> =>
  transact({ sql: database }, async (tx) => {
    const events = await queue.take(tx);
    for (const { events: theirs, subscription } of queue.turnsOf(events).flat()) {
      for (const event of theirs) {
        const done = await runApart(database, subscription, event, log);
        if (!done) await addJob(tx, 'platform.retry-subscriber', { event, name: subscription.name });
      }
    }
    return events.length;
  });

interface Waiting {
  id: string;
  event: Event;
}

/** Takes the oldest events. Deleted as they are taken: who dies before the end of `tx` gives them back. */
const takePrompt = async (tx: Tx, later: readonly string[]): Promise<Event[]> =>
  inOrder(
    await tx<Waiting[]>`
    with taken as (
      delete from outbox
      where id in (select id from outbox order by id limit ${BATCH} for update skip locked) returning id, event
    ), moved as (
      insert into outbox_later (id, event)
      select id, event from taken where event ->> 'kind' = any(${later as string[]}::text[])
    )
    select id, event from taken`,
  );

const takePatient = async (tx: Tx): Promise<Event[]> =>
  inOrder(
    await tx<Waiting[]>`
    delete from outbox_later
    where id in (select id from outbox_later order by id limit ${PATIENT_BATCH} for update skip locked)
    returning id, event`,
  );

/** Whether any event waits in either queue. */
export async function isWaiting(sql: Database): Promise<{ prompt: boolean; patient: boolean }> {
  const [row] = await sql<{ prompt: boolean; patient: boolean }[]>`
    select exists (select from outbox) as prompt, exists (select from outbox_later) as patient`;
  return row!;
}

const inOrder = (rows: readonly Waiting[]): Event[] =>
  rows.toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id))).map((row) => row.event);

async function runApart(sql: Database, subscription: Subscription, event: Event, log: Log): Promise<boolean> {
  try {
    await subscription.run({ viewer: null, now: new Date(), sql, log }, event as never);
    return true;
  } catch (error) {
    log.error(
      { err: error, kind: event.kind, subscriber: subscription.name },
      'a subscriber failed; it will be tried again',
    );
    return false;
  }
}

/** The job that tries a failed subscriber again. */
export const retrySubscriber =
  (subscriptions: readonly Subscription[]) =>
  async (act: Act, payload: { event: Event; name: string }): Promise<void> => {
    const found = subscriptions.find((one) => one.to === payload.event.kind && one.name === payload.name);
    if (found) await transact(act, (tx) => found.run(within(act, tx), payload.event as never));
  };
