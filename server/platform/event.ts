// What an event is, and the channel it travels on.

/** `kind` is "domain.happened"; the rest are ids or short words. */
export interface Event {
  readonly kind: string;
  readonly [member: string]: unknown;
}

/** The name processes LISTEN to. */
export const CHANNEL = 'palabre';
