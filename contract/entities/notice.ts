// What is sent from outside: notices, and orders of authorities.

import type { Harm } from './report.ts';

export interface NoticeItem {
  position: number;
  /** As it was written. */
  url: string;
  kind: string | null;
  /** open · resolved (something was done) · justified (why nothing was) · gone (it was not there any more) · unknown (nothing of ours). */
  state: 'open' | 'resolved' | 'justified' | 'gone' | 'unknown';
  words: string;
  decided_at: string | null;
  /** Its entry in the ledger. */
  ledger_entry: string | null;
}

export interface NoticeEntity {
  id: string;
  kind: 'notice' | 'flagger' | 'order';
  harm: Harm;
  explanation: string;
  created_at: string;
  due_at: string | null;
  precaution_at: string | null;
  closed_at: string | null;
  reply: { outcome: 'disabled' | 'refused'; words: string; at: string } | null;
  items: NoticeItem[];
}
