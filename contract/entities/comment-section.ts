// What an owner asks of replies, as they are answered it.

import type { Account } from '../entities.ts';
import type { PersonStanding, ReviewPolicy, WordAction } from './comments.ts';

/** What somebody asks of replies beneath what they begin. */
export interface CommentSection {
  policy: ReviewPolicy;
  words: CommentWord[];
  people: { account: Account; standing: PersonStanding }[];
}

export interface CommentWord {
  id: string;
  phrase: string;
  action: WordAction;
}
