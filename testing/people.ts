// The cast, made through the actions themselves: ana and boris open, clara with follow approval, dora moderator, emil
// admin, faye elsewhere (follows nobody, followed by nobody), goran suspended.

import { signUp } from '#accounts';
import { openDatabase, type Log } from '#platform';
import { rebuild } from '#search';

export const cast = ['ana', 'boris', 'clara', 'dora', 'emil', 'faye', 'goran'] as const;
export type Name = (typeof cast)[number];
export const PASSWORD = 'correct horse battery';

const roles = { dora: 'moderator', emil: 'admin' } as const;

/** Peoples an empty, migrated database. */
export async function people(url: string, log: Log): Promise<void> {
  const sql = openDatabase(url, 2);
  const act = { viewer: null, now: new Date('2026-01-10T10:00:00Z'), sql, log };
  for (const name of cast) {
    await signUp(act, {
      handle: name,
      password: PASSWORD,
      email: `${name}@example.org`,
      acceptsTerms: true,
      locale: name === 'boris' ? 'fr' : 'en',
      role: name in roles ? roles[name as keyof typeof roles] : 'member',
    });
  }
  await sql`update accounts set is_locked = true where handle = 'clara'`;
  await sql`update accounts set suspended_at = now() where handle = 'goran'`;
  await sql`delete from outbox`;
  await rebuild(act);
  await sql.end();
}
