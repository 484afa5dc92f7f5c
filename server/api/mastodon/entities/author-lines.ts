// What an author said and echoed, from memory as far as that reaches: the newest lines of each author are kept until an event
// of theirs, and cut for each viewer by what they may see.

import type { AccountId, Page } from '#contract';
import { noRelation } from '#graph';
import { cutPage, listByAuthor, windowOf, type AuthorFilter, type AuthorWindow, type Line } from '#parleys';
import type { Act, Event, House, Reader, Shelf } from '#platform';
import { renderedAccountOf } from './accounts.ts';
import { viewFor } from './view-cache.ts';
import { MEMORY } from '../../memory.ts';

const CHANGED_BY: Record<string, string> = {
  'parleys.posted': 'author',
  'parleys.edited': 'author',
  'parleys.deleted': 'author',
  'parleys.counted': 'author',
  'parleys.held': 'author',
  'parleys.echoed': 'account',
  'parleys.unechoed': 'account',
};
const BYTES_A_LINE = 250;

const shelves = new WeakMap<House['hub'], Shelf<AccountId, AuthorWindow>>();

function shelfOf(house: House): Shelf<AccountId, AuthorWindow> {
  const known = shelves.get(house.hub);
  if (known) return known;
  const shelf = house.shelf<AccountId, AuthorWindow>(MEMORY.authorLines, loadWindows);
  house.hub.heed((event: Event) => {
    const member = CHANGED_BY[event.kind];
    if (member) shelf.forget(event[member] as AccountId);
    if (event.kind === 'parleys.echoes-lost') for (const id of event['accounts'] as AccountId[]) shelf.forget(id);
  });
  shelves.set(house.hub, shelf);
  return shelf;
}

/** One author at a time: nobody asks for the profiles of many. */
async function loadWindows(sql: Reader, authors: AccountId[]) {
  const windows = await Promise.all(authors.map((author) => windowOf(sql, author)));
  return new Map(
    windows.map((value, i) => [authors[i]!, { value, bytes: 200 + BYTES_A_LINE * value.lines.length }] as const),
  );
}

/** A page of an author's lines, as the viewer may see it: nothing across a block. @throws Refusal when there is no such account. */
export async function authorLines(
  house: House,
  act: Act,
  { author, ...filter }: AuthorFilter & { author: AccountId },
  page: Page,
): Promise<Line[]> {
  if (filter.isPinned || filter.tag) return listByAuthor(act, author, filter, page);
  const [account, view, windows] = await Promise.all([
    renderedAccountOf(house, act.sql, author),
    viewFor(house, act, [author], []),
    shelfOf(house).many(act.sql, [author]),
  ]);
  const relation = view.relations.get(author) ?? noRelation;
  const viewer = act.viewer?.id ?? null;
  const isAuthor = viewer === author;
  if (account.isSuspended || (relation.isBlockedEitherWay && !isAuthor)) return [];
  const { withReplies = true, withEchoes = true, onlyMedia = false } = filter;
  const cut = { withReplies, withEchoes, onlyMedia, viewer, isAuthor, isFollower: relation.follows };
  return cutPage(windows.get(author)!, cut, page) ?? listByAuthor(act, author, filter, page);
}
