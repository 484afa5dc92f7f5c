// The message of a push, as Mastodon's apps read it, with our own `url` beside: where a click leads.

import type { NotificationId } from '#contract';
import type { Due } from './due.sql.ts';
import { titleIn } from './words.ts';

/** Graphemes of the parley, or of who it is about. */
const BODY = 140;

export interface Said {
  id: NotificationId;
  due: Due;
  /** What the parley says, or null where it says nothing that should stand on a locked screen. */
  words: string | null;
  author: string | null;
}

/** @param origin the public address, without a slash at its end. */
export function messageOf({ id, due, words, author }: Said, origin: string): string {
  const name = due.name === '' ? due.handle : due.name;
  const path = due.parley !== null && author !== null ? `/@${author}/${due.parley}` : `/@${due.handle}`;
  const message = {
    // Tokens are kept as digests, so there is none to give; apps that insist on the field find it.
    access_token: '',
    preferred_locale: due.locale,
    notification_type: due.kind,
    title: shortened(titleIn(due.locale, due.asks ? 'quote_request' : due.kind, name), BODY),
    body: shortened(due.parley === null ? (due.collection ?? due.bio) : (words ?? ''), BODY),
    icon: due.key === null ? `${origin}/avatars/${due.actor}.png` : `${origin}/media/${due.key}`,
    url: `${origin}${path}`,
  };
  // A number of up to 63 bits, which Mastodon's apps expect; written by hand, since it would lose its last digits.
  return `{"notification_id":${id},"palabre_id":"${id}",${JSON.stringify(message).slice(1)}`;
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function shortened(written: string, most: number): string {
  // A grapheme may carry hundreds of marks: what is too long for a push is cut by its length as well.
  const line = written
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, most * 4);
  const letters = Array.from(segments.segment(line), ({ segment }) => segment);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : line;
}
