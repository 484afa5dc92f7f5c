// A plain text cut into words, with what stands around them: clauses, quotation marks, capitals, links, mentions, hashtags, numbers. One pass over
// the chunks between blanks. What is written in disguise (`k1ll`, `t.u.e.r`, `k*ll`, `k i l l`) is handed whole to spelling.ts.

import { fold } from './characters.ts';
import { respell, respellTag, type Speller } from './spelling.ts';
import { wordsOf } from './words.ts';

export const FLAG = { quoted: 1, tag: 2, shouted: 4, hidden: 8, first: 16, exact: 32 } as const;

export interface Word {
  /** Folded: no accents, no capitals. */
  text: string;
  /** As written, in lower case with its accents, when it is one word as written; else `text`. */
  written: string;
  flags: number;
  clause: number;
}
export interface Marks {
  questions: number;
  exclaims: number;
  quotes: number;
  links: number;
  mentions: number;
  tags: number;
  shouted: number;
  hidden: number;
}
export interface Reading {
  words: Word[];
  marks: Marks;
}

interface Pen {
  reading: Reading;
  speller: Speller;
  clause: number;
  isQuoted: boolean;
  isFirst: boolean;
}

const LINK =
  /^(?:https?:|www\.|\w{1,10}:\/\/)|^[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.(?:com|org|net|fr|io|co|uk|ly|gg|me|info|xyz|shop|ru|biz|app|link|site|top|click|online|live|cc|tk|eu|be|ca|ch)(?:\/|$)/i;
const LETTERS = /^[\p{L}]+(?:['’-][\p{L}]+)*$/u;
const LEAD = /^[("“”«‹‘'’*[{<_~`´:;,.…¿¡!?–—-]+/;
const TRAIL = /[)"”“»›’'\]}>_~`´:;,.…!?–—-]+$/;

/** Words at most; what follows is not looked at. Texts of `MOST` characters have fewer, but for single letters. */
const MOST_WORDS = 4000;

export function split(plain: string, speller: Speller): Reading {
  const marks = { questions: 0, exclaims: 0, quotes: 0, links: 0, mentions: 0, tags: 0, shouted: 0, hidden: 0 };
  const pen: Pen = { reading: { words: [], marks }, speller, clause: 0, isQuoted: false, isFirst: true };
  for (const line of plain.split('\n')) {
    const chunks = line.split(/\s+/);
    for (let at = 0; at < chunks.length; at++) {
      const chunk = chunks[at]!;
      if (chunk === '' || pen.reading.words.length > MOST_WORDS) continue;
      const taken = chunk.length <= 2 ? takeLetters(pen, chunks, at) : 0;
      if (taken > 0) at += taken - 1;
      else takeChunk(pen, chunk);
    }
    close(pen);
  }
  return pen.reading;
}

/** `k i l l` or `t u e r,`: how many chunks were one word, or 0. */
function takeLetters(pen: Pen, chunks: readonly string[], at: number): number {
  let end = at;
  let letters = '';
  while (end < chunks.length && end - at < 40 && /^[\p{L}\d@$!*|+€][.,!?;:_-]?$/u.test(chunks[end]!)) {
    letters += chunks[end]![0];
    end++;
    if (chunks[end - 1]!.length > 1 && /[!?;:]$/.test(chunks[end - 1]!)) break;
  }
  if (end - at < 3) return 0;
  const found = respell(pen.speller, letters);
  if (found === null) return 0;
  for (const word of found) put(pen, word, word, FLAG.hidden);
  return end - at;
}

function takeChunk(pen: Pen, chunk: string): void {
  if (chunk.length > 3 && LINK.test(chunk)) {
    pen.reading.marks.links++;
    return put(pen, 'xlink', 'xlink', 0);
  }
  const lead = LEAD.exec(chunk)?.[0] ?? '';
  const rest = chunk.slice(lead.length);
  const trail = TRAIL.exec(rest)?.[0] ?? '';
  const core = trail === '' ? rest : rest.slice(0, -trail.length);
  punctuate(pen, lead, core !== '');
  if (core !== '') takeCore(pen, core);
  punctuate(pen, trail, false);
}

/** Quotation marks open and close; what ends a sentence ends a clause; a dash or colon too. */
function punctuate(pen: Pen, signs: string, isLead: boolean): void {
  const { marks } = pen.reading;
  for (const sign of signs) {
    if (sign === '?') marks.questions++;
    if (sign === '!') marks.exclaims++;
    if ('"“”«»'.includes(sign)) {
      pen.isQuoted = sign === '«' || sign === '“' ? true : sign === '»' || sign === '”' ? false : !pen.isQuoted;
      if (pen.isQuoted) marks.quotes++;
      close(pen);
    } else if ('.!?;:…'.includes(sign) && !isLead) close(pen);
  }
}

function close(pen: Pen): void {
  if (!pen.isFirst) pen.clause++;
  pen.isFirst = true;
}

function takeCore(pen: Pen, core: string): void {
  const { marks } = pen.reading;
  if (core[0] === '#' && core.length > 1) return takeTag(pen, core.slice(1));
  if (core[0] === '@' && /^@[\w.@-]{2,}$/.test(core)) {
    marks.mentions++;
    return put(pen, 'xmention', 'xmention', 0);
  }
  if (/^[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,20}$/.test(core)) return put(pen, 'xmail', 'xmail', 0);
  if (/^[+(]?\d[\d.,:/%)x-]*(?:k|h|er|e|eme|ème|th|st|nd|rd|am|pm|km|kg|m|ans|€|\$)?$/i.test(core))
    return takeNumber(pen, core);
  const isApart = /^\p{L}(?:[-’']\p{L}){2,}$/u.test(core);
  if (!isApart && LETTERS.test(core)) return takeLettersOnly(pen, core);
  const found = respell(pen.speller, core);
  if (found !== null) {
    for (const word of found) put(pen, word, word, FLAG.hidden);
    return;
  }
  for (const piece of core.split(/[^\p{L}\p{N}'’-]+/u)) if (piece !== '') takeLettersOnly(pen, piece);
}

function takeNumber(pen: Pen, core: string): void {
  const digits = core.replaceAll(/\D/g, '');
  const kind = digits.length >= 8 ? 'xlongnumber' : /^(1[0-9]|20)\d\d$/.test(core) ? 'xyear' : 'xnumber';
  put(pen, kind, fold(core), 0);
}

function takeLettersOnly(pen: Pen, core: string): void {
  const isShouted = core.length > 2 && core === core.toUpperCase();
  if (isShouted) pen.reading.marks.shouted++;
  const flags = isShouted ? FLAG.shouted : 0;
  const words = wordsOf(core);
  const isAsWritten = words.length === 1;
  for (const word of words) {
    if (pen.speller.isKnown(word) || word.length < 3) put(pen, word, isAsWritten ? core.toLowerCase() : word, flags);
    else {
      const found = respell(pen.speller, word);
      if (found === null) put(pen, word, word, flags);
      else for (const one of found) for (const each of wordsOf(one)) put(pen, each, each, flags | FLAG.hidden);
    }
  }
}

function takeTag(pen: Pen, tag: string): void {
  pen.reading.marks.tags++;
  const parts = tag.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+/gu) ?? [tag];
  for (const part of parts.slice(0, 12)) {
    const word = fold(part);
    const found = pen.speller.isKnown(word) ? [word] : (respellTag(pen.speller, word) ?? [word]);
    for (const one of found) put(pen, one, one, FLAG.tag);
  }
}

function put(pen: Pen, text: string, written: string, flags: number): void {
  const all = flags | (pen.isQuoted ? FLAG.quoted : 0) | (pen.isFirst ? FLAG.first : 0);
  if (flags & FLAG.hidden) pen.reading.marks.hidden++;
  pen.reading.words.push({ text, written, flags: all, clause: pen.clause });
  pen.isFirst = false;
}
