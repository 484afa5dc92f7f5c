// A notice as whoever sent it reads it. Who decided and who else complained is not in it.

import type { ItemRow, NoticeFile } from '#moderation';
import type { NoticeEntity, NoticeItem } from '#contract';

const presentItem = ({
  position,
  url,
  state,
  words,
  subject_kind: kind,
  decided_at,
  ledger_id,
}: ItemRow): NoticeItem => ({
  position,
  url,
  kind,
  state,
  words,
  decided_at: decided_at && new Date(decided_at).toISOString(),
  ledger_entry: ledger_id,
});

export const presentNotice = ({ notice, items }: NoticeFile): NoticeEntity => ({
  id: notice.id,
  kind: notice.kind,
  harm: notice.harm,
  explanation: notice.explanation,
  created_at: notice.created_at.toISOString(),
  due_at: notice.due_at?.toISOString() ?? null,
  precaution_at: notice.precaution_at?.toISOString() ?? null,
  closed_at: notice.closed_at?.toISOString() ?? null,
  reply: notice.reply && { ...notice.reply, at: notice.replied_at!.toISOString() },
  items: items.map(presentItem),
});
