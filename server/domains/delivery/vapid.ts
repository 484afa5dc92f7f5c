// By what push services know this town (RFC 8292): one pair of P-256 keys, made at the first asking and kept for ever, since
// every subscription names the public one; and for each message a token signed with the private one.

import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { transact, type Reader } from '#platform';
import { findKey, insertKey, type KeyRow } from './keys.sql.ts';

export interface VapidKeys {
  /** 65 bytes, uncompressed, in base64url: what browsers take as applicationServerKey. */
  publicKey: string;
  privateKey: KeyObject;
}

const NAME = 'vapid';
/** At most a day, says the RFC; push services differ in how far clocks may go wrong. */
const LIFE_SECONDS = 12 * 3_600;

export async function vapidKeysOf(act: { readonly sql: Reader }): Promise<VapidKeys> {
  const known = await findKey(act.sql, NAME);
  if (known) return opened(known);
  return transact(act, async (tx) => {
    await insertKey(tx, NAME, newKey());
    return opened((await findKey(tx, NAME))!);
  });
}

const opened = (row: KeyRow): VapidKeys => ({
  publicKey: row.public_key,
  privateKey: createPrivateKey({ key: row.private_key, format: 'der', type: 'pkcs8' }),
});

function newKey(): KeyRow {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]);
  return {
    public_key: point.toString('base64url'),
    private_key: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

/**
 * The signed token that says who we are to the push service at `audience`.
 *
 * @param subject where we can be reached: an https: or mailto: address.
 */
export function signedToken({ privateKey }: VapidKeys, audience: string, subject: string, now: Date): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const expiry = Math.floor(now.getTime() / 1000) + LIFE_SECONDS;
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: audience, exp: expiry, sub: subject })}`;
  const signature = sign('sha256', Buffer.from(said), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${said}.${signature.toString('base64url')}`;
}
