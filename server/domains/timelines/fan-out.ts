// Fan-out: brings a new parley, or an echo of one, into the homes of those who follow.
//
// Format. A home is the rows of `home_entries` with one owner: `id` (the parley's, or the echo's that brought it) orders and
// pages it; `parley_id` says what to show; `author_id` and `echoer_id` let a reader leave out whom they mute or block
// without touching another table's rows. Only accounts that read their home in the last weeks have a row in `homes`, and
// only they are written to; others get theirs built when they come back (home.ts).
//
// Invariant. For every owner with a home, its newest entries are what `gather` (gathering.sql.ts) would find for them
// now, in the order it came to be: a parley stands in a home once, brought by whatever came first, and at most 800 are
// kept. What authors with very many followers ("loud") bring is not written but merged (home-page.sql.ts). Nothing else depends on a home: a snapshot need not carry it, and dropping one costs one rebuild.
//
// Algorithm. One statement per parley, in the worker, once per event: followers of the author joined with `homes`,
// reduced by what they asked for (languages, echoes), by what concerns them (replies only between people they follow,
// direct parleys only to who is mentioned) and by blocks; the author's own home beside them. Homes in which the parley
// stands already get nothing new, or its earlier bringer: that makes a second delivery of the event a no-op, and is the
// whole of echo de-duplication. The statement whispers to the sockets whose homes it wrote to, 300 a whisper; no owner's id
// comes to JavaScript.
// The parley's row is held FOR NO KEY UPDATE from before the statement looks: fan-outs of one parley, and buildings of
// homes that would hold it, follow each other and see what the other wrote. A deletion either comes first (and nothing is
// written) or waits until there is something to remove. That is cheaper than a unique index on (owner, parley), which
// every one of a thousand rows would pay for.
//
// Loud. An author whom more follow than LOUD_FOLLOWERS is weighed as such at their next parley: from then on each is one row of
// `loud_entries`, in the same transaction in which it would have been fanned out, so that none is in neither and none is in
// both; and when they grow quiet, the other way round. Their direct parleys, and their answers to people whom few follow, go
// on being written: few are meant. Reading merges, by the rules by which fan-out would have written.
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

import type { EchoId, ParleyId } from '#contract';
import { transact, type Act, type Tx } from '#platform';
import { bringEcho, bringParley, type Reach } from './bringing.sql.ts';
import { bringPlainly } from './bringing-plainly.sql.ts';
import { hold, holdAndWeigh, insertLoudEcho, insertLoudParley, shift, type Weight } from './loud.sql.ts';

/** Brings a parley into the homes of its author and their followers. */
export const fanOutParley = (act: Act, parley: ParleyId): Promise<void> =>
  transact(act, async (tx) => {
    // On one way to the database: the second statement sees all that was done before the first could hold the parley.
    const [, isBrought] = await Promise.all([hold(tx, parley), bringPlainly(tx, parley)]);
    if (isBrought) return;
    const weight = await weigh(act, tx, parley, null);
    if (!weight) return;
    if (isMergedByAll(weight)) await insertLoudParley(tx, parley);
    await bringParley(tx, parley, reachOf(weight));
  });

/** Brings an echo into the homes of who echoed and their followers, where its parley is not yet. */
export const fanOutEcho = (act: Act, echo: EchoId, parley: ParleyId): Promise<void> =>
  transact(act, async (tx) => {
    const weight = await weigh(act, tx, parley, echo);
    if (!weight) return;
    if (weight.isLoud) await insertLoudEcho(tx, echo);
    await bringEcho(tx, parley, echo, weight.isLoud ? 'author' : 'followers');
  });

async function weigh(act: Act, tx: Tx, parley: ParleyId, echo: EchoId | null): Promise<Weight | undefined> {
  const weight = await holdAndWeigh(tx, parley, echo);
  if (weight && weight.isLoud !== weight.wasLoud) await shift(tx, weight.bringer, weight.isLoud, act.now);
  return weight;
}

/** Whether it is merged on reading: not what few are meant by, such as the answer to somebody whom few follow. */
const isMergedByAll = ({ isLoud, isDirect, isReply, isReplyToLoud }: Weight): boolean =>
  isLoud && !isDirect && (!isReply || isReplyToLoud);

function reachOf(weight: Weight): Reach {
  if (weight.isDirect) return 'mentioned';
  if (isMergedByAll(weight)) return 'author';
  return weight.isLoud ? 'of-both' : 'followers';
}
