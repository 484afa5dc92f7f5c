// POST oauth/revoke and oauth/introspect: an app gives its token back (RFC 7009), or asks what it is worth (RFC 7662). Of
// another app's token neither says or does anything.

import { accountOf, revokeToken, whoBears } from '#accounts';
import type { House } from '#platform';
import { forgetTokensOf } from '../authentication.ts';
import { Denial, forClient, UNKNOWN } from './client.ts';

export const revoke = (house: House) =>
  forClient(house, async ({ act, asking, app }) => {
    if (!app) throw new Denial(403, 'unauthorized_client', UNKNOWN);
    if (!asking.token) throw new Denial(400, 'invalid_request', 'token is missing.');
    const auth = await whoBears(house.sql, asking.token);
    await revokeToken(act, app.id, asking.token);
    // Another app's token is left alone, and answered alike (RFC 7009 §2.2).
    if (auth) forgetTokensOf(house, auth.viewer?.id ?? auth.tokenId);
    return {};
  });

export const introspect = (house: House) =>
  forClient(house, async ({ act, asking, app }) => {
    if (!app) throw new Denial(401, 'invalid_client', UNKNOWN);
    if (!asking.token) throw new Denial(400, 'invalid_request', 'token is missing.');
    const auth = await whoBears(act.sql, asking.token);
    if (!auth || auth.appId !== app.id || auth.isSuspended) return { active: false };
    const account = auth.viewer ? await accountOf(act.sql, auth.viewer.id) : null;
    return {
      active: true,
      client_id: app.client_id,
      token_type: 'Bearer',
      scope: auth.scopes.join(' '),
      iss: house.config.PALABRE_URL,
      ...(account && { username: account.handle, sub: `${house.config.PALABRE_URL}/@${account.handle}` }),
    };
  });
