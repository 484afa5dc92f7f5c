// What the index keeps of a parley: its words, and what operators ask for as lexemes that begin with "~", which no word does.
// Pure.

import type { AccountId, ParleyId, Visibility } from '#contract';
import { findEntities } from '#contract';
import { fold, wordsOf } from './fold.ts';

/** What is read of a parley to index it. */
export interface Source {
  id: ParleyId;
  author_id: AccountId;
  text: string;
  warning: string;
  is_sensitive: boolean;
  language: string | null;
  visibility: Visibility;
  reply_to_id: ParleyId | null;
  reply_to_author_id: AccountId | null;
  mentioned: AccountId[];
  media_kinds: string[];
  alts: string[];
  /** Of its poll. */
  options: string[];
  is_quote: boolean;
}

export interface Document {
  id: ParleyId;
  author_id: AccountId;
  is_public: boolean;
  /** Words with their accents; empty where folding changes none. */
  written: string;
  /** The same words without. */
  folded: string;
  marks: string[];
}

export const PUBLIC = '~pub';
export const by = (author: AccountId): string => `~a${author}`;
export const naming = (account: AccountId): string => `~t${account}`;
export const answering = (account: AccountId): string => `~r${account}`;
export const has = (what: string): string => `~h${what}`;
export const is = (what: string): string => `~i${what}`;
export const inLanguage = (code: string): string => `~l${code}`;

const KIND: Record<string, string> = { gifv: 'video', image: 'image', video: 'video', audio: 'audio' };

export function documentOf(source: Source): Document {
  const words = [source.warning, source.text, ...source.alts, ...source.options].flatMap(wordsOf);
  const written = words.join(' ');
  const folded = words.map(fold).join(' ');
  return {
    id: source.id,
    author_id: source.author_id,
    is_public: source.visibility === 'public',
    written: written === folded ? '' : written,
    folded,
    marks: marksOf(source),
  };
}

function marksOf(source: Source): string[] {
  const { language } = source;
  const marks = [by(source.author_id), ...source.mentioned.map(naming)];
  if (source.visibility === 'public') marks.push(PUBLIC);
  if (source.reply_to_author_id) marks.push(answering(source.reply_to_author_id));
  if (source.reply_to_id) marks.push(is('reply'));
  if (source.is_quote) marks.push(is('quote'));
  if (source.is_sensitive || source.warning !== '') marks.push(is('sensitive'));
  if (language) marks.push(inLanguage(language), inLanguage(language.split('-')[0]!));
  if (source.media_kinds.length > 0) marks.push(has('media'));
  for (const kind of source.media_kinds) if (KIND[kind]) marks.push(has(KIND[kind]));
  if (source.options.length > 0) marks.push(has('poll'));
  if (findEntities(source.text).some((entity) => entity.kind === 'link')) marks.push(has('link'));
  return [...new Set(marks)];
}
