// The owner's queue over Palabre's own API: replies beneath what one began, by state, and what one asks of them.

import { get, page, post, put, remove, type Answer } from './client.ts';
import type {
  CommentSection,
  CommentWord,
  Parley,
  PersonStanding,
  ReviewPolicy,
  ReviewState,
  WordAction,
} from './contract.ts';

const COMMENTS = '/api/palabre/v1/comments';
const SECTION = '/api/palabre/v1/comment_section';

export type CommentCounts = Record<ReviewState, number>;

/** @param next the path of a page after the first. */
export const listComments = (state: ReviewState, next: string | null): Promise<Answer<Parley[]>> =>
  page<Parley>(next ?? `${COMMENTS}?state=${state}&limit=20`);
export const fetchCommentCounts = () => get<CommentCounts>(`${COMMENTS}/counts`);
export const reviewComments = (ids: readonly string[], state: PersonStanding) =>
  post<object>(`${COMMENTS}/review`, { ids, state });

export const fetchSection = () => get<CommentSection>(SECTION);
export const putPolicy = (policy: ReviewPolicy) => put<CommentSection>(SECTION, { policy });
export const putPerson = (id: string, standing: PersonStanding | null) =>
  put<CommentSection>(`${SECTION}/people/${id}`, { standing });
export const createWord = (phrase: string, action: WordAction) =>
  post<CommentWord>(`${SECTION}/words`, { phrase, action });
export const deleteWord = (id: string) => remove<object>(`${SECTION}/words/${id}`);
