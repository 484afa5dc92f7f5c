// Which hub hears for a database: so that what a domain remembers of a table, for all who read it, is found again by whoever holds
// the database or a transaction of it, and is forgotten when somebody changes the table.

import type { Event } from './event.ts';

/** What a hub gives to who remembers. */
export interface Hearing {
  isHearing(): boolean;
  heed(listener: (event: Event) => void): () => void;
}

const hubs = new WeakMap<object, Hearing>();
const databases = new WeakMap<object, object>();

/** From now on `hub` hears what happens in `database`. */
export const lendHub = (database: object, hub: Hearing): void => void hubs.set(database, hub);

/** `tx` is a transaction of `database`. */
export const belongTo = (tx: object, database: object): void => void databases.set(tx, database);

/** What memories are kept by: the database itself, also for its transactions; and who hears for it, if anybody does. */
export function hearingOf(sql: object): { database: object; hub: Hearing | undefined } {
  const database = databases.get(sql) ?? sql;
  return { database, hub: hubs.get(database) };
}
