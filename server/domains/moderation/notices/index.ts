// What comes from outside: notices, trusted flaggers, orders of authorities.

export { addFlagger, endFlagger, flaggerOf, listFlaggers } from './flaggers.ts';
export type { FlaggerRow } from './flaggers.sql.ts';
export type { ItemRow, ItemState, Mandate, NoticeKind, NoticeRow, Reply } from './notices.sql.ts';
export { replyToOrder, takePrecautions } from './orders.ts';
export { listOpenNotices, noticeByReceipt, noticeOf, noticesOfFlagger, type NoticeFile } from './read.ts';
export { HOURS as orderHours, linksIn, MOST_ITEMS as mostNoticeItems } from './rules.ts';
export { sendNotice, type Named, type Sending } from './send.ts';
