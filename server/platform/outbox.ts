// Events: what a domain announces, committed with the rows that caused it. Each is a row in `outbox`, which a worker
// hands once to every subscriber (drain.ts), and a NOTIFY, which every process hears (caches, sockets). Events carry ids only;
// subscribers read afresh, are idempotent and may be called again. A whisper is the NOTIFY alone: for what only sockets and
// caches care about, such as a new home entry or a bookmark.

import type { Act } from './act.ts';
import { closeNotes, note, openNotes, type Announced } from './commits.ts';
import { isTx, type Reader, type Tx } from './database.ts';
import { CHANNEL, type Event } from './event.ts';
import { newId } from './ids.ts';

/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const LARGEST_PAYLOAD = 7_900;

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
