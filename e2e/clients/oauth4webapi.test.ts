// OAuth through oauth4webapi, a client that holds servers to the letter of the RFCs: metadata, code with PKCE, an app's own
// token, passwords where they are allowed, introspection, revocation.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as oauth from 'oauth4webapi';
import { openLiveTown, PASSWORD, type LiveTown } from '#testing';
import { consent } from './consent.ts';

const BACK = 'http://127.0.0.1:4444/back';
const SCOPE = 'read write:statuses profile';
/** The town answers on loopback, without TLS. */
const plain = { [oauth.allowInsecureRequests]: true } as const;

let town: LiveTown;
let server: oauth.AuthorizationServer;
let client: oauth.Client;
let proof: oauth.ClientAuth;
before(async () => {
  town = await openLiveTown({ PASSWORD_GRANT: 'on' });
});
after(() => town.close());

const form = (values: Record<string, string>) => new URLSearchParams(values);

test('the metadata is found, and is what RFC 8414 wants', async () => {
  const issuer = new URL(town.url);
  const answer = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...plain });
  server = await oauth.processDiscoveryResponse(issuer, answer);
  assert.equal(server.token_endpoint, `${town.url}/oauth/token`);
  assert.ok(server.scopes_supported?.includes('admin:read:accounts'));
});

test('an app registers itself', async () => {
  const wish = { client_name: 'By the letter', redirect_uris: [BACK], scopes: SCOPE };
  const answer = await fetch(server['app_registration_endpoint'] as string, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  const app = (await answer.json()) as { client_id: string; client_secret: string };
  client = { client_id: app.client_id };
  proof = oauth.ClientSecretBasic(app.client_secret);
});

test('a code with its verifier becomes a token, which can be introspected, used and revoked', async () => {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint!);
  url.search = form({
    client_id: client.client_id,
    redirect_uri: BACK,
    response_type: 'code',
    scope: SCOPE,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  const answered = oauth.validateAuthResponse(server, client, await consent(town, url, 'ana'), state);
  const request = await oauth.authorizationCodeGrantRequest(server, client, proof, answered, BACK, verifier, plain);
  const token = await oauth.processAuthorizationCodeResponse(server, client, request);
  assert.equal(token.scope, SCOPE);

  const look = async () =>
    oauth.processIntrospectionResponse(
      server,
      client,
      await oauth.introspectionRequest(server, client, proof, token.access_token, plain),
    );
  const seen = await look();
  assert.deepEqual([seen.active, seen.username, seen.scope], [true, 'ana', SCOPE]);

  const who = await oauth.userInfoRequest(server, client, token.access_token, plain);
  const claims = await oauth.processUserInfoResponse(server, client, `${town.url}/@ana`, who);
  assert.equal(claims.preferred_username, 'ana');

  const gone = await oauth.revocationRequest(server, client, proof, token.access_token, plain);
  await oauth.processRevocationResponse(gone);
  assert.equal((await look()).active, false);
  const late = await fetch(`${town.url}/api/v1/accounts/verify_credentials`, {
    headers: { authorization: `Bearer ${token.access_token}` },
  });
  assert.equal(late.status, 401);
});

test('an app has a token of its own, which is nobody’s', async () => {
  const request = await oauth.clientCredentialsGrantRequest(server, client, proof, { scope: 'read' }, plain);
  const token = await oauth.processClientCredentialsResponse(server, client, request);
  const answer = await oauth.introspectionRequest(server, client, proof, token.access_token, plain);
  const seen = await oauth.processIntrospectionResponse(server, client, answer);
  assert.deepEqual([seen.active, seen.username], [true, undefined]);
});

const byPassword = async (username: string, password: string) => {
  const request = await oauth.genericTokenEndpointRequest(
    server,
    client,
    proof,
    'password',
    { username, password, scope: 'read' },
    plain,
  );
  return oauth.processGenericTokenEndpointResponse(server, client, request);
};

test('a password opens where the operator allows it; a wrong one and an unknown name are told alike', async () => {
  const token = await byPassword('ana', PASSWORD);
  assert.equal(token.scope, 'read');
  const words = new Set<unknown>();
  for (const [name, password] of [
    ['ana', 'wrong'],
    ['nobody', PASSWORD],
  ] as const) {
    await assert.rejects(byPassword(name, password), (error: oauth.ResponseBodyError) => {
      words.add(error.error_description);
      return error.error === 'invalid_grant';
    });
  }
  assert.equal(words.size, 1);
});

test('of another app’s token, introspection says nothing', async () => {
  const answer = await oauth.introspectionRequest(server, client, proof, town.token('boris'), plain);
  assert.deepEqual(await oauth.processIntrospectionResponse(server, client, answer), { active: false });
});
