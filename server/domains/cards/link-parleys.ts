// Puts the first link of parleys on them, changes it with an edit; asks for what was not seen yet.

import type { CardId, ParleyId } from '#contract';
import { addJob, announce, type Act, type Tx } from '#platform';
import { deleteLink, insertLink, selectCards, selectTexts, type CardRow } from './cards.sql.ts';
import { fetchCardJob, isDue } from './fetch-card.ts';
import { cardIdOf, linkOf } from './link.ts';

/** Few at once, so that slow pages keep nobody else's work waiting. */
const QUEUES = 2n;

/** Puts the links of new parleys on them: of most, one statement says that they have none. */
export async function linkNew(tx: Tx, act: Act, parleys: readonly ParleyId[]): Promise<void> {
  for (const { id, text } of await selectTexts(tx, parleys, true)) {
    const url = linkOf(text);
    if (url !== null) await show(tx, act, id, await link(tx, id, url, act.now));
  }
}

/** Makes the links of parleys what these now say. */
export async function linkEdited(tx: Tx, act: Act, parleys: readonly ParleyId[]): Promise<void> {
  for (const { id, text } of await selectTexts(tx, parleys, false)) {
    const url = linkOf(text);
    const hadAnother = await deleteLink(tx, id, url === null ? null : cardIdOf(url));
    await show(tx, act, id, url === null ? null : await link(tx, id, url, act.now), hadAnother);
  }
}

/** Most links are known: they show at once. What was not seen lately is asked for. */
async function show(tx: Tx, act: Act, id: ParleyId, card: CardRow | null, hadAnother = false): Promise<void> {
  if (hadAnother || card?.title) await announce(tx, { kind: 'cards.shown', parleys: [id] });
  if (card && isDue(card, act.now)) await askFor(tx, card.id);
}

/** The card of `url`, put on the parley if that is still there. */
async function link(tx: Tx, parley: ParleyId, url: string, now: Date): Promise<CardRow | null> {
  const id = cardIdOf(url);
  if (!(await insertLink(tx, parley, id, url, now))) return null;
  return (await selectCards(tx, [id]))[0] ?? null;
}

const askFor = (tx: Tx, card: CardId): Promise<void> =>
  addJob(
    tx,
    fetchCardJob.name,
    { card },
    { key: `cards.fetch ${card}`, attempts: 3, queue: `cards-${BigInt(card) % QUEUES}` },
  );
