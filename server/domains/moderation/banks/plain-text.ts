// The one form of a text in which copies of it are the same: letters and digits alone, without case, accents, widths and look-alikes
// of Unicode, without addresses and names of people, which is what copies differ in. Pure.

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;
const MENTION = /(^|[^\p{L}\p{N}/])@[\w.-]+(?:@[\w.-]+)?/giu;
const NOT_SAID = /[^\p{L}\p{N}]+/gu;

/** Letters of other scripts that are drawn like ours, for words that are otherwise written in ours. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аa',
    'еe',
    'оo',
    'рp',
    'сc',
    'уy',
    'хx',
    'іi',
    'ѕs',
    'јj',
    'ԁd',
    'ɡg',
    'ⅼl',
    'οo',
    'αa',
    'ιi',
    'νv',
    'ρp',
    'ıi',
    'łl',
    'øo',
  ].map((pair) => [...pair] as [string, string]),
);

export function plainText(text: string): string {
  const said = text
    .replaceAll(ADDRESS, ' ')
    .replaceAll(MENTION, '$1')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(NOT_SAID, '');
  return /[a-z]/.test(said) ? said.replaceAll(/[^a-z0-9]/g, (letter) => LOOK_ALIKES[letter] ?? letter) : said;
}
