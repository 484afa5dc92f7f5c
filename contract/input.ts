// The pieces input schemas are made of. Clients send JSON, forms and query strings: "true", "1" and true are the same.

import { z } from 'zod';
import { isId, type Id } from './ids.ts';
import { limits } from './limits.ts';

const WORDS = new Map([
  ...['true', 't', '1', 'on', 'yes'].map((word) => [word, true] as const),
  ...['false', 'f', '0', 'off', 'no', ''].map((word) => [word, false] as const),
]);

/** A boolean as any client writes it: true, "true", "True" (Python), "1", 1, "on". */
export const flag = z
  .union([z.boolean(), z.string(), z.number()], 'must be true or false')
  .transform((word) => String(word).toLowerCase())
  .refine((word) => WORDS.has(word), 'must be true or false')
  .transform((word) => WORDS.get(word)!);

/** Text that PostgreSQL can store: well-formed Unicode without NUL. */
export const text = z
  .string()
  .refine((words) => words.isWellFormed() && !words.includes('\0'), 'must be well-formed text');

export const id = <T extends string = Id>() =>
  z.custom<T>((value) => isId(value), 'must be an id').transform((value) => BigInt(value).toString() as T);

/** `id[]=1&id[]=2`, `id=1`, or a JSON list; at most `most` of them. Some apps say null for none. */
export const idList = <T extends string = Id>(most: number) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value ?? []].flat()), z.array(id<T>()).max(most));

/** A whole number of up to nine digits, as any client writes it. */
export const whole = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d{1,9}$/, 'must be a whole number')
    .transform(Number),
]);

/** How many to return: at least 1; more than `most` is cut to it, as Mastodon does. */
export const limit = (normal: number = limits.page.normal, most: number = limits.page.most) =>
  whole
    .pipe(z.number().int().min(1, 'must be 1 or more'))
    .transform((n) => Math.min(n, most))
    .default(normal);

/** How many to skip, for lists that no key orders. Nobody turns so many pages. */
export const offset = (most = 10_000) => z.coerce.number().int().min(0).max(most).default(0);

/** Keyset paging, newest first: below `max_id`, above `since_id` from the top, or just above `min_id`. */
export const pageInput = (normal: number = limits.page.normal, most: number = limits.page.most) =>
  z.object({
    max_id: id().optional(),
    since_id: id().optional(),
    min_id: id().optional(),
    limit: limit(normal, most),
  });

/** A page as domains know it. */
export interface Page {
  below?: Id | undefined;
  above?: Id | undefined;
  /** With `above`: the entries next to it rather than the newest. */
  isUpward: boolean;
  limit: number;
}

export function toPage(input: z.infer<ReturnType<typeof pageInput>>): Page {
  return {
    below: input.max_id,
    above: input.min_id ?? input.since_id,
    isUpward: input.min_id !== undefined,
    limit: input.limit,
  };
}
