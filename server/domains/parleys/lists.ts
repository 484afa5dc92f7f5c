// The lists one reads parleys in: an author's, everybody's, a tag's, what one voted for or keeps, a thread.

import { accountOf } from '#accounts';
import { foldTag, type AccountId, type EchoId, type Id, type Page, type ParleyId } from '#contract';
import { notFound, type Act, type Reader, type SignedAct } from '#platform';
import {
  selectAncestors,
  selectByAuthor,
  selectDescendants,
  selectLocal,
  selectMarked,
  selectMarkers,
  selectPinned,
  selectTagged,
  type ByAuthor,
  type Line,
  type Tagged,
} from './lists.sql.ts';
import { selectEchoes } from './marks.sql.ts';
import { selectParleys } from './parleys.sql.ts';
import { visibleParleyOf } from './visible.ts';

export type { Line, Tagged } from './lists.sql.ts';
export type AuthorFilter = Partial<Omit<ByAuthor, 'author' | 'viewer'>> & { isPinned?: boolean };

const MOST_ANCESTORS = 200;
const MOST_DESCENDANTS = 400;
const DEEPEST = 60;

/** What `author` said, as the viewer may see it: nothing across a block. @throws Refusal when there is no such account. */
export async function listByAuthor(act: Act, author: AccountId, filter: AuthorFilter, page: Page): Promise<Line[]> {
  const lines = await linesBy(act, author, filter, page);
  // Who is suspended, blocked or not there at all has no lines: only then is it worth asking which.
  if (lines.length === 0) await accountOf(act.sql, author);
  return lines;
}

function linesBy(act: Act, author: AccountId, filter: AuthorFilter, page: Page): Promise<Line[]> {
  const viewer = act.viewer?.id ?? null;
  if (filter.isPinned) return selectPinned(act.sql, author, viewer, page);
  const { withReplies = true, withEchoes = true, onlyMedia = false, tag = null } = filter;
  const list = { author, viewer, withReplies, withEchoes, onlyMedia, tag: tag === null ? null : foldTag(tag) };
  return selectByAuthor(act.sql, list, page);
}

export const listLocal = (act: Act, onlyMedia: boolean, page: Page): Promise<Line[]> =>
  selectLocal(act.sql, act.viewer?.id ?? null, onlyMedia, page);

export function listTagged(act: Act, list: Tagged, page: Page): Promise<Line[]> {
  const fold = (tags: readonly string[]): string[] => tags.map(foldTag);
  const folded = { ...list, tag: foldTag(list.tag), any: fold(list.any), all: fold(list.all), none: fold(list.none) };
  return selectTagged(act.sql, act.viewer?.id ?? null, folded, page);
}

/** What the viewer voted for. */
export const listVoted = (act: SignedAct, page: Page): Promise<Line[]> =>
  selectMarked(act.sql, 'votes', act.viewer.id, page);

/** What the viewer keeps. */
export const listKept = (act: SignedAct, page: Page): Promise<Line[]> =>
  selectMarked(act.sql, 'bookmarks', act.viewer.id, page);

/** Who voted for (or echoed) a parley that the viewer may see. */
export async function listMarkers(
  act: Act,
  mark: 'votes' | 'echoes',
  parley: ParleyId,
  page: Page,
): Promise<{ key: Id; account: AccountId }[]> {
  await visibleParleyOf(act, parley);
  return selectMarkers(act.sql, mark, parley, { viewer: act.viewer?.id ?? null, page });
}

/** What stands above and below a parley in its thread. Both may hold what the viewer may not see: filter when loading. */
export async function threadOf(act: Act, parley: ParleyId): Promise<{ ancestors: Line[]; descendants: Line[] }> {
  await visibleParleyOf(act, parley);
  const [above, below] = await Promise.all([
    selectAncestors(act.sql, parley, MOST_ANCESTORS),
    selectDescendants(act.sql, parley, act.viewer?.id ?? null, { most: MOST_DESCENDANTS, deepest: DEEPEST }),
  ]);
  return { ancestors: above.map(lineOf), descendants: below.map(lineOf) };
}

/** A line that shows a parley as it is. */
export const lineOf = (parley: ParleyId): Line => ({
  key: parley as string as Id,
  id: parley,
  parleyId: parley,
  echoerId: null,
});

/** The lines of ids that may be parleys' or echoes', in their order; unknown ones are left out. */
export async function linesOf(sql: Reader, ids: readonly string[]): Promise<Line[]> {
  if (ids.length === 0) return [];
  const [parleys, echoes] = await Promise.all([
    selectParleys(sql, ids as ParleyId[]),
    selectEchoes(sql, ids as EchoId[]),
  ]);
  const lines = new Map<string, Line>(parleys.map((row) => [row.id, lineOf(row.id)]));
  for (const row of echoes) {
    lines.set(row.id, { key: row.id as string as Id, id: row.id, parleyId: row.parley_id, echoerId: row.account_id });
  }
  return ids.map((id) => lines.get(id)).filter((line) => line !== undefined);
}

/** The parley that an id means: its own, or the one that an echo of that id echoes. @throws Refusal 'not-found'. */
export async function parleyIdOf(sql: Reader, id: string): Promise<ParleyId> {
  const [line] = await linesOf(sql, [id]);
  if (!line) throw notFound();
  return line.parleyId;
}
