// What one does with a comment section, and how it reads.

import type { Routes } from '../../endpoint.ts';
import { hiddenReplies, hide, show } from './hide.ts';
import { impressions } from './impressions.ts';
import { replies } from './replies.ts';
import { replyPolicy } from './reply-policy.ts';
import { castVote } from './vote.ts';

export const parleyRoutes: Routes = {
  'PUT /api/palabre/v1/parleys/:id/reply_policy': replyPolicy,
  'POST /api/palabre/v1/parleys/:id/hide': hide,
  'POST /api/palabre/v1/parleys/:id/show': show,
  'GET /api/palabre/v1/parleys/:id/hidden_replies': hiddenReplies,
  'POST /api/palabre/v1/parleys/:id/vote': castVote,
  'GET /api/palabre/v1/parleys/:id/replies': replies,
  'GET /api/palabre/v1/parleys/:id/impressions': impressions,
};
