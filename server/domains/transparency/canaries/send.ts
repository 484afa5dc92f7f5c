// Sends a canary: somebody new posts a threat for everybody, by the very way that members' parleys take, and it is looked for as a
// stranger would. All of it happens in a transaction that is undone: what the screen lets through is never committed, so no member,
// no moderator and no other process ever sees any of it. What came of it goes into the ledger.

import { randomBytes } from 'node:crypto';
import { signUp } from '#accounts';
import type { ParleyId } from '#contract';
import { parseBody, record, waitingAbout, type FactsOf, type PublicEntry } from '#ledger';
import { listLocal, post, visibleParleys } from '#parleys';
import { randomToken, transact, within, type Act, type Tx } from '#platform';
import { threatIn } from './threats.ts';

export type Canary = FactsOf['canary'];
type Tongue = 'fr' | 'en';

/** Carries what was seen out of the transaction that it undoes. */
class Undone extends Error {
  readonly seen: Omit<Canary, 'category' | 'tongue'>;
  constructor(seen: Undone['seen']) {
    super('a canary is never kept');
    this.seen = seen;
  }
}

/** @param domain our own host. @param words other than the usual ones. */
export async function sendCanary(act: Act, tongue: Tongue, domain: string, words = threatIn(tongue)): Promise<Canary> {
  const seen = await flight(act, tongue, domain, words);
  const facts: Canary = { category: 'threats', tongue, ...seen };
  await transact(act, (tx) => record(tx, { kind: 'canary', at: act.now, facts }));
  if (facts.hidden_ms === null) act.log.error({ tongue }, 'the screen let a canary through: is it working?');
  return facts;
}

async function flight(act: Act, tongue: Tongue, domain: string, words: string): Promise<Undone['seen']> {
  try {
    await transact(act, async (tx) => {
      throw new Undone(await fly(within(act, tx), tx, { tongue, domain, words }));
    });
  } catch (error) {
    if (error instanceof Undone) return error.seen;
    throw error;
  }
  throw new Error('a canary was kept');
}

async function fly(
  act: Act,
  tx: Tx,
  { tongue, domain, words }: { tongue: Tongue; domain: string; words: string },
): Promise<Undone['seen']> {
  const handle = `canary_${randomBytes(5).toString('hex')}`;
  const account = await signUp(act, { handle, password: randomToken(), acceptsTerms: true });
  const began = performance.now();
  const draft = { text: words, language: tongue, visibility: 'public' } as const;
  const parley = await post({ ...act, viewer: { id: account, role: 'member' } }, draft, domain);
  const isSeen = await isSeenByStrangers(act, parley);
  return { tier: await tierOf(tx, parley), hidden_ms: isSeen ? null : Math.round(performance.now() - began) };
}

async function isSeenByStrangers(act: Act, parley: ParleyId): Promise<boolean> {
  const stranger = { ...act, viewer: null };
  const itself = await visibleParleys(stranger, [parley]);
  const local = await listLocal(stranger, false, { isUpward: false, limit: 20 });
  return itself.length > 0 || local.some((line) => line.parleyId === parley);
}

/** What the ledger was told of it. */
async function tierOf(tx: Tx, parley: ParleyId): Promise<Canary['tier']> {
  const told = (await waitingAbout(tx, { kind: 'parley', id: parley })).map((row) => parseBody(row.body));
  const verdict = told.find((one): one is PublicEntry<'verdict'> => one.kind === 'verdict');
  return verdict?.facts.tier ?? 'none';
}
