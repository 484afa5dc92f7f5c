// Failures that are expected, each as a sentence that says what to do. What is not expected stays a stack trace.

import { isOutage, Refusal } from '#platform';

const POSTGRES: Record<string, string> = {
  '28P01': 'The database refused the password in DATABASE_URL.',
  '28000': 'The database refused the user in DATABASE_URL.',
  '3D000': 'The database that DATABASE_URL names does not exist: create it first.',
  '42501': 'The user in DATABASE_URL may not make tables there: give it the right to, or another database.',
};

interface Coded {
  code?: string;
  syscall?: string;
  port?: number;
  path?: string;
  address?: string;
}

/** @returns what to tell the operator, or null when this is our own mistake. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.field ? `${error.field} ${error.message}.` : `${error.message}.`;
  if (!(error instanceof Error)) return null;
  const { code } = error as Coded;
  if (code !== undefined) return codedSentence(error as Coded, code);
  // Ours are plain errors whose words are the sentence; a mistake of ours is a TypeError or the like.
  return error.constructor === Error ? error.message : null;
}

function codedSentence(error: Coded, code: string): string | null {
  if (code === 'EADDRINUSE') return takenPort(error.port);
  if (code === 'EACCES' && error.syscall === 'listen')
    return `Port ${error.port} needs more rights: choose one from 1024 up.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${error.address}: change HOST.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `${error.path ?? 'A file'} may not be written: check who owns it.`;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full: make room, then try again.';
  if (code in POSTGRES) return POSTGRES[code]!;
  if (isOutage(error) || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ETIMEDOUT')
    return `The database cannot be reached (${code}): is it running, and is DATABASE_URL right?`;
  return null;
}

export const takenPort = (port: number | undefined): string =>
  `Port ${port} is taken by another program. Stop that, or choose another with --port.`;
