// How the same words look when different people type them: small letters, no accents, text-message spelling, slips, names, emoji.
// Harm and harmless posts are dressed alike, so that no look tells them apart.

import type { Chance } from './random.ts';
import type { Lang } from './labels.ts';

/** How they are cut short in a hurry; whole words only, and what ends in an apostrophe. */
const SHORT: Record<Lang, Record<string, string>> = {
  en: {
    "you're": 'ur',
    'you are': 'ur',
    you: 'u',
    your: 'ur',
    are: 'r',
    'going to': 'gonna',
    because: 'cuz',
    people: 'ppl',
    tonight: '2nite',
    tomorrow: 'tmrw',
    please: 'pls',
    with: 'w/',
    the: 'da',
    to: '2',
    "don't": 'dont',
    "i'm": 'im',
    for: '4',
  },
  fr: {
    "c'est": 'c',
    que: 'k',
    "qu'": 'k ',
    quoi: 'koi',
    pourquoi: 'pk',
    "j'ai": 'g',
    vous: 'vs',
    'parce que': 'pcq',
    tout: 'tt',
    tous: 'ts',
    dans: 'ds',
    beaucoup: 'bcp',
    pas: 'pa',
    'je suis': 'chui',
    'je vais': 'jvais',
    'je te': 'jte',
    quand: 'qd',
    toujours: 'tjrs',
    avec: 'avc',
    'tu es': 't',
    "t'es": 't',
  },
};
const shortened = (text: string, lang: Lang): string =>
  Object.entries(SHORT[lang]).reduce((worn, [long, short]) => {
    const after = long.endsWith("'") ? '' : "(?![\\p{L}'])";
    return worn.replaceAll(new RegExp(`(?<![\\p{L}'])${long}${after}`, 'giu'), short);
  }, text);
const NAMES = [
  '@lumi',
  '@marco.v',
  '@nadia_k',
  '@oldfox',
  '@tomtom77',
  '@aicha',
  '@petitprince',
  '@river.dee',
  '@jb_92',
  '@zoe',
];
const EMOJI = ['😂', '😭', '🙏', '🔥', '💀', '😡', '❤️', '🙄', '👀', '😅', '🥲', '💯', '😤', '✨'];
const TAGS: Record<Lang, string[]> = {
  en: ['#monday', '#fyp', '#justsaying', '#mood', '#news', '#thread', '#london', '#weekend', '#rant', '#wtf'],
  fr: ['#lundi', '#pourtoi', '#jdisça', '#mood', '#actu', '#thread', '#lyon', '#weekend', '#raslebol', '#wtf'],
};

const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
const unpointed = (text: string): string => text.replaceAll(/[.,;!]+(?= |$)/g, '');

function slip(text: string, chance: Chance): string {
  const words = text.split(' ');
  const long = words.map((_, at) => at).filter((at) => words[at]!.length >= 5);
  if (long.length === 0) return text;
  const at = chance.pick(long);
  const letters = [...words[at]!];
  const spot = 1 + Math.floor(chance.next() * (letters.length - 3));
  [letters[spot], letters[spot + 1]] = [letters[spot + 1]!, letters[spot]!];
  words[at] = letters.join('');
  return words.join(' ');
}

export interface Worn {
  text: string;
  looks: string[];
}

type Look = [name: string, share: number, wear: (text: string, lang: Lang, chance: Chance) => string];
const LOOKS: readonly Look[] = [
  ['small letters', 0.25, (text) => unpointed(text.toLowerCase())],
  ['capitals', 0.05, (text) => text.toUpperCase()],
  ['short spelling', 0.18, (text, lang) => shortened(text, lang)],
  ['no accents', 0.25, (text, lang) => (lang === 'fr' ? bare(text) : text)],
  ['curly apostrophes', 0.2, (text) => text.replaceAll("'", '’')],
  ['a slip', 0.08, (text, _, chance) => slip(text, chance)],
  ['a name first', 0.12, (text, _, chance) => `${chance.pick(NAMES)} ${text}`],
  ['emoji after', 0.15, (text, _, chance) => `${text} ${chance.pick(EMOJI).repeat(1 + Math.floor(chance.next() * 3))}`],
  ['a hashtag after', 0.08, (text, lang, chance) => `${text} ${chance.pick(TAGS[lang])}`],
];

/** `text` as some person would type it; often as it stands. */
export function wear(text: string, lang: Lang, chance: Chance): Worn {
  const looks: string[] = [];
  let worn = text;
  for (const [name, share, change] of LOOKS) {
    if (!chance.happens(share) || (name === 'capitals' && looks.length > 0)) continue;
    const changed = change(worn, lang, chance);
    if (changed !== worn) looks.push(name);
    worn = changed;
  }
  return { text: worn, looks };
}
