// The notifications read so far, in groups, and how many wait unread.

import { signal } from '@preact/signals';
import type { NoticeKind } from '../api/contract.ts';
import { listGroups, readGroups, type Group } from '../api/notices.ts';
import { findList, listCalled, type List } from './lists.ts';
import { keepParley } from './parleys.ts';

export const choices = ['all', 'mentions', 'votes', 'follows', 'bells'] as const;
export type Choice = (typeof choices)[number];
/** None named means all. */
export const KINDS: Record<Choice, readonly NoticeKind[]> = {
  all: [],
  mentions: ['mention', 'quote'],
  votes: ['favourite', 'reblog'],
  follows: ['follow', 'follow_request'],
  bells: ['status', 'poll', 'update', 'quoted_update', 'added_to_collection', 'collection_update'],
};

export const unread = signal(0);
/** Up to where notifications were read before this visit to the page: what is newer is marked. */
export const readUpTo = signal('0');

const nameOf = (choice: Choice): string => `notices:${choice}`;

export const noticesList = (choice: Choice): List<Group> =>
  listCalled<Group>(
    nameOf(choice),
    async (next) => {
      const answer = next ? await readGroups(next) : await listGroups(KINDS[choice]);
      keepParleysOf(answer.body);
      return answer;
    },
    (group) => group.key,
  );

export function keepParleysOf(groups: readonly Group[]): void {
  for (const { parley } of groups) if (parley) keepParley(parley);
}

/** The lists that are open and would show `kind`. */
export const listsShowing = (kind: NoticeKind): List<Group>[] =>
  choices
    .filter((choice) => KINDS[choice].length === 0 || KINDS[choice].includes(kind))
    .flatMap((choice) => findList<Group>(nameOf(choice)) ?? []);

export const openLists = (): List<Group>[] => choices.flatMap((choice) => findList<Group>(nameOf(choice)) ?? []);

/** Whether the id `a` is newer than `b`. Ids are decimal strings that outgrow a double. */
export const isNewer = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b);
