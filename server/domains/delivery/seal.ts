// Seals a message so that only the browser that subscribed can read it, and no push service on the way: RFC 8291 in the
// encoding of RFC 8188 (aes128gcm), and its fourth draft (aesgcm), which older apps still ask for. One key pair and one salt
// for each message; one record, since ours are short.

import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser gave with its subscription, decoded. */
export interface BrowserKeys {
  /** Its public key: 65 bytes, uncompressed P-256. */
  p256dh: Buffer;
  /** 16 bytes that it shares with us alone. */
  auth: Buffer;
}

export interface Sealed {
  body: Buffer;
  headers: Record<string, string>;
}

const CURVE = 'prime256v1';
/** What push services take at least (RFC 8030), all overhead included. */
const RECORD_BYTES = 4_096;
export const MOST_BYTES = 3_993;

/** Whether `key` lies on the curve: one that does not could seal nothing. */
export function isKeyOfBrowser(key: Buffer): boolean {
  if (key.length !== 65 || key[0] !== 4) return false;
  try {
    const ours = createECDH(CURVE);
    ours.generateKeys();
    ours.computeSecret(key);
    return true;
  } catch {
    return false;
  }
}

const derive = (key: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, bytes));

function agree(keys: BrowserKeys): { secret: Buffer; ours: Buffer; salt: Buffer } {
  const pair = createECDH(CURVE);
  const ours = pair.generateKeys();
  return { secret: pair.computeSecret(keys.p256dh), ours, salt: randomBytes(16) };
}

function encrypt(key: Buffer, nonce: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @param message at most MOST_BYTES. */
export function seal(keys: BrowserKeys, message: Buffer): Sealed {
  const { secret, ours, salt } = agree(keys);
  const shared = derive(secret, keys.auth, Buffer.concat([text('WebPush: info\0'), keys.p256dh, ours]), 32);
  const key = derive(shared, salt, text('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(shared, salt, text('Content-Encoding: nonce\0'), 12);
  const head = Buffer.alloc(21);
  salt.copy(head);
  head.writeUInt32BE(RECORD_BYTES, 16);
  head[20] = ours.length;
  // 2 ends the last record, which is the only one.
  const record = encrypt(key, nonce, Buffer.concat([message, Buffer.of(2)]));
  return { body: Buffer.concat([head, ours, record]), headers: { 'content-encoding': 'aes128gcm' } };
}

/** As the draft had it. The caller adds its own key to Crypto-Key. */
export function sealAsDrafted(keys: BrowserKeys, message: Buffer): Sealed {
  const { secret, ours, salt } = agree(keys);
  const lengthened = (point: Buffer): Buffer => Buffer.concat([Buffer.of(0, point.length), point]);
  const context = Buffer.concat([text('P-256\0'), lengthened(keys.p256dh), lengthened(ours)]);
  const shared = derive(secret, keys.auth, text('Content-Encoding: auth\0'), 32);
  const key = derive(shared, salt, Buffer.concat([text('Content-Encoding: aesgcm\0'), context]), 16);
  const nonce = derive(shared, salt, Buffer.concat([text('Content-Encoding: nonce\0'), context]), 12);
  // Two bytes say how much padding follows: none.
  const body = encrypt(key, nonce, Buffer.concat([Buffer.of(0, 0), message]));
  const headers = {
    'content-encoding': 'aesgcm',
    encryption: `salt=${salt.toString('base64url')}`,
    'crypto-key': `dh=${ours.toString('base64url')}`,
  };
  return { body, headers };
}

const text = (words: string): Buffer => Buffer.from(words, 'latin1');
