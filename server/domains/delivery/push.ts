// Hands a sealed message to the push service that a browser named (RFC 8030), and says what became of it. Whether to try
// again, and when to give an address up, is for the caller.

import { FetchRefused, type GuardedFetch } from '#platform';
import { MOST_BYTES, seal, sealAsDrafted } from './seal.ts';
import { signedToken, type VapidKeys } from './vapid.ts';

export interface PushAddress {
  endpoint: string;
  /** Base64url, as browsers give them. */
  p256dh: string;
  auth: string;
  /** Whether it is told as RFC 8291 says, rather than its fourth draft. */
  isStandard: boolean;
}

export interface PushMessage {
  words: string;
  /** How long the push service keeps it for a browser that is away. */
  seconds: number;
  isUrgent: boolean;
}

export type Outcome =
  | { is: 'delivered' }
  /** The address is no more. */
  | { is: 'gone' }
  /** Not now. `seconds`: when to try again, where the service says so. */
  | { is: 'later'; seconds: number | null }
  /** Never in this form. */
  | { is: 'refused' };

/** What a push costs at most: nobody's slowness may hold up the others. */
const WAIT_MS = 8_000;

export interface Carrier {
  fetch: GuardedFetch;
  keys: VapidKeys;
  /** Where we can be reached. */
  subject: string;
}

/** @throws nothing that the far side could cause. */
export async function push(carrier: Carrier, address: PushAddress, message: PushMessage, now: Date): Promise<Outcome> {
  const words = Buffer.from(message.words);
  if (words.length > MOST_BYTES) throw new Error(`a push of ${words.length} bytes is too long`);
  const { body, headers } = sealedFor(carrier, address, words, now);
  try {
    const { status, headers: answered } = await carrier.fetch(address.endpoint, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/octet-stream',
        ttl: String(message.seconds),
        urgency: message.isUrgent ? 'high' : 'normal',
      },
      body,
      mostBytes: 4_096,
      isCut: true,
      milliseconds: WAIT_MS,
    });
    return outcomeOf(status, answered['retry-after'], now);
  } catch (error) {
    // An address within our walls was never a push service.
    return error instanceof FetchRefused ? { is: 'gone' } : { is: 'later', seconds: null };
  }
}

function sealedFor({ keys, subject }: Carrier, address: PushAddress, words: Buffer, now: Date) {
  const browser = { p256dh: Buffer.from(address.p256dh, 'base64url'), auth: Buffer.from(address.auth, 'base64url') };
  const token = signedToken(keys, new URL(address.endpoint).origin, subject, now);
  if (address.isStandard) {
    const sealed = seal(browser, words);
    return { ...sealed, headers: { ...sealed.headers, authorization: `vapid t=${token}, k=${keys.publicKey}` } };
  }
  const sealed = sealAsDrafted(browser, words);
  const key = `${sealed.headers['crypto-key']};p256ecdsa=${keys.publicKey}`;
  return { ...sealed, headers: { ...sealed.headers, 'crypto-key': key, authorization: `WebPush ${token}` } };
}

function outcomeOf(status: number, retryAfter: string | undefined, now: Date): Outcome {
  if (status >= 200 && status < 300) return { is: 'delivered' };
  if (status === 404 || status === 410) return { is: 'gone' };
  if (status === 429 || status >= 500) return { is: 'later', seconds: secondsIn(retryAfter, now) };
  return { is: 'refused' };
}

/** Retry-After: seconds, or a date. */
function secondsIn(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
