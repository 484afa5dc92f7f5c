// A second factor: begun with a secret for an app, confirmed by its first code, proved for a session by another, taken away by who
// runs the town. Wrong codes lock it for longer and longer, so that nobody tries them all.

import type { AccountId, TokenId } from '#contract';
import {
  announce,
  openSecret,
  Refusal,
  sealSecret,
  transact,
  type Act,
  type Reader,
  type SignedAct,
  type Tx,
} from '#platform';
import { accountOf } from '../find.ts';
import { provePassword } from '../password.ts';
import { freshRecovery, freshSecret, recoveryDigest, stepOf } from './codes.ts';
import {
  beginFactor,
  deleteFactor,
  deleteRecovery,
  findStanding,
  lockFactor,
  replaceRecovery,
  updateFailed,
  updatePassed,
  updateProved,
  type FactorRow,
} from './factors.sql.ts';

/** How long a session may be used at the console after its second factor was proved. */
export const PASSED_MS = 12 * 3_600_000;
/** So many wrong codes are free; each further one costs twice the minute before. */
const FREE = 5;

export const secondFactorOf = (sql: Reader, account: AccountId) => findStanding(sql, account);

/** Begins: what an app has to know, shown this once. @throws Refusal naming `password`, and 'taken' where there is one. */
export async function beginSecondFactor(
  act: SignedAct,
  { password, key, town }: { password: string; key: Buffer; town: string },
): Promise<{ secret: string; uri: string }> {
  await provePassword(act, password, 'password');
  const { id, handle } = await accountOf(act.sql, act.viewer.id);
  const fresh = freshSecret(handle, town);
  const isBegun = await transact(act, (tx) => beginFactor(tx, id, sealSecret(key, id, fresh.secret), act.now));
  if (!isBegun) throw new Refusal('taken', 'is there already; ask for it to be taken away first', 'second_factor');
  return { secret: fresh.words, uri: fresh.uri };
}

/** Confirms it by its first code. @returns the recovery codes, shown this once. @throws Refusal naming `code`. */
export async function confirmSecondFactor(
  act: SignedAct,
  key: Buffer,
  code: string,
  session: TokenId,
): Promise<string[]> {
  return proving(act, async (tx, row) => {
    if (row.confirmed_at) throw new Refusal('taken', 'is confirmed already', 'code');
    if (!(await isRight(tx, act, row, key, code))) return null;
    const codes = freshRecovery();
    await replaceRecovery(tx, row.account_id, codes.map(recoveryDigest));
    await pass(tx, act, session);
    return codes;
  });
}

/** Proves it for a session, by a code of the app or one of those to be used once. @throws Refusal naming `code`. */
export async function passSecondFactor(act: SignedAct, key: Buffer, code: string, session: TokenId): Promise<void> {
  await proving(act, async (tx, row) => {
    if (!row.confirmed_at) throw new Refusal('not-found', 'has no second factor yet', 'code');
    const isProved =
      (await isRight(tx, act, row, key, code)) || (await deleteRecovery(tx, row.account_id, recoveryDigest(code)));
    if (!isProved) return null;
    await pass(tx, act, session);
    return true;
  });
}

/** Takes it away, and with it what it was proved for. By the operator, or by two of the staff. */
export const resetSecondFactor = (act: Act, whom: AccountId): Promise<void> =>
  transact(act, async (tx) => {
    await deleteFactor(tx, whom);
    await announce(tx, { kind: 'accounts.changed', account: whom });
  });

/** What fails is kept too: a refusal must not undo that it was counted. */
async function proving<T>(act: SignedAct, prove: (tx: Tx, row: FactorRow) => Promise<T | null>): Promise<T> {
  const proved = await transact(act, async (tx) => {
    const row = await lockFactor(tx, act.viewer.id);
    if (!row) throw new Refusal('not-found', 'has no second factor yet', 'code');
    if (row.locked_until && row.locked_until > act.now)
      throw new Refusal('too-many', 'Too many wrong codes; please wait a little');
    const result = await prove(tx, row);
    if (result === null) await updateFailed(tx, row.account_id, lockFrom(row.failures + 1, act.now));
    return result;
  });
  if (proved === null) throw new Refusal('invalid', 'is not right', 'code');
  return proved;
}

const lockFrom = (failures: number, now: Date): Date | null =>
  failures < FREE ? null : new Date(now.getTime() + Math.min(2 ** (failures - FREE), 60) * 60_000);

async function isRight(tx: Tx, { now }: Act, row: FactorRow, key: Buffer, code: string): Promise<boolean> {
  const secret = openSecret(key, row.account_id, row.sealed);
  const step = secret && stepOf(secret, code.replaceAll(/\s/g, ''), now);
  if (step === null || BigInt(step) <= BigInt(row.last_step)) return false;
  await updateProved(tx, row.account_id, String(step), now);
  return true;
}

async function pass(tx: Tx, { viewer, now }: SignedAct, session: TokenId): Promise<void> {
  await updatePassed(tx, viewer.id, session, now);
  await announce(tx, { kind: 'accounts.changed', account: viewer.id });
}
