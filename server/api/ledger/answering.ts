// What the addresses of the ledger have in common: numbers that count entries, and how long an answer may be kept.

import type { FastifyReply } from 'fastify';
import { z } from 'zod';

/** A number of entries, or a position among them. */
export const count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/, 'must be a whole number')
      .transform(Number),
  ])
  .pipe(z.number().int().min(0, 'must be 0 or more').max(Number.MAX_SAFE_INTEGER));

/** What was signed stays as it is for ever; what may still grow is asked for again after a second. */
export function keepFor(reply: FastifyReply, isFinal: boolean): void {
  reply.header('cache-control', isFinal ? 'public, max-age=31536000, immutable' : 'public, max-age=1');
}

export const written = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));
