// Puts a parley's first link on it, changes it with an edit, takes it away with the parley; asks for what was not seen yet.

import type { CardId, ParleyId } from '#contract';
import { addJob, announce, type Act, type Tx } from '#platform';
import { deleteLink, insertLink, selectCards, selectText, type CardRow } from './cards.sql.ts';
import { fetchCardJob, isDue } from './fetch-card.ts';
import { cardIdOf, linkOf } from './link.ts';

/** Few at once, so that slow pages keep nobody else's work waiting. */
const QUEUES = 2n;

/** Makes the link of `parley` what it now says. */
export async function linkParley(tx: Tx, parley: ParleyId, act: Act): Promise<void> {
  const url = linkOf((await selectText(tx, parley)) ?? '');
  const hadAnother = await deleteLink(tx, parley, url === null ? null : cardIdOf(url));
  const card = url === null ? null : await link(tx, parley, url, act.now);
  // Most links are known: they show at once.
  if (hadAnother || card?.title) await announce(tx, { kind: 'cards.shown', parleys: [parley] });
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
