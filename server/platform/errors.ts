// A Refusal is a "no" we mean: its words are safe to show. Anything else thrown is a fault, logged with its cause
// and answered with a request id only.

/** Why something was refused: the closed list each api folder maps to a status and a body. */
export type Reason =
  | 'malformed' // cannot be read at all
  | 'invalid' // read, and against a rule; names the field
  | 'taken' // somebody has it already
  | 'too-large'
  | 'unauthenticated'
  | 'forbidden'
  | 'suspended'
  | 'limited' // the moderation has taken this from them for a while
  | 'terms-not-accepted'
  | 'not-found' // also for what the viewer may not see
  | 'gone'
  | 'too-many' // slow down
  | 'limit-reached' // a cap on how many of something one may have
  | 'unavailable'; // database lost, disk full: try later

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;
  readonly field: string | undefined;

  /** @param words what may be shown to whoever asked; @param field the input field at fault, as the API names it. */
  constructor(reason: Reason, words: string, field?: string) {
    super(words);
    this.reason = reason;
    this.field = field;
  }
}

/** The same answer for what does not exist and for what one may not see. */
export const notFound = (what = 'Record'): Refusal => new Refusal('not-found', `${what} not found`);

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08003',
  '08001',
  '08004',
  // Closed to connections, or read-only, while somebody moves or restores it.
  '55000',
  '25006',
]);
const DISK_FULL_CODES = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Whether `error` means that the database or the disk is out for now: answered 503, and tried again later. */
export function isOutage(error: unknown): boolean {
  const { code, syscall } = (error ?? {}) as { code?: string; syscall?: string };
  // The socket of an embedded server that is being started again is not there for a moment.
  const isDoorAway = code === 'ENOENT' && syscall === 'connect';
  return isDoorAway || (code !== undefined && (CONNECTION_CODES.has(code) || DISK_FULL_CODES.has(code)));
}

/** Whether `error` means that a statement took longer than its transaction allows. */
export const isTimeout = (error: unknown): boolean => (error as { code?: string } | null)?.code === '57014';

/** Whether `error` is PostgreSQL's unique violation, on `constraint` if named. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const e = error as { code?: string; constraint_name?: string } | null;
  return e?.code === '23505' && (constraint === undefined || e.constraint_name === constraint);
}
