// The notifications read so far, and how many wait unread.

import { signal } from '@preact/signals';
import type { Notice, NoticeKind } from '../api/contract.ts';
import { listNotices } from '../api/notices.ts';
import { page } from '../api/client.ts';
import { listCalled, type List } from './lists.ts';
import { keepParley } from './parleys.ts';

export type Choice = 'all' | 'mentions';
const KINDS: Record<Choice, readonly NoticeKind[]> = { all: [], mentions: ['mention'] };

export const unread = signal(0);
/** Up to where notifications were read before this visit to the page: what is newer is marked. */
export const readUpTo = signal('0');

export const noticesList = (choice: Choice): List<Notice> =>
  listCalled<Notice>(
    `notices:${choice}`,
    async (next) => {
      const answer = next ? await page<Notice>(next) : await listNotices(KINDS[choice]);
      for (const notice of answer.body) if (notice.status) keepParley(notice.status);
      return answer;
    },
    (notice) => notice.id,
  );

/** Whether the id `a` is newer than `b`. Ids are decimal strings that outgrow a double. */
export const isNewer = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b);
