// Which counters a parley moves when it comes and when it goes. Pure. What is not for all to see is not in the counts that
// all see: nothing that moderation keeps out of sight, no direct parley in its author's, no reply among few, and no hidden one, in its parent's, no quote among few in
// the quoted one's.

import type { AccountId, ParleyId } from '#contract';
import type { ParleyRow } from './parleys.sql.ts';

export type Counted = Pick<ParleyRow, 'author_id' | 'visibility' | 'reply_to_id' | 'hidden_at' | 'out'> & {
  quoted_id: ParleyId | null;
};

export function countersOf(row: Counted): [owner: AccountId | ParleyId, what: string][] {
  const counters: [AccountId | ParleyId, string][] = [];
  if (row.out !== null) return counters;
  if (row.visibility !== 'direct') counters.push([row.author_id, 'parleys']);
  const isForAll = row.visibility === 'public' || row.visibility === 'unlisted';
  if (row.reply_to_id && isForAll && row.hidden_at === null) counters.push([row.reply_to_id, 'replies']);
  if (row.quoted_id && isForAll) counters.push([row.quoted_id, 'quotes']);
  return counters;
}
