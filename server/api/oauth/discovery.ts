// GET .well-known/oauth-authorization-server (RFC 8414), and oauth/userinfo, as OpenID Connect names its claims.

import { z } from 'zod';
import { forAnyone, forPerson } from '../endpoint.ts';
import { renderedAccountOf } from '../mastodon/entities/accounts.ts';
import { knownScopes } from '../scopes.ts';
import { grantsOf } from './token.ts';

/** How an app proves itself. */
const PROOFS = ['client_secret_basic', 'client_secret_post'];

export const metadata = forAnyone({
  input: z.object({}),
  async answer({ house }) {
    const origin = house.config.PALABRE_URL;
    return {
      issuer: origin,
      service_documentation: `${origin}/about`,
      authorization_endpoint: `${origin}/oauth/authorize`,
      token_endpoint: `${origin}/oauth/token`,
      revocation_endpoint: `${origin}/oauth/revoke`,
      introspection_endpoint: `${origin}/oauth/introspect`,
      userinfo_endpoint: `${origin}/oauth/userinfo`,
      app_registration_endpoint: `${origin}/api/v1/apps`,
      scopes_supported: knownScopes,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: grantsOf(house),
      token_endpoint_auth_methods_supported: PROOFS,
      revocation_endpoint_auth_methods_supported: PROOFS,
      introspection_endpoint_auth_methods_supported: PROOFS,
      code_challenge_methods_supported: ['S256'],
    };
  },
});

export const userinfo = forPerson({
  scope: 'profile',
  input: z.object({}),
  async answer({ house, act }) {
    const { entity: self } = await renderedAccountOf(house, act.sql, act.viewer.id);
    return {
      iss: house.config.PALABRE_URL,
      sub: self.url,
      name: self.display_name || self.username,
      preferred_username: self.username,
      profile: self.url,
      picture: self.avatar,
    };
  },
});
