// Finds mentions, hashtags and links in what somebody wrote. One pass of sticky regular expressions that cannot backtrack
// far, so a megabyte of "@" costs no more than a megabyte of anything.

export type TextEntity =
  | { kind: 'mention'; start: number; end: number; handle: string; domain: string | null }
  | { kind: 'hashtag'; start: number; end: number; written: string }
  | { kind: 'link'; start: number; end: number; url: string };

const MENTION = /@([a-z0-9_]{1,30})(?![a-z0-9_])(?:@([a-z0-9][a-z0-9.-]{0,200}(?::\d{1,5})?))?/iy;
const HASHTAG = /[##]([\p{L}\p{M}\p{N}_]{1,100})(?![\p{L}\p{M}\p{N}_])/uy;
const LINK = /https?:\/\/[^\s<>"`\p{Cc}]{1,2000}/iuy;
/** What a link may not end with, unless it belongs to it (brackets that close what the link opened). */
const TRAILING = /[.,;:!?'…»”’*_~)\]}]$/u;
const CLOSING: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
const WORD = /[\p{L}\p{M}\p{N}_/@#&]/u;
const HAS_LETTER = /\p{L}/u;

/** Everything in `text` that becomes a link, in order, never overlapping. Offsets are UTF-16 units. */
export function findEntities(text: string): TextEntity[] {
  const found: TextEntity[] = [];
  let at = 0;
  while (at < text.length) {
    const entity = entityAt(text, at);
    if (entity) {
      found.push(entity);
      at = entity.end;
    } else {
      at += 1;
    }
  }
  return found;
}

function entityAt(text: string, at: number): TextEntity | null {
  const first = text[at]!;
  if (first === '@') return startsWord(text, at) ? mentionAt(text, at) : null;
  if (first === '#' || first === '#') return startsWord(text, at) ? hashtagAt(text, at) : null;
  if (first === 'h' || first === 'H') return startsWord(text, at) ? linkAt(text, at) : null;
  return null;
}

/** Not in the middle of a word: "mail@ana" mentions nobody. */
const startsWord = (text: string, at: number): boolean => at === 0 || !WORD.test(text[at - 1]!);

function mentionAt(text: string, at: number): TextEntity | null {
  MENTION.lastIndex = at;
  const match = MENTION.exec(text);
  if (!match) return null;
  // "@ana@example.org." ends a sentence: the last dot is not of the domain.
  const domain = match[2]?.replace(/[.-]+$/, '');
  const end = at + 1 + match[1]!.length + (domain ? 1 + domain.length : 0);
  return { kind: 'mention', start: at, end, handle: match[1]!.toLowerCase(), domain: domain?.toLowerCase() ?? null };
}

function hashtagAt(text: string, at: number): TextEntity | null {
  HASHTAG.lastIndex = at;
  const match = HASHTAG.exec(text);
  if (!match || !HAS_LETTER.test(match[1]!)) return null;
  return { kind: 'hashtag', start: at, end: at + match[0].length, written: match[1]! };
}

const WHOLE_HASHTAG = /^[\p{L}\p{M}\p{N}_]{1,100}$/u;

/** Whether `written`, which has no sign before it, would be a hashtag behind one. */
export const isHashtag = (written: string): boolean => WHOLE_HASHTAG.test(written) && HAS_LETTER.test(written);

function linkAt(text: string, at: number): TextEntity | null {
  LINK.lastIndex = at;
  const match = LINK.exec(text);
  if (!match) return null;
  const url = withoutTrailing(match[0]);
  if (!isLink(url)) return null;
  return { kind: 'link', start: at, end: at + url.length, url };
}

function withoutTrailing(url: string): string {
  let end = url.length;
  for (;;) {
    const last = url[end - 1]!;
    const opening = CLOSING[last];
    const part = url.slice(0, end);
    if (!TRAILING.test(last)) return part;
    if (opening && count(part, opening) >= count(part, last)) return part;
    end -= 1;
  }
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;

function isLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, username, password } = new URL(url);
  // user:password@host shows one name and goes to another: text, not a link.
  return hostname !== '' && username === '' && password === '';
}

/** How hashtags are compared: "#Été" and "#ÉTÉ" are the same, "#ete" is another. */
export const foldTag = (written: string): string => written.normalize('NFKC').toLowerCase();
