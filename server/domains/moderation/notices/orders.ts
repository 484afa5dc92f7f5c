// Orders of authorities: a clock of an hour, a precaution before it ends, a reply. What they name stays sealed for six months.

import { record, type LedgerId } from '#ledger';
import type { Id } from '#contract';
import { announce, notFound, Refusal, transact, type Act, type Tx } from '#platform';
import { decideIn } from '../decisions/decide.ts';
import { selectUnder } from '../restrictions/restrictions.sql.ts';
import { OUT_OF_SIGHT } from '../restrictions/sight.ts';
import { requirePermission } from '../staff/permissions.ts';
import {
  lockNotice,
  lockOverdue,
  selectItems,
  updatePrecaution,
  updateReply,
  type ItemRow,
  type NoticeRow,
  type Reply,
} from './notices.sql.ts';
import { PRECAUTION } from './rules.ts';

const HOUR_MS = 3_600_000;
const BATCH = 20;
export const AUTOMAT = 'order-clock@1';

/** Puts out of sight what an order names and nobody has decided, three quarters of an hour after it came: night or day. */
export async function takePrecautions(act: Act): Promise<number> {
  const before = new Date(act.now.getTime() - PRECAUTION * HOUR_MS);
  return transact(act, async (tx) => {
    const overdue = await lockOverdue(tx, before, BATCH);
    for (const order of overdue) await precaution(tx, act, order);
    return overdue.length;
  });
}

async function precaution(tx: Tx, act: Act, order: NoticeRow): Promise<void> {
  const open = (await selectItems(tx, [order.id])).filter(isStanding);
  const under = await selectUnder(
    tx,
    open.map((item) => item.subject_id!),
    OUT_OF_SIGHT,
    act.now,
  );
  for (const item of open) {
    if (under.has(item.subject_id!)) continue;
    await decideIn(
      tx,
      { viewer: null, now: act.now },
      {
        subject: { kind: item.subject_kind!, id: item.subject_id!, author: item.author_id! },
        measure: item.subject_kind === 'account' ? 'suspend' : 'hold',
        category: order.harm,
        caseId: item.case_id,
        automat: AUTOMAT,
        source: 'order',
      },
    );
  }
  await updatePrecaution(tx, order.id, act.now);
  await note(tx, act.now, order, ['precautionary-hide', 'full']);
  await announce(tx, { kind: 'moderation.order-precaution', notice: order.id });
}

const isStanding = (item: ItemRow): boolean => item.state === 'open' && item.author_id !== null;

/** Answers an authority, once all that its order names is decided. @throws Refusal naming `id` or `words`. */
export const replyToOrder = (act: Act, id: Id, { outcome, words }: Reply): Promise<NoticeRow> =>
  transact(act, async (tx) => {
    requirePermission(act, 'orders.handle');
    const order = await lockNotice(tx, id);
    if (!order || order.kind !== 'order') throw notFound('Order');
    if (order.replied_at) throw new Refusal('invalid', 'was replied to already', 'id');
    if (order.closed_at === null) throw new Refusal('invalid', 'names something that nobody has decided yet', 'id');
    if (outcome === 'refused' && words.trim().length < 20)
      throw new Refusal('invalid', 'must say why the order is not followed', 'words');
    const reply: Reply = { outcome, words: words.trim() };
    await updateReply(tx, id, reply, act.viewer?.id ?? null, act.now);
    await note(tx, act.now, order, [outcome, 'none']);
    return { ...order, reply, replied_at: act.now };
  });

async function note(
  tx: Tx,
  at: Date,
  order: NoticeRow,
  [outcome, automation]: [outcome: 'disabled' | 'refused' | 'precautionary-hide', automation: 'full' | 'none'],
): Promise<void> {
  const took_ms = at.getTime() - order.created_at.getTime();
  const of = order.ledger_id as LedgerId;
  await record(tx, { kind: 'order-outcome', at, facts: { of, outcome, automation, took_ms } });
}
