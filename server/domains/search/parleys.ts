// Finds parleys by their words, newest first: what is public and whose author lets be found, and, as one's library, what one
// wrote, is named in, voted for, keeps or echoed. Whether each may be seen is asked again where it is rendered.

import { findByHandles } from '#accounts';
import type { AccountId, Id, ParleyId } from '#contract';
import { firstIdAt, isTimeout, limiter, transact, type SignedAct } from '#platform';
import { askedOf, type Asked } from './asked.ts';
import { by } from './document.ts';
import { isEmpty, parseQuery, type Query } from './query.ts';
import {
  limitTime,
  selectAmongMarked,
  selectAmongNewest,
  selectEverywhere,
  type Range,
  type Search,
} from './searching.sql.ts';

export interface ParleySearch {
  typed: string;
  /** Only what this account wrote. */
  author?: AccountId | undefined;
  below?: Id | undefined;
  above?: Id | undefined;
  offset: number;
  limit: number;
}

/** Further than anybody turns pages: narrower words find more. */
const DEEPEST = 400;
const NEWEST = 2_000;
const MARKED = 2_000;
const PATIENCE_MS = 1_500;

/** Few at once, whoever asks: a database that searches must go on serving homes. */
const inTurn = limiter(2);

/** @param domain our own host, so that from:ana@here is from:ana. */
export async function searchParleys(act: SignedAct, wish: ParleySearch, domain: string): Promise<ParleyId[]> {
  const query = parseQuery(wish.typed);
  const most = Math.min(wish.offset + wish.limit, DEEPEST);
  if (isEmpty(query) || most <= wish.offset) return [];
  const who = await namedIn(act, query, domain);
  const asked = askedOf(query, who, act.viewer.id);
  const search: Search = {
    asked: wish.author === undefined ? asked : onlyBy(asked, wish.author),
    viewer: act.viewer.id,
    range: rangeOf(query, wish),
    most,
  };
  const found = await inTurn(() => look(act, query, search));
  return found.slice(wish.offset, most);
}

async function look(act: SignedAct, query: Query, search: Search): Promise<ParleyId[]> {
  const places = [
    ...(query.place === 'bookmarks' ? [] : [lookUp(act, search)]),
    ...(query.place === 'public' ? [] : [lookAmongMarked(act, query, search)]),
  ];
  const found = new Set((await Promise.all(places)).flat());
  return [...found].toSorted((a, b) => Number(BigInt(b) - BigInt(a))).slice(0, search.most);
}

/** Newest first where words are common; where that finds too few, they are rare enough to be looked up. */
async function lookUp(act: SignedAct, search: Search): Promise<ParleyId[]> {
  const near = await inTime(act, [], (sql) => selectAmongNewest(sql, search, NEWEST));
  if (near.length >= search.most) return near;
  return inTime(act, near, (sql) => selectEverywhere(sql, search));
}

const lookAmongMarked = (act: SignedAct, { place }: Query, search: Search): Promise<ParleyId[]> =>
  inTime(act, [], (sql) => selectAmongMarked(sql, search, { window: MARKED, onlyBookmarks: place === 'bookmarks' }));

/** What `select` finds; what takes too long is stopped and answered with `otherwise`. */
async function inTime(
  act: SignedAct,
  otherwise: ParleyId[],
  select: (sql: SignedAct['sql']) => Promise<ParleyId[]>,
): Promise<ParleyId[]> {
  try {
    return await transact(act, async (tx) => {
      await limitTime(tx, PATIENCE_MS);
      return select(tx);
    });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    act.log.warn('a search took too long and was stopped');
    return otherwise;
  }
}

/** Handles that operators name → who that is; absent for nobody. */
async function namedIn(act: SignedAct, { filters }: Query, domain: string): Promise<Map<string, AccountId>> {
  const named = filters.flatMap((filter) => (filter.kind === 'from' || filter.kind === 'to' ? [filter.who] : []));
  const handleOf = (who: string): string => (who.endsWith(`@${domain}`) ? who.slice(0, -domain.length - 1) : who);
  const found = await findByHandles(act.sql, named.map(handleOf));
  const pairs = named.map((who) => [who, who === 'me' ? act.viewer.id : found.get(handleOf(who))] as const);
  return new Map(pairs.filter((pair): pair is [string, AccountId] => pair[1] !== undefined));
}

const onlyBy = (asked: Asked, author: AccountId): Asked => ({
  ...asked,
  marks: [asked.marks, `'${by(author)}'`].filter(Boolean).join(' & '),
});

function rangeOf({ since, until }: Query, { below, above }: ParleySearch): Range {
  const before = [until && firstIdAt(until), below].filter((id): id is Id => Boolean(id));
  const after = [since && (BigInt(firstIdAt(since)) - 1n).toString(), above].filter((id): id is Id => Boolean(id));
  const sorted = (ids: Id[]): Id[] => ids.toSorted((a, b) => Number(BigInt(a) - BigInt(b)));
  return { below: sorted(before)[0] ?? null, above: sorted(after).at(-1) ?? null };
}
