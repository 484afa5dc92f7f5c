// Reading one's home, and building it when there is none: at the first look ever, or the first after weeks away.

import type { Page } from '#contract';
import { transact, type SignedAct } from '#platform';
import { gatherEntries, HOME_CAP } from './gathering.sql.ts';
import { selectHome, type Entry, type Look } from './home-page.sql.ts';
import { insertHome, lockHome, markBuilt, touchHome } from './homes.sql.ts';

/** That somebody reads is noted once an hour at most: reading should not write. */
export const NOTED_EVERY_MS = 3_600_000;

/** A page of the viewer's home, newest first. */
export const listHome = async (act: SignedAct, page: Page): Promise<Entry[]> => (await lookHome(act, page)).entries;

/** The same, with what one must know to keep it. */
export async function lookHome(act: SignedAct, page: Page): Promise<Look & { readAt: Date }> {
  const owner = act.viewer.id;
  const home = await selectHome(act.sql, owner, page);
  if (home.readAt === null) {
    await buildHome(act);
    return { ...(await selectHome(act.sql, owner, page)), readAt: act.now };
  }
  const { readAt } = home;
  if (act.now.getTime() - readAt.getTime() <= NOTED_EVERY_MS) return { ...home, readAt };
  await transact(act, (tx) => touchHome(tx, owner, act.now));
  return { ...home, readAt: act.now };
}

/**
 * Builds the viewer's home. Two transactions, on purpose: once the first is committed fan-out writes to this home, and the
 * second sees every parley whose fan-out came too early to know of it. What both find is written once.
 */
async function buildHome(act: SignedAct): Promise<void> {
  const owner = act.viewer.id;
  await transact(act, (tx) => insertHome(tx, owner, act.now));
  await transact(act, async (tx) => {
    await lockHome(tx, owner);
    await gatherEntries(tx, owner, null, HOME_CAP);
    await markBuilt(tx, owner, act.now);
  });
}
