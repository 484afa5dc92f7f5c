// Apps that others wrote: anybody may register one; it gets nothing until a person consents.

import { timingSafeEqual } from 'node:crypto';
import type { AppId } from '#contract';
import { digest, newId, notFound, randomToken, Refusal, transact, type Act, type Reader } from '#platform';
import { insertApp, selectApp, selectAppByClient, type AppRow } from './apps.sql.ts';

/** Shows the code to the person instead of sending it anywhere. */
export const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob';
/** Schemes that a browser would run or read from here. */
const UNSAFE = new Set(['javascript:', 'data:', 'vbscript:', 'file:', 'blob:', 'about:']);
const MOST_URIS = 20;

export interface NewApp {
  name: string;
  website?: string | null | undefined;
  redirectUris: readonly string[];
  scopes: readonly string[];
}

/** Registers an app. Its secret is never readable again. @throws Refusal naming the field. */
export async function registerApp(act: Act, wish: NewApp): Promise<{ app: AppRow; secret: string }> {
  const app: AppRow = {
    id: newId<AppId>(),
    client_id: randomToken(),
    name: nameOf(wish.name),
    website: wish.website ? websiteOf(wish.website) : null,
    redirect_uris: redirectUrisOf(wish.redirectUris),
    scopes: wish.scopes.join(' '),
  };
  const secret = randomToken();
  await transact(act, (tx) => insertApp(tx, app, digest(secret), act.now));
  return { app, secret };
}

/** @throws Refusal 'not-found'. */
export async function appOf(sql: Reader, id: AppId): Promise<AppRow> {
  const app = await selectApp(sql, id);
  if (!app) throw notFound();
  return app;
}

export const findAppByClient = async (sql: Reader, clientId: string): Promise<AppRow | null> =>
  (await selectAppByClient(sql, clientId)) ?? null;

/** The app that knows its own secret, or null: for an unknown one and a wrong secret alike. */
export async function proveApp(sql: Reader, clientId: string, secret: string): Promise<AppRow | null> {
  const app = await selectAppByClient(sql, clientId);
  const isRight = timingSafeEqual(app?.client_secret_digest ?? digest(''), digest(secret));
  return app && isRight ? app : null;
}

function nameOf(written: string): string {
  const name = written.replace(/\s+/gu, ' ').trim();
  if (name === '') throw new Refusal('invalid', 'may not be empty', 'client_name');
  if (name.length > 200) throw new Refusal('invalid', 'may have at most 200 characters', 'client_name');
  return name;
}

function websiteOf(written: string): string {
  if (written.length > 2_000 || !/^https?:$/.test(URL.parse(written)?.protocol ?? ''))
    throw new Refusal('invalid', 'must be a web address', 'website');
  return written;
}

/** Kept byte for byte, since they are compared so. */
function redirectUrisOf(written: readonly string[]): string[] {
  if (written.length === 0) throw new Refusal('invalid', 'may not be empty', 'redirect_uris');
  if (written.length > MOST_URIS) throw new Refusal('invalid', `may be at most ${MOST_URIS}`, 'redirect_uris');
  for (const uri of written) {
    if (uri === OUT_OF_BAND) continue;
    const url = URL.parse(uri);
    if (uri.length > 2_000 || !url || UNSAFE.has(url.protocol) || url.hash !== '')
      throw new Refusal('invalid', 'must be absolute addresses without a fragment', 'redirect_uris');
  }
  return [...written];
}
