// POST apps, GET apps/verify_credentials.

import { z } from 'zod';
import { appOf, registerApp, type AppRow } from '#accounts';
import { text } from '#contract';
import { vapidKeysOf } from '#delivery';
import { Refusal, type Act } from '#platform';
import { forAnyone, forApp } from '../../endpoint.ts';
import { scopesIn } from '../../scopes-in.ts';

const list = z.union([z.array(text.max(2_000)).max(50), text.max(20_000).transform((lines) => lines.split(/\s+/))]);

const entity = async (act: Act, app: AppRow) => ({
  id: app.id,
  name: app.name,
  website: app.website,
  scopes: app.scopes.split(' '),
  redirect_uris: app.redirect_uris,
  redirect_uri: app.redirect_uris.join('\n'),
  vapid_key: (await vapidKeysOf(act)).publicKey,
});

export const createApp = forAnyone({
  budget: { calls: 30, seconds: 300 },
  input: z.object({
    client_name: text.max(1_000),
    redirect_uris: list,
    scopes: text.max(2_000).nullish(),
    website: text.max(2_000).nullish(),
  }),
  async answer({ act, input }) {
    const scopes = scopesIn(input.scopes || 'read');
    if (!scopes) throw new Refusal('invalid', 'names a scope that does not exist', 'scopes');
    const { app, secret } = await registerApp(act, {
      name: input.client_name,
      website: input.website,
      redirectUris: input.redirect_uris.filter((uri) => uri !== ''),
      scopes,
    });
    return {
      ...(await entity(act, app)),
      client_id: app.client_id,
      client_secret: secret,
      client_secret_expires_at: 0,
    };
  },
});

export const verifyApp = forApp({
  input: z.object({}),
  async answer({ act, auth }) {
    if (!auth?.appId) throw new Refusal('unauthenticated', 'The access token is invalid');
    return entity(act, await appOf(act.sql, auth.appId));
  },
});
