// Looks at the page behind a link, once however many parleys carry it. What fails is remembered, and not tried again for a day.

import { randomBytes } from 'node:crypto';
import type { CardId } from '#contract';
import { smallOf } from '#media';
import { announce, FetchRefused, Refusal, transact, type Job, type JobAct } from '#platform';
import { selectCards, selectCarriers, updateCard, updateFailed, type CardImage, type CardRow } from './cards.sql.ts';
import { charsetOf, readPage, type PageWords } from './read-page.ts';

const PAGE = { mostBytes: 1_000_000, isCut: true, milliseconds: 8_000, redirects: 3 } as const;
const IMAGE = { mostBytes: 8_000_000, milliseconds: 8_000, redirects: 2 } as const;
/** Parleys whose renderings are made anew; older ones show the card when they leave the cache. */
const TOLD = 200;
export const DAY_MS = 86_400_000;

export async function fetchCard(act: JobAct, { card: id }: { card: CardId }): Promise<void> {
  const [card] = await selectCards(act.sql, [id]);
  if (!card || !act.config.PREVIEW_CARDS || !isDue(card, act.now)) return;
  const found = isOurs(act, card.url) ? null : await look(act, card.url);
  const image = found?.image ? await fetchImage(act, found.image) : null;
  await transact(act, async (tx) => {
    if (!found) return updateFailed(tx, id, act.now);
    const before = await updateCard(tx, id, { ...found, image, now: act.now });
    if (before) await act.storage.remove(before);
    await announce(tx, { kind: 'cards.shown', parleys: await selectCarriers(tx, id, TOLD) });
  }).catch(async (error: unknown) => {
    if (image) await act.storage.remove(image.key);
    throw error;
  });
}

const REFRESHED_MS = 30 * DAY_MS;

/** What was seen lately, or failed lately, is left alone. */
export function isDue({ fetched_at: fetched, failed_at: failed }: CardRow, now: Date): boolean {
  const since = (time: Date | null): number => (time ? now.getTime() - time.getTime() : Infinity);
  return since(fetched) > REFRESHED_MS && since(failed) > DAY_MS;
}

/** Our own pages are read here: they need no card. */
const isOurs = ({ config }: JobAct, url: string): boolean => new URL(url).host === config.domain;

/** What the page says of itself; null where there is none. */
async function look(act: JobAct, url: string): Promise<PageWords | null> {
  try {
    const headers = { accept: 'text/html,application/xhtml+xml' };
    const page = await act.fetch(url, { ...PAGE, headers, signal: act.signal });
    const type = page.headers['content-type'] ?? '';
    if (page.status !== 200 || !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
    return await readPage(page.body, charsetOf(type), page.url);
  } catch (error) {
    return refused(act, error);
  }
}

/** A page without its image is still a page. */
async function fetchImage(act: JobAct, url: string): Promise<CardImage | null> {
  try {
    const answer = await act.fetch(url, { ...IMAGE, headers: { accept: 'image/*' }, signal: act.signal });
    if (answer.status !== 200) return null;
    const { picture, blurhash } = await smallOf(answer.body, 'image');
    const key = `cards/${randomBytes(16).toString('hex')}.webp`;
    await act.storage.put(key, picture.bytes);
    return { key, width: picture.width, height: picture.height, blurhash };
  } catch (error) {
    return refused(act, error);
  }
}

/** Strangers' machines fail in every way there is; ours stopping is another matter, and the job is run again. */
function refused(act: JobAct, error: unknown): null {
  act.signal.throwIfAborted();
  const why = error instanceof FetchRefused || error instanceof Refusal ? error.message : (error as Error).name;
  act.log.debug({ why }, 'a link could not be looked at');
  return null;
}

export const fetchCardJob: Job = { name: 'cards.fetch', run: fetchCard };
