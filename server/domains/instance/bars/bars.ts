// Who may not come in: staff add and remove bars; signing up is held against them.

import type { Id, Page } from '#contract';
import { isIP } from 'node:net';
import { newId, notFound, Refusal, transact, type Act, type Reader } from '#platform';
import {
  deleteBar,
  findBar,
  insertBar,
  selectBars,
  selectHolding,
  selectNamed,
  updateBar,
  type BarKind,
  type BarRow,
} from './bars.sql.ts';
import { domainsOf, mailDigest } from './mail.ts';

export interface NewBar {
  kind: BarKind;
  value: string;
  terms?: Record<string, unknown>;
  expiresAt?: Date | null;
}

/** Who may is for the caller to say. @throws Refusal 'taken' or 'invalid', naming `field`. */
export async function addBar(act: Act, { kind, value, terms, expiresAt }: NewBar, field: string): Promise<BarRow> {
  const row: BarRow = {
    kind,
    value: checked(kind, value, field),
    id: newId<Id>(),
    terms: terms ?? {},
    created_at: act.now,
    expires_at: expiresAt ?? null,
  };
  await transact(act, async (tx) => {
    if (!(await insertBar(tx, row))) throw new Refusal('taken', 'is there already', field);
  });
  return row;
}

/** Undefined leaves as it is. @throws Refusal 'not-found'. */
export const changeBar = (
  act: Act,
  kind: BarKind,
  id: Id,
  change: { value?: string | undefined; terms: Record<string, unknown>; expiresAt?: Date | null | undefined },
): Promise<BarRow> =>
  transact(act, async (tx) => {
    const row = await findBar(tx, kind, id);
    if (!row) throw notFound();
    const changed: BarRow = {
      ...row,
      value: change.value === undefined ? row.value : checked(kind, change.value, 'ip'),
      terms: { ...row.terms, ...change.terms },
      expires_at: change.expiresAt === undefined ? row.expires_at : change.expiresAt,
    };
    await updateBar(tx, changed);
    return changed;
  });

/** @throws Refusal 'not-found'. */
export const removeBar = (act: Act, kind: BarKind, id: Id): Promise<BarRow> =>
  transact(act, async (tx) => {
    const gone = await deleteBar(tx, kind, id);
    if (!gone) throw notFound();
    return gone;
  });

/** @throws Refusal 'not-found'. */
export async function barOf(sql: Reader, kind: BarKind, id: Id): Promise<BarRow> {
  const row = await findBar(sql, kind, id);
  if (!row) throw notFound();
  return row;
}

export const listBars = (sql: Reader, kind: BarKind, page: Page): Promise<BarRow[]> => selectBars(sql, kind, page);

/** The bars on the very box that `address` is delivered to. */
export const barsOnMail = (sql: Reader, address: string, now: Date): Promise<BarRow[]> =>
  selectNamed(sql, 'mail-address', [mailDigest(address)], now);

/** Why nobody may sign up with these; null where they may. */
export async function barredBy(
  { sql, now }: Act,
  { email, address }: { email?: string | undefined; address?: string | undefined },
): Promise<'email' | 'address' | null> {
  if (email?.includes('@')) {
    const [boxes, domains] = await Promise.all([
      barsOnMail(sql, email, now),
      selectNamed(sql, 'mail-domain', domainsOf(email), now),
    ]);
    if (boxes.length + domains.length > 0) return 'email';
  }
  if (address && isIP(address) !== 0 && (await selectHolding(sql, address, now)).length > 0) return 'address';
  return null;
}

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/** As it is kept. @throws Refusal naming `field`. */
function checked(kind: BarKind, written: string, field: string): string {
  const value = written.trim().toLowerCase();
  if (kind === 'address') {
    const [address = '', bits, ...rest] = value.split('/');
    const most = isIP(address) === 4 ? 32 : 128;
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (isIP(address) === 0 || !isNetwork || rest.length > 0)
      throw new Refusal('invalid', 'is no address and no network', field);
    return bits === undefined ? `${address}/${most}` : value;
  }
  if (kind === 'mail-address') {
    if (!/^[0-9a-f]{64}$/.test(value)) throw new Refusal('invalid', 'is no SHA-256 in hex', field);
    return value;
  }
  if (value.length > 253 || !DOMAIN.test(value)) throw new Refusal('invalid', 'is no domain', field);
  return value;
}
