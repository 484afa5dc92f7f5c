// Fan-out: brings a new parley, or an echo of one, into the homes of those who follow.
//
// Format. A home is the rows of `home_entries` with one owner: `id` (the parley's, or the echo's that brought it) orders and
// pages it; `parley_id` says what to show; `author_id` and `echoer_id` let a reader leave out whom they mute or block
// without touching another table's rows. Only accounts that read their home in the last weeks have a row in `homes`, and
// only they are written to; others get theirs built when they come back (build-home.ts).
//
// Invariant. For every owner with a home, its newest entries are what `gather` (home-entries.sql.ts) would find for them
// now, in the order it came to be: a parley stands in a home once, brought by whatever came first, and at most 800 are
// kept. Nothing else depends on a home: a snapshot need not carry it, and dropping one costs one rebuild.
//
// Algorithm. One INSERT … SELECT per parley, in the worker, once per event: followers of the author joined with `homes`,
// reduced by what they asked for (languages, echoes), by what concerns them (replies only between people they follow,
// direct parleys only to who is mentioned) and by blocks; the author's own home beside them. A conflict on
// (owner, parley) keeps what came to be first, whichever worker is faster: that makes a second delivery of the event a
// no-op, and is the whole of echo de-duplication.
// Rows are written in the order of their owners, so that two fan-outs of one parley cannot deadlock. The parley's row is
// held FOR KEY SHARE, so that a deletion either comes first (and nothing is written) or waits until there is something to
// remove. The statement returns the owners it wrote to; they are whispered to the sockets, 300 a whisper, because
// PostgreSQL takes less than 8,000 bytes in one.
//
// Mutes are left out on reading, not here: they come and go (some by the clock), and unmuting must bring back what a mute
// hid. Blocks are both: refused here, and left out on reading until the worker has removed older entries.
//
// Why not the obvious way. Reading a home straight from `parleys` by the set of people one follows is one query less to
// keep true, but costs a merge of up to 7,500 index ranges each time anybody looks, and people look a hundred times more
// often than they write. A loop over followers in JavaScript costs a round trip and a decoded row for each; here the
// 1,000 followers of a busy account are one statement of a few milliseconds in which nothing leaves the database but
// owners' ids. A list per owner in memory, as Mastodon keeps in Redis, must be rebuilt after every restart, and is not
// moved by whoever moves the database.

import type { AccountId, EchoId, ParleyId } from '#contract';
import { transact, whisper, type Act, type Tx } from '#platform';
import { insertEchoEntries, insertParleyEntries, type Arrival } from './home-entries.sql.ts';

const OWNERS_A_WHISPER = 300;

/** Brings a parley into the homes of its author and their followers. */
export const fanOutParley = (act: Act, parley: ParleyId): Promise<void> =>
  transact(act, async (tx) => tell(tx, { entry: parley, parley, echoer: null }, await insertParleyEntries(tx, parley)));

/** Brings an echo into the homes of who echoed and their followers, where its parley is not yet. */
export const fanOutEcho = (act: Act, echo: EchoId, parley: ParleyId, echoer: AccountId): Promise<void> =>
  transact(act, async (tx) => tell(tx, { entry: echo, parley, echoer }, await insertEchoEntries(tx, echo)));

interface Brought {
  entry: ParleyId | EchoId;
  parley: ParleyId;
  echoer: AccountId | null;
}

async function tell(tx: Tx, brought: Brought, arrivals: readonly Arrival[]): Promise<void> {
  const author = arrivals[0]?.author;
  const fresh = arrivals.filter((arrival) => arrival.isNew);
  const whispers: Promise<void>[] = [];
  for (let from = 0; from < fresh.length; from += OWNERS_A_WHISPER) {
    const owners = fresh.slice(from, from + OWNERS_A_WHISPER).map((arrival) => arrival.owner);
    whispers.push(whisper(tx, { kind: 'timelines.arrived', ...brought, author, owners }));
  }
  await Promise.all(whispers);
}
