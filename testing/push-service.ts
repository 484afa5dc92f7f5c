// A push service and the browsers behind it, for tests: takes what RFC 8030 says on 127.0.0.1 and opens it as a browser would.
// The opening is written from the receiving side of RFC 8291, RFC 8188 and RFC 8292 with Web Crypto: it shares no line with
// what seals.

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

const { subtle } = globalThis.crypto;
const b64 = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString('base64url');
const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(words, 'base64url'));
const ascii = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const join = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));

export interface Taken {
  path: string;
  headers: IncomingHttpHeaders;
  body: Uint8Array<ArrayBuffer>;
}

export interface PushService {
  /** host:port */
  host: string;
  taken: Taken[];
  /** What it answers from now on. */
  answerWith(status: number, headers?: Record<string, string>): void;
  close(): void;
}

export async function openPushService(): Promise<PushService> {
  const taken: Taken[] = [];
  let answer: { status: number; headers: Record<string, string> } = { status: 201, headers: {} };
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = new Uint8Array(Buffer.concat(chunks));
      taken.push({ path: request.url ?? '', headers: request.headers, body });
      reply.writeHead(answer.status, answer.headers).end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => void server.once('listening', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    answerWith: (status, headers = {}) => void (answer = { status, headers }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface Browser {
  /** As PushSubscription.toJSON() gives them. */
  keys: { p256dh: string; auth: string };
  /** What a message says. @throws when it was not sealed for this browser. */
  open(message: Taken): Promise<string>;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** The private and the public key of a browser, in base64url. */
export interface GivenKeys {
  d: string;
  point: string;
  auth: string;
}

async function pairOf({ d, point }: GivenKeys): Promise<CryptoKeyPair> {
  const [x, y] = [bytesOf(point).slice(1, 33), bytesOf(point).slice(33)].map(b64);
  const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! };
  return {
    privateKey: await subtle.importKey('jwk', { ...jwk, d }, CURVE, false, ['deriveBits']),
    publicKey: await subtle.importKey('jwk', jwk, CURVE, true, []),
  };
}

/** @param given its keys, where they are not to be made. */
export async function openBrowserKeys(given?: GivenKeys): Promise<Browser> {
  const pair = given ? await pairOf(given) : await subtle.generateKey(CURVE, true, ['deriveBits']);
  const own = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  const auth = given ? bytesOf(given.auth) : globalThis.crypto.getRandomValues(new Uint8Array(16));

  async function agreed(theirs: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const key = await subtle.importKey('raw', theirs, CURVE, false, []);
    return new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: key }, pair.privateKey, 256));
  }
  return {
    keys: { p256dh: b64(own), auth: b64(auth) },
    async open({ headers, body }) {
      if (headers['content-encoding'] === 'aes128gcm') {
        const [salt, size, length] = [body.slice(0, 16), new DataView(body.buffer).getUint32(16), body[20]!];
        const theirs = body.slice(21, 21 + length);
        const record = body.slice(21 + length);
        if (record.length > size) throw new Error('more than one record');
        const secret = await hkdf(auth, await agreed(theirs), join(ascii('WebPush: info\0'), own, theirs), 32);
        const plain = await decrypt(secret, salt, record, (what) => ascii(`Content-Encoding: ${what}\0`), 'aes128gcm');
        const end = plain.lastIndexOf(2);
        if (plain.slice(end + 1).some((byte) => byte !== 0)) throw new Error('no end of the record');
        return new TextDecoder().decode(plain.slice(0, end));
      }
      const salt = bytesOf(/salt=([\w-]+)/.exec(String(headers['encryption']))![1]!);
      const theirs = bytesOf(/dh=([\w-]+)/.exec(String(headers['crypto-key']))![1]!);
      const context = join(ascii('P-256\0\0A'), own, ascii('\0A'), theirs);
      const secret = await hkdf(auth, await agreed(theirs), ascii('Content-Encoding: auth\0'), 32);
      const info = (what: string): Uint8Array<ArrayBuffer> => join(ascii(`Content-Encoding: ${what}\0`), context);
      const plain = await decrypt(secret, salt, body, info, 'aesgcm');
      return new TextDecoder().decode(plain.slice(2 + plain[0]! * 256 + plain[1]!));
    },
  };
}

async function hkdf(
  salt: Uint8Array<ArrayBuffer>,
  key: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
  n: number,
) {
  const from = await subtle.importKey('raw', key, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, from, n * 8));
}

async function decrypt(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  record: Uint8Array<ArrayBuffer>,
  info: (what: string) => Uint8Array<ArrayBuffer>,
  encoding: string,
): Promise<Uint8Array> {
  const key = await subtle.importKey('raw', await hkdf(salt, secret, info(encoding), 16), 'AES-GCM', false, [
    'decrypt',
  ]);
  const iv = await hkdf(salt, secret, info('nonce'), 12);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, key, record));
}

/** What a message's token says of its sender, where it was signed with the key beside it (RFC 8292). @throws otherwise. */
export async function senderOf({ headers }: Taken): Promise<{ key: string; aud: string; exp: number; sub: string }> {
  const authorization = String(headers['authorization']);
  const [token, key] = authorization.startsWith('vapid ')
    ? [/t=([^, ]+)/.exec(authorization)![1]!, /k=([\w-]+)/.exec(authorization)![1]!]
    : [authorization.replace('WebPush ', ''), /p256ecdsa=([\w-]+)/.exec(String(headers['crypto-key']))![1]!];
  const [head, claims, signature] = token.split('.') as [string, string, string];
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const known = await subtle.importKey('raw', bytesOf(key), curve, false, ['verify']);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  if (!(await subtle.verify(how, known, bytesOf(signature), ascii(`${head}.${claims}`))))
    throw new Error('wrongly signed');
  return { key, ...JSON.parse(Buffer.from(claims, 'base64url').toString()) };
}
