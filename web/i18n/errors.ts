// What to say when something failed: by the API's reason, never by its English words alone.

import { Failure } from '../api/client.ts';
import { t } from './index.ts';

const words = {
  offline: 'error.offline',
  fault: 'error.fault',
  malformed: 'error.malformed',
  taken: 'error.taken',
  'too-large': 'error.too-large',
  unauthenticated: 'error.unauthenticated',
  forbidden: 'error.forbidden',
  suspended: 'error.suspended',
  limited: 'error.limited',
  'terms-not-accepted': 'error.terms-not-accepted',
  'not-found': 'error.not-found',
  gone: 'error.gone',
  push: 'error.push',
  'too-many': 'error.too-many',
  unavailable: 'error.unavailable',
} as const;

export function wordsFor(error: unknown): string {
  if (!(error instanceof Failure)) return t('error.fault');
  if (error.reason === 'invalid') return t('error.invalid', { words: error.message });
  if (error.reason === 'limit-reached') return t('error.limit-reached', { words: error.message });
  return t(words[error.reason as keyof typeof words] ?? 'error.fault');
}

/** What is wrong with `field` in particular, or null. */
export function wordsForField(error: unknown, field: string): string | null {
  if (!(error instanceof Failure)) return null;
  const problem = error.details[field]?.[0];
  if (!problem) return null;
  return problem.error === 'ERR_TAKEN' ? t('error.taken') : t('error.invalid', { words: problem.description });
}
