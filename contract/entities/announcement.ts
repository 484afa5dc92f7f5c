// What the operator tells everybody.

import type { Mention, StatusTag } from '../entities.ts';
import type { CustomEmoji } from './emoji.ts';

export interface AnnouncementReaction {
  name: string;
  count: number;
  me?: boolean;
  url?: string;
  static_url?: string;
}
export interface Announcement {
  id: string;
  content: string;
  starts_at: string | null;
  ends_at: string | null;
  all_day: boolean;
  published_at: string;
  updated_at: string;
  read?: boolean;
  mentions: Mention[];
  statuses: { id: string; url: string }[];
  tags: StatusTag[];
  emojis: CustomEmoji[];
  reactions: AnnouncementReaction[];
}
