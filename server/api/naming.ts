// What an address names: somebody's parley, profile, picture or collection here, as it is now; or nothing of ours.

import { findByHandle } from '#accounts';
import { freezeCollection } from '#collections';
import type { CollectionId, Id, ParleyId } from '#contract';
import { findMediumByKey, mediaOf } from '#media';
import { freezeAccount, frozenMedium, type Exhibit, type Named } from '#moderation';
import { freezeParleys, reachOf } from '#parleys';
import { Refusal, type Act, type House } from '#platform';

const PARLEY = /^\/(?:@[a-z0-9_]{1,30}|api\/v1\/statuses|users\/[a-z0-9_]{1,30}\/statuses)\/(\d{1,19})(?:\/.*)?$/i;
const PROFILE = /^\/(?:@|users\/)([a-z0-9_]{1,30})(?:\/(?:media|with_replies)?)?$/i;
const MEDIUM = /^\/media\/([a-z0-9/.]{10,60})$/;
const COLLECTION = /^\/collections\/(\d{1,19})$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Each of `urls`, in their order. */
export async function nameAll(house: House, act: Act, urls: readonly string[]): Promise<Named[]> {
  const named: Named[] = [];
  // As many as one notice may hold, and nothing here is in a hurry.
  for (const url of urls) {
    const exhibit = await exhibitAt(house, act, url);
    const author = exhibit?.subject.author;
    const isParley = exhibit?.subject.kind === 'parley';
    const reach = author ? await reachOf(act.sql, author, isParley ? exhibit!.subject.id : null) : 0;
    named.push({ url: url.slice(0, 2_000), exhibit, reach, isGone: false });
  }
  return named;
}

async function exhibitAt(house: House, act: Act, url: string): Promise<Exhibit | null> {
  const path = pathHere(house, url);
  if (path === null) return null;
  const parley = PARLEY.exec(path)?.[1];
  if (parley) return (await freezeParleys(act.sql, [parley as ParleyId]))[0] ?? null;
  const handle = PROFILE.exec(path)?.[1];
  if (handle) return profile(act, handle.toLowerCase());
  const key = MEDIUM.exec(path)?.[1];
  if (key) return medium(act, key);
  const collection = COLLECTION.exec(path)?.[1];
  return collection ? freezeCollection(act, collection as CollectionId).catch(nothing) : null;
}

/** The path of an address of ours; null for everybody else's. */
function pathHere({ config }: House, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const [ours, theirs] = [new URL(config.PALABRE_URL), new URL(url)];
  const isHome = LOOPBACK.has(ours.hostname) && LOOPBACK.has(theirs.hostname) && ours.port === theirs.port;
  if (theirs.host !== ours.host && !isHome) return null;
  try {
    return decodeURIComponent(theirs.pathname);
  } catch {
    return null;
  }
}

async function profile(act: Act, handle: string): Promise<Exhibit | null> {
  const account = await findByHandle(act.sql, handle);
  return account ? freezeAccount(act.sql, account).catch(nothing) : null;
}

/** A picture is brought with whose it is: what shows it may be many things. */
async function medium(act: Act, key: string): Promise<Exhibit | null> {
  const found = await findMediumByKey(act.sql, key);
  const row = found && (await mediaOf(act.sql, [found.id])).get(found.id);
  if (!row) return null;
  const { frozen } = await freezeAccount(act.sql, row.account_id);
  const words = row.description ?? '';
  return {
    subject: { kind: 'medium', id: row.id as string as Id, author: row.account_id },
    frozen: { ...frozen, words, media: [frozenMedium(row)] },
  };
}

function nothing(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
