// Events: what a domain announces, committed with the rows that caused it. Each is a row in `outbox`, which a worker
// hands once to every subscriber, and a NOTIFY, which every process hears (caches, sockets). Events carry ids only;
// subscribers read afresh, are idempotent and may be called again.

import type { Act } from './act.ts';
import { transact, within, type Database, type Tx } from './database.ts';
import { CHANNEL, type Event } from './event.ts';
import { newId } from './ids.ts';
import { addJob } from './jobs.ts';
import { limiter } from './limiter.ts';
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
const BATCH = 100;
const AT_ONCE = 4;

/** Writes `event` beside the rows of `tx` and tells every process when (and only when) they are committed. */
export async function announce(tx: Tx, event: Event): Promise<void> {
  const payload = JSON.stringify(event);
  if (Buffer.byteLength(payload) > LARGEST_PAYLOAD) throw new Error(`event ${event.kind} is too large to announce`);
  await tx`
    with kept as (insert into outbox (id, event) values (${newId()}, ${payload}::text::jsonb))
    select pg_notify(${CHANNEL}, ${payload})`;
}

/** Tells every process, and no worker: for what only sockets and caches care about, such as a new home entry. */
export async function whisper(tx: Tx, event: Event): Promise<void> {
  await tx`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`;
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
  const few = limiter(AT_ONCE);
  let handled = 0;
  for (;;) {
    const count = await transact({ sql: database }, async (tx) => {
      const rows = await tx<{ id: string; event: Event }[]>`
        select id, event from outbox order by id limit ${BATCH} for update skip locked`;
      const failed: { event: Event; name: string }[] = [];
      await Promise.all(
        rows.map((row) =>
          few(async () => {
            for (const subscription of byKind.get(row.event.kind) ?? []) {
              const done = await runSubscription(database, subscription, row.event, log);
              if (!done) failed.push({ event: row.event, name: subscription.name });
            }
          }),
        ),
      );
      for (const failure of failed) await addJob(tx, 'platform.retry-subscriber', failure);
      if (rows.length > 0) await tx`delete from outbox where id in ${tx(rows.map((row) => row.id))}`;
      return rows.length;
    });
    handled += count;
    if (count < BATCH) return handled;
  }
}

async function runSubscription(sql: Database, subscription: Subscription, event: Event, log: Log): Promise<boolean> {
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
