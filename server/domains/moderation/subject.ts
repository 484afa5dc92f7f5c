// What may be judged: a closed set of values. Moderation never asks the domain a subject comes from.

import type { AccountId, Id } from '#contract';

export const subjectKinds = ['parley', 'account', 'medium', 'collection', 'list', 'message'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface Subject {
  kind: SubjectKind;
  id: Id;
  /** Whose it is; of an account, itself. */
  author: AccountId;
}
