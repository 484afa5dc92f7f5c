// The bytes of an entry: what is hashed into the tree and shown to everybody. Canonical JSON of these members; `v` says
// which of our formats it is.

import { createHmac, hash } from 'node:crypto';
import { canonical } from './canonical.ts';
import { checkFacts } from './facts.ts';
import { entryKinds, type EntryKind, type FactsOf, type LedgerEntry, type LedgerId, type Subject } from './kinds.ts';

/** An entry as it is read back from its bytes. */
export type PublicEntry<K extends EntryKind = EntryKind> = {
  [One in K]: {
    v: 1;
    id: LedgerId;
    kind: One;
    at: string;
    facts: FactsOf[One];
    subject?: string;
    commitment?: string;
  };
}[K];

/** @param salt the subject's own; what neither speaks of a subject nor commits to content needs none. */
export function bodyOf(id: LedgerId, entry: LedgerEntry, salt: Buffer | null): string {
  if (!entryKinds.includes(entry.kind)) throw new Error(`the ledger knows no ${entry.kind}`);
  const { subject, content } = entry;
  return canonical({
    v: 1,
    id,
    kind: entry.kind,
    at: entry.at.toISOString(),
    facts: checkFacts(entry.facts as unknown as Record<string, unknown>),
    subject: salt && subject ? subjectHash(salt, subject) : undefined,
    commitment: salt && content !== undefined ? commitmentTo(content, openingSalt(salt, id)) : undefined,
  });
}

export const parseBody = (body: string): PublicEntry => JSON.parse(body) as PublicEntry;

/** By what entries name a subject: who has not its salt cannot even try all ids. */
export const subjectHash = (salt: Buffer, { kind, id }: Subject): string =>
  createHmac('sha256', salt).update(`subject ${kind} ${id}`).digest('base64url');

/** The salt of one commitment: it can be shown to somebody without opening the subject's other entries. */
export const openingSalt = (salt: Buffer, id: LedgerId): Buffer =>
  createHmac('sha256', salt).update(`opening ${id}`).digest();

/** SHA-256 over the salt (32 bytes), then the content. */
export const commitmentTo = (content: string | Uint8Array, salt: Buffer): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(content as string)]), 'base64url');
