// What a domain does when another announces.

import type { Act } from './act.ts';

export interface Subscription {
  /** The kind it listens to. */
  readonly to: string;
  /** A stable name, unique among the subscribers of that kind: retries are filed under it. */
  readonly name: string;
  readonly run: (act: Act, event: never) => Promise<void>;
  /** Each event of this kind is about something of its own: several in a row may be handled side by side. */
  readonly isApart?: boolean;
  /** Nobody waits for what it does. */
  readonly isPatient?: boolean;
  /** For the patient: many events in fewer statements than `run` would take for each. */
  readonly runAll?: (act: Act, events: never) => Promise<void>;
}
