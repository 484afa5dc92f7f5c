// The codes of a second factor: six digits that an app makes anew each half minute (RFC 6238), and ten that are used once.

import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { digest } from '#platform';

const PERIOD = 30;

export interface Fresh {
  secret: Buffer;
  /** As people type it. */
  words: string;
  /** otpauth://… */
  uri: string;
}

/** @param town what the app shows beside the handle. */
export function freshSecret(handle: string, town: string): Fresh {
  const secret = randomBytes(20);
  const totp = totpOf(secret, handle, town);
  return { secret, words: totp.secret.base32, uri: totp.toString() };
}

/** The half minute whose code `code` is, counted since 1970: now, the one before or the next; null for any other. */
export function stepOf(secret: Buffer, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}

/** The code that an app would show at `now`. */
export const codeAt = (secret: Buffer, now: Date): string => totpOf(secret).generate({ timestamp: now.getTime() });

/** What an app reads, back to bytes. */
export const secretOf = (words: string): Buffer => Buffer.from(Secret.fromBase32(words).bytes);

function totpOf(secret: Buffer, label = '', issuer = ''): TOTP {
  const bytes = new Uint8Array(secret).buffer;
  return new TOTP({
    issuer,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: new Secret({ buffer: bytes }),
  });
}

const HOW_MANY = 10;

/** Ten codes as people read them, such as "k3f9-x2mq-7pzt": 59 bits each. */
export const freshRecovery = (): string[] =>
  Array.from({ length: HOW_MANY }, () =>
    Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)])
      .join('')
      .replaceAll(/(.{4})(?=.)/g, '$1-'),
  );
/** Without what is easily mistaken for another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** What is stored of one. However it is typed. */
export const recoveryDigest = (code: string): Buffer => digest(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
