// Files of notices as they are read: by whoever holds the receipt, by a flagger, by the staff.

import type { Id } from '#contract';
import { digest, notFound, type Act, type Reader } from '#platform';
import { requirePermission } from '../staff/permissions.ts';
import type { FlaggerRow } from './flaggers.sql.ts';
import {
  findByReceipt,
  findNotice,
  selectItems,
  selectOfFlagger,
  selectOpen,
  type ItemRow,
  type NoticeKind,
  type NoticeRow,
} from './notices.sql.ts';

export interface NoticeFile {
  notice: NoticeRow;
  items: ItemRow[];
}

const MOST = 200;

/** @throws Refusal 'not-found'. */
export async function noticeByReceipt(sql: Reader, receipt: string): Promise<NoticeFile> {
  const notice = await findByReceipt(sql, digest(receipt));
  if (!notice) throw notFound('Notice');
  return { notice, items: [...(await selectItems(sql, [notice.id]))] };
}

/** For the staff. @throws Refusal 'not-found'. */
export async function noticeOf(act: Act, id: Id): Promise<NoticeFile> {
  requirePermission(act, 'orders.handle');
  const notice = await findNotice(act.sql, id);
  if (!notice) throw notFound('Notice');
  return { notice, items: [...(await selectItems(act.sql, [notice.id]))] };
}

/** For the staff: those that wait, the most urgent first. */
export async function listOpenNotices(act: Act, kind: NoticeKind): Promise<NoticeFile[]> {
  requirePermission(act, 'orders.handle');
  return withItems(act.sql, await selectOpen(act.sql, kind, MOST));
}

export const noticesOfFlagger = async (sql: Reader, { id }: FlaggerRow): Promise<NoticeFile[]> =>
  withItems(sql, await selectOfFlagger(sql, id, MOST));

async function withItems(sql: Reader, notices: readonly NoticeRow[]): Promise<NoticeFile[]> {
  if (notices.length === 0) return [];
  const items = await selectItems(
    sql,
    notices.map(({ id }) => id),
  );
  const byNotice = Map.groupBy(items, (item) => item.notice_id);
  return notices.map((notice) => ({ notice, items: byNotice.get(notice.id) ?? [] }));
}
