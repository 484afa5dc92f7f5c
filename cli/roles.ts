// The roles an account may have, as words of the command line.

import type { Role } from '#platform';

export const ROLES = ['member', 'moderator', 'senior', 'admin'] as const;

/** @throws Error in a sentence for a word that is no role. */
export function roleOf(word: string): Role {
  const role = ROLES.find((one) => one === word);
  if (!role) throw new Error(`${word} is no role: choose one of ${ROLES.join(', ')}.`);
  return role;
}
