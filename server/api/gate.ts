// The gate as this process knows it, and what is refused at it outright: names of things that have no author's view of their own
// to be held in.

import { accountOf } from '#accounts';
import { matchWords, readGate, type Gate } from '#moderation';
import { Refusal, type Act, type Event, type House, type Reader, type Shelf, type SignedAct } from '#platform';
import { MEMORY } from './memory.ts';

const shelves = new WeakMap<House['hub'], Shelf<'acting', Gate>>();
const BYTES = 2_000;

/** Read once, and anew when another policy begins to act. */
export async function gateFor(house: House, sql: Reader): Promise<Gate> {
  return (await shelfOf(house).many(sql, ['acting'])).get('acting')!;
}

function shelfOf(house: House): Shelf<'acting', Gate> {
  const known = shelves.get(house.hub);
  if (known) return known;
  const shelf = house.shelf<'acting', Gate>(
    MEMORY.gate,
    async (sql) => new Map([['acting', { value: await readGate(sql, house.config.RATE_LIMITS), bytes: BYTES }]]),
  );
  house.hub.heed((event: Event) => {
    if (event.kind === 'moderation.policy-changed') shelf.forgetAll();
  });
  shelves.set(house.hub, shelf);
  return shelf;
}

type Named = Readonly<Record<string, string | null | undefined>>;

/** @throws Refusal naming the first of `named` (field → words) that would be held. */
export async function requireClean(house: House, act: SignedAct, named: Named): Promise<void> {
  const { created_at: since } = await accountOf(act.sql, act.viewer.id);
  await refuseHeld(house, act, { since, named });
}

/** Of who signs up. @throws Refusal naming `field`. */
export const requireCleanHandle = (house: House, act: Act, handle: string, field: string): Promise<void> =>
  refuseHeld(house, act, { since: act.now, named: { [field]: handle.replaceAll('_', ' ') } });

async function refuseHeld(
  house: House,
  { sql, now }: Act,
  { since, named }: { since: Date; named: Named },
): Promise<void> {
  const gate = await gateFor(house, sql);
  for (const [field, words] of Object.entries(named)) {
    if (!words) continue;
    const [known, suspicion] = [await matchWords(sql, words, now), gate.judge({ words: [words], since, now })];
    const isHeld = suspicion?.measure === 'hold' && suspicion.tier !== 'unscreened';
    if (known.length > 0 || isHeld) throw new Refusal('invalid', 'goes against the rules of this place', field);
  }
}
