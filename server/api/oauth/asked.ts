// What an app asks for when it sends a person to us (RFC 6749 §4.1.1, RFC 7636), and whether it may. Until the client and
// its redirect address are known to belong together, nothing is sent there.

import { findAppByClient, OUT_OF_BAND, type AppRow } from '#accounts';
import type { Reader } from '#platform';
import { hasScope } from '../scopes.ts';
import { scopesIn } from '../scopes-in.ts';

export interface Asked {
  app: AppRow;
  redirectUri: string;
  scopes: string[];
  state: string | null;
  codeChallenge: string | null;
}

/** Why not: told to the person (`redirectUri` null) or to the app, in OAuth's words. */
export interface Trouble {
  error: string;
  redirectUri: string | null;
  state: string | null;
}

export type Query = Record<string, unknown>;
export const wordOf = (query: Query, name: string): string | null => {
  const value = query[name];
  return typeof value === 'string' && value !== '' && value.length <= 4_000 ? value : null;
};

/** Reads an authorization request. */
export async function readAsked(sql: Reader, query: Query): Promise<Asked | Trouble> {
  const app = await findAppByClient(sql, wordOf(query, 'client_id') ?? '');
  if (!app) return { error: 'invalid_client', redirectUri: null, state: null };
  const redirectUri = wordOf(query, 'redirect_uri');
  if (redirectUri === null || !app.redirect_uris.includes(redirectUri))
    return { error: 'invalid_redirect_uri', redirectUri: null, state: null };
  const state = wordOf(query, 'state');
  const error = whatIsWrong(query, app);
  if (error) return { error, redirectUri, state };
  const scopes = scopesIn(wordOf(query, 'scope') ?? 'read')!;
  return { app, redirectUri, scopes, state, codeChallenge: wordOf(query, 'code_challenge') };
}

function whatIsWrong(query: Query, app: AppRow): string | null {
  if (query['response_type'] !== 'code') return 'unsupported_response_type';
  const challenge = wordOf(query, 'code_challenge');
  if (challenge !== null || query['code_challenge_method'] !== undefined) {
    // The plain method protects nobody; a SHA-256 in base64url has 43 characters.
    if (query['code_challenge_method'] !== 'S256' || !/^[\w-]{43}$/.test(challenge ?? '')) return 'invalid_request';
  }
  return mayAsk(app, wordOf(query, 'scope') ?? 'read') ? null : 'invalid_scope';
}

/** Whether `words` are scopes, and none beyond those the app was registered with. */
export function mayAsk(app: AppRow, words: string): boolean {
  const registered = app.scopes.split(' ');
  return scopesIn(words)?.every((scope) => hasScope(registered, scope)) ?? false;
}

/** Where to send the browser with an answer; null where there is nowhere to send it (out of band). */
export function addressFor(redirectUri: string, answer: Record<string, string | null>): string | null {
  if (redirectUri === OUT_OF_BAND) return null;
  // By hand: URL would rewrite what apps compare byte for byte.
  const said = Object.entries(answer).filter((pair): pair is [string, string] => pair[1] !== null);
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${new URLSearchParams(said).toString()}`;
}
