// What parleys show of their links; and who else carries one.

import type { CardId, Page, ParleyId } from '#contract';
import { firstIdAt, type Act, type Reader } from '#platform';
import { selectCards, selectLinkDays, selectShown, selectWithCard, type CardRow } from './cards.sql.ts';
import { cardIdOf } from './link.ts';

/** Parley → what it shows; absent for those with nothing to show. */
export async function cardsOf(sql: Reader, parleys: readonly ParleyId[]): Promise<Map<ParleyId, CardRow>> {
  if (parleys.length === 0) return new Map();
  return new Map((await selectShown(sql, parleys)).map((row) => [row.parley_id, row]));
}

/** The cards that exist among `ids` and have something to show. */
export async function findCards(sql: Reader, ids: readonly CardId[]): Promise<Map<CardId, CardRow>> {
  const rows = ids.length === 0 ? [] : await selectCards(sql, ids);
  return new Map(rows.filter((row) => row.title !== null).map((row) => [row.id, row]));
}

export function listWithLink(act: Act, url: string, page: Page): Promise<ParleyId[]> {
  const asked = new URL(url);
  asked.hash = '';
  return selectWithCard(act.sql, act.viewer?.id ?? null, cardIdOf(asked.href), page);
}

const DAYS = 7;
const DAY_MS = 86_400_000;
/** Of a link that everybody shares, so many are counted. */
const COUNTED = 1_000;

/** How much each of `cards` was linked to in public: a week, the latest day first. One statement. */
export async function linkHistories(
  { sql, now }: Act,
  cards: readonly CardId[],
): Promise<Map<CardId, { day: Date; uses: number; accounts: number }[]>> {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const days = Array.from({ length: DAYS }, (_, ago) => new Date(midnight - ago * DAY_MS));
  const rows = await selectLinkDays(sql, cards, firstIdAt(days.at(-1)!), COUNTED);
  const counted = new Map(rows.map((row) => [`${row.card_id} ${row.day}`, row]));
  const historyOf = (card: CardId) =>
    days.map((day) => {
      const row = counted.get(`${card} ${day.toISOString().slice(0, 10)}`);
      return { day, uses: row?.uses ?? 0, accounts: row?.accounts ?? 0 };
    });
  return new Map(cards.map((card) => [card, historyOf(card)]));
}
