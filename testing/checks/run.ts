// The floor plan and the lock file, checked: prints lengths, then every broken wall. `npm run check` runs it beside types, lint and format.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBreaches } from './floor-plan.ts';
import { describeLengths } from './lengths.ts';
import { findLockFaults } from './lock-file.ts';
import { readSources, ROOT } from './sources.ts';

const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { imports: Record<string, string> };
const sources = readSources();
for (const line of describeLengths(sources)) console.log(`  ${line}`);
const breaches = findBreaches(sources, imports);
for (const { path, words } of breaches) console.error(`  ✗ ${path} ${words}`);
const faults = findLockFaults();
for (const words of faults) console.error(`  ✗ package-lock.json: ${words}; make it again with npm run lock`);
process.exitCode = breaches.length + faults.length > 0 ? 1 : 0;
