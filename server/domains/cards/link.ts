// Which link of a parley gets a card, and which card that is. Pure.

import { createHash } from 'node:crypto';
import { findEntities, type CardId } from '#contract';

const LONGEST = 2_000;

/** The first link of `text` as it is asked for, without what only a browser reads; null for none. */
export function linkOf(text: string): string | null {
  for (const entity of findEntities(text)) {
    if (entity.kind !== 'link' || !URL.canParse(entity.url)) continue;
    const url = new URL(entity.url);
    url.hash = '';
    if (url.href.length <= LONGEST) return url.href;
  }
  return null;
}

/** The card of a link: 63 bits of its digest. */
export function cardIdOf(url: string): CardId {
  const digest = createHash('sha256').update(url).digest();
  return (digest.readBigUInt64BE(0) >> 1n).toString() as CardId;
}
