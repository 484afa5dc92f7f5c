// Programs that some tests drive and that a machine may lack.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where `name` is on the PATH, or null. */
export const findProgram = (name: string): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null;
