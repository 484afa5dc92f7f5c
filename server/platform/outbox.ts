// Events: what a domain announces, committed with the rows that caused it. Each is a row in `outbox`, which a worker
// hands once to every subscriber, and a NOTIFY, which every process hears (caches, sockets). Events carry ids only;
// subscribers read afresh, are idempotent and may be called again. A whisper is the NOTIFY alone: for what only sockets and
// caches care about, such as a new home entry or a bookmark.

import type { Act } from './act.ts';
import { closeNotes, note, openNotes, type Announced } from './commits.ts';
import { isTx, transact, within, type Database, type Reader, type Tx } from './database.ts';
import { CHANNEL, type Event } from './event.ts';
import { newId } from './ids.ts';
import { addJob } from './jobs.ts';
import type { Log } from './log.ts';

export interface Subscription {
  /** The kind it listens to. */
  readonly to: string;
  /** A stable name, unique among the subscribers of that kind: retries are filed under it. */
  readonly name: string;
  readonly run: (act: Act, event: never) => Promise<void>;
}

/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const LARGEST_PAYLOAD = 7_900;
/** Few, since what a batch whispers is heard when all of it is done. */
const BATCH = 10;

/** Writes `event` beside the rows of `tx` and tells every process when (and only when) they are committed. */
export async function announce(tx: Tx, event: Event): Promise<void> {
  const { one, payload } = prepare(event);
  note(tx, one);
  await tx`
    with kept as (insert into outbox (id, event) values (${one.id}, ${payload}::text::jsonb - '#'))
    select pg_notify(${CHANNEL}, ${payload})`;
}

/** As announce, for what no worker acts on: every process is told, and nothing waits to be handed to anybody. */
export async function whisper(tx: Tx, event: Event): Promise<void> {
  const { one, payload } = prepare(event);
  note(tx, one);
  await tx`select pg_notify(${CHANNEL}, ${payload})`;
}

/**
 * A whole transaction in one statement: PostgreSQL keeps a statement or does not, so neither BEGIN nor COMMIT need travel.
 * Inside a transaction already, it joins it.
 *
 * @param write makes the statement: a WITH that ends in a part named `done`, with one row if it wrote anything (only then
 * the event is announced), and after that what it is handed, as it stands. @returns whether it wrote.
 */
export function writeAnnounced(act: Act | { sql: Reader }, event: Event, write: Write): Promise<boolean> {
  const { one, payload } = prepare(event);
  return writeOnce(act.sql, one, (tx) =>
    write(
      tx,
      tx`, kept as (insert into outbox (id, event) select ${one.id}::bigint, ${payload}::text::jsonb - '#' from done)
        select pg_notify(${CHANNEL}, ${payload}) from done`,
    ),
  );
}

/** As writeAnnounced, for what no worker acts on. */
export function writeWhispered(act: Act | { sql: Reader }, event: Event, write: Write): Promise<boolean> {
  const { one, payload } = prepare(event);
  return writeOnce(act.sql, one, (tx) => write(tx, tx`select pg_notify(${CHANNEL}, ${payload}) from done`));
}

type Piece = ReturnType<Reader>;
export type Write = (tx: Tx, announcement: Piece) => Promise<{ readonly length: number }>;

async function writeOnce(
  sql: Reader,
  one: Announced,
  write: (tx: Tx) => Promise<{ readonly length: number }>,
): Promise<boolean> {
  if (isTx(sql)) {
    const hasWritten = (await write(sql)).length > 0;
    if (hasWritten) note(sql, one);
    return hasWritten;
  }
  const notes = openNotes(sql, one);
  let hasWritten = false;
  try {
    hasWritten = (await write(sql as Tx)).length > 0;
  } finally {
    closeNotes(notes, hasWritten);
  }
  return hasWritten;
}

/** The event under an id by which this process knows its own again. @throws Error when it is too large. */
function prepare(event: Event): { one: Announced; payload: string } {
  const id = newId();
  const payload = JSON.stringify({ ...event, '#': id });
  if (Buffer.byteLength(payload) > LARGEST_PAYLOAD) throw new Error(`event ${event.kind} is too large to announce`);
  return { one: { id, event }, payload };
}

/**
 * Hands waiting events to their subscribers until none is left. Several processes may drain at once.
 * A subscriber that fails is filed as a job with retries, so one bad event never holds up the others.
 *
 * @returns how many events were handled.
 */
export async function drainOutbox(
  database: Database,
  subscriptions: readonly Subscription[],
  log: Log,
): Promise<number> {
  const byKind = Map.groupBy(subscriptions, (subscription) => subscription.to);
  const tasksOf = (events: readonly Event[]): Task[] =>
    events.flatMap((event) => (byKind.get(event.kind) ?? []).map((subscription) => ({ event, subscription })));
  let handled = 0;
  for (;;) {
    const count = await drainTogether(database, tasksOf, log).catch(() => drainApart(database, tasksOf, log));
    handled += count;
    if (count < BATCH) return handled;
  }
}

interface Task {
  event: Event;
  subscription: Subscription;
}
type TasksOf = (events: readonly Event[]) => Task[];

/** The usual way: a batch and all it causes in one transaction, which is half the statements. Nothing, if anything fails. */
const drainTogether = (database: Database, tasksOf: TasksOf, log: Log): Promise<number> =>
  transact({ sql: database }, async (tx) => {
    const events = await take(tx);
    const act: Act = { viewer: null, now: new Date(), sql: tx, log };
    // One event after the other, its subscribers side by side: their statements share the way to the database. All are heard
    // out before one's failure is told, since what would still write must not find the transaction gone.
    for (const event of events) {
      const runs = tasksOf([event]).map(({ subscription }) => subscription.run(act, event as never));
      const failed = (await Promise.allSettled(runs)).find((run) => run.status === 'rejected');
      if (failed) throw failed.reason;
    }
    return events.length;
  });

/** When something fails: each subscriber in a transaction of its own, so that what failed is known, and filed. */
const drainApart = (database: Database, tasksOf: TasksOf, log: Log): Promise<number> =>
  transact({ sql: database }, async (tx) => {
    const events = await take(tx);
    for (const task of tasksOf(events)) {
      const { event, subscription } = task;
      const done = await runApart(database, task, log);
      if (!done) await addJob(tx, 'platform.retry-subscriber', { event, name: subscription.name });
    }
    return events.length;
  });

/** Takes the oldest events. Deleted as they are taken: who dies before the end of `tx` gives them back. */
async function take(tx: Tx): Promise<Event[]> {
  const rows = await tx<{ id: string; event: Event }[]>`
    delete from outbox
    where id in (select id from outbox order by id limit ${BATCH} for update skip locked) returning id, event`;
  return rows.toSorted(byId).map((row) => row.event);
}

const byId = (a: { id: string }, b: { id: string }): number => Number(BigInt(a.id) - BigInt(b.id));

async function runApart(sql: Database, { event, subscription }: Task, log: Log): Promise<boolean> {
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
