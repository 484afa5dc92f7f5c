// What a subject was, as it is handed to us by whoever knows it; we never ask for it.

import type { AccountId, Id } from '#contract';
import type { MediumRow } from '#media';
import type { Subject, SubjectKind } from '../subject.ts';

export interface Frozen {
  words: string;
  warning: string;
  language: string | null;
  media: FrozenMedium[];
  poll_options: string[];
  links: string[];
  /** What it said before, the oldest first. */
  versions: { words: string; warning: string; at: string }[];
  parent: { id: Id; author: string; words: string } | null;
  author: { id: AccountId; handle: string; name: string; bio: string; fields: { name: string; value: string }[] };
  visibility: string | null;
  created_at: string | null;
}
export type FrozenMedium = Pick<MediumRow, 'id' | 'kind' | 'key' | 'small_key' | 'description' | 'blurhash'>;

export interface Exhibit {
  subject: Subject;
  frozen: Frozen;
}

/** Which frozen version: a subject and the print of what it said. */
export interface Seen {
  kind: SubjectKind;
  id: Id;
  /** In hex. */
  print: string;
}

export const frozenMedium = (row: MediumRow): FrozenMedium => ({
  id: row.id,
  kind: row.kind,
  key: row.key,
  small_key: row.small_key,
  description: row.description,
  blurhash: row.blurhash,
});
