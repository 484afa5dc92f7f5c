// Who may send notices that go first (DSA 22), and authorities who may give orders: by a key that is shown once.

import type { Id } from '#contract';
import { digest, newId, notFound, randomToken, Refusal, transact, type Act, type Reader } from '#platform';
import { requirePermission } from '../staff/permissions.ts';
import { findByKey, insertFlagger, selectFlaggers, updateEnded, type FlaggerRow } from './flaggers.sql.ts';

const PREFIX = 'pf_';

/** @returns the key, which nobody can read again. @throws Refusal naming `name` or `contact`. */
export async function addFlagger(
  act: Act,
  wish: Pick<FlaggerRow, 'kind' | 'name' | 'contact'>,
): Promise<{ row: FlaggerRow; key: string }> {
  requirePermission(act, 'staff.manage');
  const [name, contact] = [wish.name.trim(), wish.contact.trim()];
  for (const [field, words] of Object.entries({ name, contact }))
    if (words === '' || words.length > 300) throw new Refusal('invalid', 'must have 1 to 300 characters', field);
  const key = PREFIX + randomToken();
  const row: FlaggerRow = { id: newId(), kind: wish.kind, name, contact, created_at: act.now, ended_at: null };
  await transact(act, (tx) => insertFlagger(tx, row, digest(key)));
  return { row, key };
}

/** Their key opens nothing any more. @throws Refusal 'not-found'. */
export const endFlagger = (act: Act, id: Id): Promise<void> =>
  transact(act, async (tx) => {
    requirePermission(act, 'staff.manage');
    if (!(await updateEnded(tx, id, act.now))) throw notFound('Flagger');
  });

export const listFlaggers = (sql: Reader): Promise<FlaggerRow[]> => selectFlaggers(sql);

/** Whose key it is. @throws Refusal 'unauthenticated'. */
export async function flaggerOf(sql: Reader, key: string | null): Promise<FlaggerRow> {
  const row = key?.startsWith(PREFIX) ? await findByKey(sql, digest(key)) : undefined;
  if (!row) throw new Refusal('unauthenticated', 'The key is not valid');
  return row;
}
