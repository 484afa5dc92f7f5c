// OAuth 2.0: how other people's apps are let in. A table of its addresses.

import type { FastifyInstance } from 'fastify';
import type { House } from '#platform';
import type { Routes } from '../endpoint.ts';
import { authorize } from './authorize.ts';
import { metadata, userinfo } from './discovery.ts';
import { openSheets } from './sheet.ts';
import { introspect, revoke } from './revoke.ts';
import { token } from './token.ts';

export const oauthRoutes: Routes = {
  'GET /.well-known/oauth-authorization-server': metadata,
  'GET /oauth/userinfo': userinfo,
  'POST /oauth/userinfo': userinfo,
};

export async function addOauth(app: FastifyInstance, house: House): Promise<void> {
  const atTheDoor = authorize(house, openSheets());
  app.get('/oauth/authorize', atTheDoor);
  app.post('/oauth/authorize', atTheDoor);
  app.post('/oauth/token', token(house));
  app.post('/oauth/revoke', revoke(house));
  app.post('/oauth/introspect', introspect(house));
}
