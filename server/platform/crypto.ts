// Secrets: tokens, their digests, and passwords. Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane):
// 13 CPU-ms. At most two hashes run at once, so that a storm of sign-ins cannot starve the reads.

import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { limiter } from './limiter.ts';

const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const twoAtOnce = limiter(2);

/** An unguessable token of 256 bits, in URL-safe letters. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: SHA-256, as bytes. Tokens are random, so no salt is needed. */
export const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

export const hashPassword = (password: string): Promise<string> => twoAtOnce(() => hash(password, ARGON2ID));

// The hash of a random password, made once: verifying against it costs what a real one costs.
let decoy: Promise<string> | undefined;

/** Whether `password` matches `stored`. An unknown account passes null and waits as long as a known one. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomToken());
  const against = stored ?? (await decoy);
  const matches = await twoAtOnce(() => verify(against, password));
  return matches && stored !== null;
}
