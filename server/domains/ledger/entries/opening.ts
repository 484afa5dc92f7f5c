// Shows somebody (a court, the author) that an entry is about what they hold: the salt of that one commitment.

import type { Reader } from '#platform';
import { notFound } from '#platform';
import { openingSalt, parseBody, subjectHash } from './body.ts';
import { findEntry, findSalt, selectWaitingAbout, type WaitingRow } from './entries.sql.ts';
import type { LedgerId, Subject } from './kinds.ts';

export interface Opening {
  entry: LedgerId;
  /** What stands in the entry, or null. */
  commitment: string | null;
  /** base64url: SHA-256 over these 32 bytes, then the content, is the commitment. */
  salt: string;
}

/** @throws Refusal 'not-found' when there is no such entry about `subject`, or its salt was erased. */
export async function openingOf(sql: Reader, subject: Subject, entry: LedgerId): Promise<Opening> {
  const [salt, row] = await Promise.all([findSalt(sql, subject), findEntry(sql, entry)]);
  if (!salt || !row) throw notFound('Entry');
  const body = parseBody(row.body);
  if (body.subject !== subjectHash(salt, subject)) throw notFound('Entry');
  return { entry, commitment: body.commitment ?? null, salt: openingSalt(salt, entry).toString('base64url') };
}

/** What was recorded about a subject and has no place yet, in the transaction that recorded it. */
export async function waitingAbout(sql: Reader, subject: Subject): Promise<WaitingRow[]> {
  const hash = await hashOfSubject(sql, subject);
  return hash === null ? [] : selectWaitingAbout(sql, hash);
}

/** The hash by which entries name `subject`, while its salt is there. */
export async function hashOfSubject(sql: Reader, subject: Subject): Promise<string | null> {
  const salt = await findSalt(sql, subject);
  return salt && subjectHash(salt, subject);
}
