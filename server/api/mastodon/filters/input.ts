// The pieces that filters are sent in.

import { z } from 'zod';
import { filterContexts, flag, id, limits, text, type FilterId, type FilterKeywordId } from '#contract';

export const words = text.max(limits.rawTextBytes);
export const which = z.object({ id: id<FilterId>() });
export const contexts = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(z.enum(filterContexts)).max(20),
);

const TEN_YEARS = 10 * 365 * 86_400;

/** Seconds from now; empty or null for good; absent to leave it as it is. */
export const expiresIn = z
  .union([z.literal('').transform(() => null), z.null(), z.coerce.number().int().min(1).max(TEN_YEARS)])
  .optional();

const keyword = z.object({
  id: id<FilterKeywordId>().optional(),
  keyword: words.optional(),
  whole_word: flag.optional(),
  _destroy: flag.optional(),
});

/** A list, or a hash of numbers as forms send it. */
export const keywords = z.preprocess(
  (value) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.values(value) : value),
  z.array(keyword).max(limits.filters.keywords),
);
