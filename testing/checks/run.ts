// The floor plan, checked: prints lengths, then every broken wall. `npm run check` runs it beside types, lint and format.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBreaches } from './floor-plan.ts';
import { describeLengths } from './lengths.ts';
import { readSources, ROOT } from './sources.ts';

const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { imports: Record<string, string> };
const sources = readSources();
for (const line of describeLengths(sources)) console.log(`  ${line}`);
const breaches = findBreaches(sources, imports);
for (const { path, words } of breaches) console.error(`  ✗ ${path} ${words}`);
process.exitCode = breaches.length > 0 ? 1 : 0;
