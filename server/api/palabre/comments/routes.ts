// The owner's queue of replies beneath what they begin.

import type { Routes } from '../../endpoint.ts';
import { commentCounts, comments, reviewComments } from './queue.ts';
import { changeSection, decidePerson, newWord, removeWord, section } from './section.ts';

export const commentRoutes: Routes = {
  'GET /api/palabre/v1/comments': comments,
  'GET /api/palabre/v1/comments/counts': commentCounts,
  'POST /api/palabre/v1/comments/review': reviewComments,
  'GET /api/palabre/v1/comment_section': section,
  'PUT /api/palabre/v1/comment_section': changeSection,
  'POST /api/palabre/v1/comment_section/words': newWord,
  'DELETE /api/palabre/v1/comment_section/words/:id': removeWord,
  'PUT /api/palabre/v1/comment_section/people/:id': decidePerson,
};
