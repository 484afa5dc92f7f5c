// Finds hashtags that somebody uses in public, by how they begin, whatever the accents; the very tag first, then those used most.

import type { Reader } from '#platform';
import { foldedTag } from './index-parleys.ts';
import { selectTagsLike } from './tags.sql.ts';

export async function searchTags(sql: Reader, typed: string, limit: number, offset: number): Promise<string[]> {
  const beginning = foldedTag(typed.trim().replace(/^[##]/, ''));
  if (!/^[\p{L}\p{M}\p{N}_]{1,100}$/u.test(beginning)) return [];
  return selectTagsLike(sql, beginning, limit, offset);
}
