// Palabre's own endpoints under /api/palabre/v1: what the Mastodon API has no words for.

import type { Routes } from '../endpoint.ts';
import { createAccount } from './accounts.ts';
import { badges, giveBadge, takeBadge } from './badges.ts';
import { consoleRoutes } from './console/routes.ts';
import { lookAtHandle } from './handles.ts';
import { password, removeAccount, terms } from './own-account.ts';
import { commentRoutes } from './comments/routes.ts';
import { draftRoutes } from './drafts/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { parleyRoutes } from './parleys/routes.ts';
import { quoteRoutes } from './quotes/routes.ts';
import { juryRoutes } from './jury/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { standingRoutes } from './standing/routes.ts';
import { closeCurrent, closeOther, openOwnSession, sessions } from './sessions.ts';
import { transparencyRoutes } from './transparency/routes.ts';
import { lookAtSetup, setUp } from './setup.ts';

export const palabreRoutes: Routes = {
  ...parleyRoutes,
  ...commentRoutes,
  ...draftRoutes,
  ...consoleRoutes,
  ...transparencyRoutes,
  ...noticeRoutes,
  ...quoteRoutes,
  ...reportRoutes,
  ...juryRoutes,
  ...standingRoutes,
  'POST /api/palabre/v1/accounts': createAccount,
  'GET /api/palabre/v1/handles/:handle': lookAtHandle,
  'GET /api/palabre/v1/sessions': sessions,
  'POST /api/palabre/v1/sessions': openOwnSession,
  'DELETE /api/palabre/v1/sessions/current': closeCurrent,
  'DELETE /api/palabre/v1/sessions/:id': closeOther,
  'GET /api/palabre/v1/setup': lookAtSetup,
  'POST /api/palabre/v1/setup': setUp,
  'PUT /api/palabre/v1/password': password,
  'POST /api/palabre/v1/terms': terms,
  'DELETE /api/palabre/v1/account': removeAccount,
  'GET /api/palabre/v1/admin/badges': badges,
  'POST /api/palabre/v1/admin/badges': giveBadge,
  'DELETE /api/palabre/v1/admin/badges': takeBadge,
};
