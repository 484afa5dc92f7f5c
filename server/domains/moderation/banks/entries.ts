// What may stand in a bank, read from what somebody wrote: which kind it is, and in which one form it is kept. Pure.

import { createHash } from 'node:crypto';
import { plainText } from './plain-text.ts';
import { plainAddress } from './plain-address.ts';

export const bankKinds = ['pdq', 'sha256', 'text', 'url'] as const;
export type BankKind = (typeof bankKinds)[number];
export type Tier = 'A' | 'B';

/** What is kept of one thing that is not wanted. */
export interface Entry {
  kind: BankKind;
  /** 32 bytes by which it is the same as another. */
  key: Buffer;
  /** Of a text, as it was written; of an address, its plain form. */
  value: string | null;
  /** Of an image that is at hand: 32 bytes for each way it may be cut. */
  hashes: Buffer | null;
  /** A hides at once, B holds for a human. */
  tier: Tier;
  category: string;
  note: string;
  expiresAt: Date | null;
}

/** As somebody wrote it; what is missing is '' or undefined. */
export interface Written {
  kind?: string | undefined;
  value: string;
  tier?: string | undefined;
  category?: string | undefined;
  note?: string | undefined;
  expires?: string | undefined;
}

const HASH = /^[0-9a-f]{64}$/i;
const CATEGORY = /^[a-z][a-z0-9-]{0,39}$/;
const LONGEST = { text: 10_000, url: 2_000, note: 500 };
const A_WORD_OR_SO = 12;

/** Reads what was written. @throws Error whose words say what is wrong with it. */
export function readEntry(written: Written): Entry {
  const value = written.value.trim();
  if (value === '') throw new Error('is empty');
  const kind = kindOf(written.kind?.trim().toLowerCase() ?? '', value);
  const note = written.note?.trim() ?? '';
  if (note.length > LONGEST.note) throw new Error(`has a note of more than ${LONGEST.note} characters`);
  return {
    ...wordsOf(kind, value),
    hashes: null,
    tier: tierOf(written.tier?.trim() ?? ''),
    category: categoryOf(written.category?.trim() ?? ''),
    note,
    expiresAt: momentOf(written.expires?.trim() ?? ''),
  };
}

function kindOf(named: string, value: string): BankKind {
  const kind = named === 'domain' ? 'url' : bankKinds.find((one) => one === named);
  if (kind) return kind;
  if (named !== '') throw new Error(`is of the kind ${named}, which is none of ${bankKinds.join(', ')}`);
  if (HASH.test(value)) throw new Error('is a hash of which it is not said whether it is pdq or sha256');
  return /^\S+\.\S+$/.test(value) ? 'url' : 'text';
}

function wordsOf(kind: BankKind, value: string): Pick<Entry, 'kind' | 'key' | 'value'> {
  if (kind === 'text') return { kind, key: keyOfText(value), value };
  if (kind === 'url') {
    if (value.length > LONGEST.url) throw new Error(`is longer than ${LONGEST.url} characters`);
    const plain = plainAddress(value);
    if (plain === null) throw new Error('is no address');
    if (!plain.host.includes('.') && !plain.host.includes(':')) throw new Error('is a whole top-level domain');
    return { kind, key: digest(plain.written), value: plain.written };
  }
  if (!HASH.test(value)) throw new Error(`is no ${kind} hash: 64 hexadecimal digits`);
  return { kind, key: Buffer.from(value, 'hex'), value: null };
}

function keyOfText(value: string): Buffer {
  if (value.length > LONGEST.text) throw new Error(`is longer than ${LONGEST.text} characters`);
  const plain = plainText(value);
  // What is said in a word or two is said by everybody: rules and models judge that, not a bank.
  if (plain.length < A_WORD_OR_SO) throw new Error(`has fewer than ${A_WORD_OR_SO} letters and digits`);
  return digest(plain);
}

const digest = (words: string): Buffer => createHash('sha256').update(words).digest();

function tierOf(named: string): Tier {
  const tier = named === '' ? 'B' : named.toUpperCase();
  if (tier !== 'A' && tier !== 'B') throw new Error(`has the tier ${named}, which is neither A nor B`);
  return tier;
}

function categoryOf(named: string): string {
  const category = named.toLowerCase().replaceAll(/[\s_]+/g, '-') || 'other';
  if (!CATEGORY.test(category)) throw new Error(`has the category ${named}: letters, digits and hyphens, at most 40`);
  return category;
}

function momentOf(named: string): Date | null {
  if (named === '') return null;
  const moment = new Date(named);
  if (Number.isNaN(moment.getTime())) throw new Error(`expires ${named}, which is no date`);
  return moment;
}
