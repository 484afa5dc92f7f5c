// Scopes as OAuth writes them.

import { knownScopes } from './scopes.ts';

/** "read write:statuses" → its scopes without repeats; null when one of them does not exist, or none is named. */
export function scopesIn(words: string): string[] | null {
  const scopes = [...new Set(words.split(/[\s+,]+/).filter((word) => word !== ''))];
  return scopes.length > 0 && scopes.every((scope) => knownScopes.includes(scope)) ? scopes : null;
}
