// How sentences look when people type them: capitals, accents and signs that come and go, shorthand, slips, words around. Harmful and
// harmless sentences go through the same, so that carelessness itself proves nothing.

import { chance, pick, type Random } from './random.ts';
import type { Language, Sample } from './samples.ts';

const SHORTHAND: Record<Language, [RegExp, string][]> = {
  en: [
    [/\byou\b/gi, 'u'],
    [/\byour\b/gi, 'ur'],
    [/\bare\b/gi, 'r'],
    [/\bgoing to\b/gi, 'gonna'],
    [/\bI am gonna\b/gi, 'imma'],
    [/\bpeople\b/gi, 'ppl'],
    [/\bthem\b/gi, 'em'],
    [/\band\b/gi, 'n'],
    [/\bI’m\b/g, 'im'],
    [/\b(do|does|ca|wo|is|are)n’t\b/gi, '$1nt'],
    [/ing\b/g, 'in'],
    [/\bI will\b/g, 'Ill'],
  ],
  fr: [
    [/\bje vais\b/gi, 'jvais'],
    [/\bje suis\b/gi, 'chui'],
    [/\bvous\b/gi, 'vs'],
    [/\btout\b/gi, 'tt'],
    [/\btous\b/gi, 'ts'],
    [/\bque\b/gi, 'ke'],
    [/\bqui\b/gi, 'ki'],
    [/\bpour\b/gi, 'pr'],
    [/\bdans\b/gi, 'ds'],
    [/\bje te\b/gi, 'jte'],
    [/\bje le\b/gi, 'jle'],
    [/\btu es\b/gi, 't’es'],
    [/\bne ([a-zé]+) pas\b/gi, '$1 pas'],
    [/\bqu’/gi, 'k'],
    [/\bc’est\b/gi, 'c'],
  ],
};

/** `text` as somebody in a hurry types it. */
export function roughen(random: Random, text: string, language: Language): string {
  let rough = text;
  if (chance(random, 0.25))
    for (const [from, to] of SHORTHAND[language]) if (chance(random, 0.5)) rough = rough.replace(from, to);
  if (chance(random, 0.5)) rough = rough.replaceAll('’', chance(random, 0.5) ? "'" : '');
  if (language === 'fr' && chance(random, 0.3)) rough = rough.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '');
  const shout = random.next();
  if (shout < 0.1) rough = rough.toUpperCase();
  else if (shout < 0.5) rough = rough.toLowerCase();
  else if (shout < 0.8) rough = rough[0]!.toUpperCase() + rough.slice(1);
  if (chance(random, 0.3)) rough = rough.replaceAll(/[,;]/g, '').replace(/[.!]$/, '');
  if (chance(random, 0.1)) rough = rough.replace(/[.!]*$/, pick(random, ['!!', '!!!', '...', ' !']));
  return rough;
}

/** `sample` with what posts have around their words: mentions, hashtags, signs, a link, an ordinary sentence before or after. */
export function surround(random: Random, sample: Sample, others: readonly string[]): string {
  let { text } = sample;
  if (chance(random, 0.3) && others.length > 0) {
    const other = pick(random, others);
    text = chance(random, 0.5) ? `${ended(text)} ${other}` : `${ended(other)} ${text}`;
  }
  if (chance(random, 0.25)) text = `${pick(random, MENTIONS)} ${text}`;
  if (chance(random, 0.08)) text = `${text} ${pick(random, MENTIONS)}`;
  if (chance(random, 0.16)) text = `${text} ${pick(random, TAGS[sample.language])}`;
  if (chance(random, 0.16)) text = `${text} ${pick(random, SIGNS)}`;
  if (chance(random, 0.07)) text = `${text} https://example.org`;
  return text;
}

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
const MENTIONS = [
  '@user',
  '@user @user',
  'RT @user:',
  '@user @user @user',
  '@someone_',
  '@le_truc',
  '.@user',
  '@user:',
];

const SIGNS = ['😂', '🤣', '😡', '🙏', '❤️', '💀', '🔥', '😭', '👇', '😅', '🙄', '👀', '💪', '🤔', '😤'];
const TAGS: Record<Language, string[]> = {
  en: [
    '#justsaying',
    '#truth',
    '#monday',
    '#news',
    '#wtf',
    '#fyp',
    '#politics',
    '#facts',
    '#vote',
    '#mood',
    '#love',
    '#blessed',
    '#music',
    '#football',
    '#tbt',
    '#friday',
    '#family',
    '#lol',
    '#work',
    '#nofilter',
    '#weekend',
    '#travel',
  ],
  fr: [
    '#france',
    '#info',
    '#balancetonpost',
    '#lundi',
    '#politique',
    '#vérité',
    '#cestdit',
    '#actu',
    '#mood',
    '#colère',
  ],
};
