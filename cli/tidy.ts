// Gives back the memory that starting took: what was read to load the program is garbage by then (a third of all), and V8
// would keep it until it needs the room.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** When what begins beside the first request has settled. */
const SETTLED_MS = 2_000;

/** Collects once, all there is: some fifty milliseconds in which nothing else happens. */
export function tidyOnce(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (how: object) => void;
    setFlagsFromString('--no-expose-gc');
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }, SETTLED_MS).unref();
}
