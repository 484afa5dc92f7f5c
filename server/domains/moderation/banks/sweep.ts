// Looks for what a change of the banks wants among all media that are stored. It goes through the fingerprints in the order of their
// ids, page by page, and writes down how far it has come with what it found: who is stopped goes on from there.

import { setImmediate } from 'node:timers/promises';
import type { Id, MediumId } from '#contract';
import { countPrints, findByDigests, mediaOf, pageOfPrints, type PrintPage } from '#media';
import { addJob, transact, type Act, type JobAct } from '#platform';
import { keepFound } from './found.ts';
import { hashesOfPart, LEAST_QUALITY, tierAt, type MediumMatch } from './judge-media.ts';
import { nameOf } from './memory.ts';
import type { Member } from './roll.ts';
import { selectLeft, selectSweep, updateAmong, updateDone, updateStep, type SweepRow } from './sweeps.sql.ts';
import { wantedBy, type Wanted } from './wanted.ts';

const PAGE = 2_000;
const A_BREATH = 100;
const DIGESTS = 500;
const MOST_OF_DIGESTS = 10_000;

/** Safe to run twice, also at one time: what is found twice is told once. */
export async function sweepBank(act: JobAct, { change }: { change: Id }): Promise<void> {
  const sweep = await selectSweep(act.sql, change);
  if (!sweep || sweep.done_at) return;
  const wanted = await wantedBy(act.sql, change);
  const among = await countPrints(act.sql);
  await transact(act, (tx) => updateAmong(tx, change, among));
  await sweepDigests(act, wanted);
  await sweepPrints(act, sweep, wanted);
}

async function sweepDigests(act: JobAct, { digests }: Wanted): Promise<void> {
  const names = [...digests.keys()];
  for (let at = 0; at < names.length && !act.signal.aborted; at += DIGESTS) {
    const some = names.slice(at, at + DIGESTS).map((name) => Buffer.from(name, 'latin1'));
    const rows = await findByDigests(act.sql, some, MOST_OF_DIGESTS);
    await keep(
      act,
      rows.map(({ medium_id: medium, digest }) => ({ medium, member: digests.get(nameOf(digest))!, distance: 0 })),
    );
  }
}

interface Hit {
  medium: MediumId;
  member: Member;
  distance: number;
}

async function sweepPrints(act: JobAct, sweep: SweepRow, wanted: Wanted): Promise<void> {
  const change = sweep.change_id;
  let after = { medium: sweep.after_medium, part: sweep.after_part };
  while (wanted.hasImages) {
    if (act.signal.aborted) return;
    const page = await pageOfPrints(act.sql, after, PAGE);
    const looked = page.ids.length;
    if (looked === 0) break;
    const found = await keep(act, await hitsIn(page, wanted, act.now));
    after = { medium: page.ids.at(-1)!, part: page.parts.at(-1)! };
    const step = { ...after, looked, found };
    await transact(act, (tx) => updateStep(tx, change, step));
  }
  if (!act.signal.aborted) await transact(act, (tx) => updateDone(tx, change));
}

async function hitsIn(page: PrintPage, wanted: Wanted, now: Date): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (const [n, medium] of page.ids.entries()) {
    // Others have work here too.
    if (n % A_BREATH === 0) await setImmediate();
    if (page.qualities[n]! < LEAST_QUALITY) continue;
    for (const hash of hashesOfPart(page.hashes!, n))
      for (const found of wanted.find(hash, now)) hits.push({ medium, ...found });
  }
  return hits;
}

/** Of several hits of one entry in one medium, the nearest. @returns how many were new. */
async function keep(act: Act, hits: readonly Hit[]): Promise<number> {
  if (hits.length === 0) return 0;
  const media = await mediaOf(act.sql, [...new Set(hits.map((hit) => hit.medium))]);
  const nearest = new Map<string, MediumMatch>();
  for (const { medium, member, distance } of hits) {
    const account = media.get(medium)?.account_id;
    const key = `${medium} ${member.id}`;
    if (!account || distance >= (nearest.get(key)?.distance ?? Number.POSITIVE_INFINITY)) continue;
    const { id: entry, category } = member;
    const tier = tierAt(member.tier, distance);
    nearest.set(key, { medium, account, entry, tier, category, distance });
  }
  return transact(act, (tx) => keepFound(tx, act, [...nearest.values()]));
}

/** Takes up what somebody left. */
export async function resumeSweeps(act: Act): Promise<void> {
  const left = await selectLeft(act.sql);
  if (left.length > 0)
    await transact(act, async (tx) => {
      for (const change of left)
        await addJob(tx, 'moderation.sweep-bank', { change }, { key: `moderation.sweep-bank:${change}` });
    });
}
