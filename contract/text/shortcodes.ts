// Finds the town's own emoji in a text: `:name:` that does not touch a letter, a digit or another colon.

const SHORTCODE = /(?<![\p{L}\p{N}:]):([A-Za-z0-9_]{2,40}):(?![\p{L}\p{N}:])/gu;

/** Their names, without repeats, in order. */
export function shortcodesIn(text: string): string[] {
  // Most texts hold none, and this is asked of every text.
  if (!text.includes(':')) return [];
  return [...new Set(Array.from(text.matchAll(SHORTCODE), (match) => match[1]!))];
}

/** `text` with what `draw` makes of each name in its place; what it makes nothing of stays. */
export const replaceShortcodes = (text: string, draw: (name: string) => string | undefined): string =>
  text.includes(':') ? text.replace(SHORTCODE, (whole, name: string) => draw(name) ?? whole) : text;
