// `npm test`: everything that proves it works. Checks (floor plan, types, lint, format), then the tests on the embedded
// PostgreSQL and again on PostgreSQL 15, then the stories in a real browser. What a machine lacks is skipped with a
// sentence; where CI is set it is a failure. The closing line counts. `npm test -- server/api/oauth` runs only what is there.

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { binariesIn, type LaunchOptions } from '#platform';
import { buildWeb } from '../cli/web-build.ts';
import { findChromium } from '../e2e/browser.ts';
import { runChecks } from './checks.ts';
import { openCluster } from './cluster.ts';
import { addCounts, none, runFiles, type Counts } from './files.ts';

const OLDEST_POSTGRES = '/usr/lib/postgresql/15/bin';
const PARTS = ['checks', 'unit', 'stories'] as const;
type Part = (typeof PARTS)[number];

const UNIT = ['contract', 'server', 'cli', 'web', 'testing', 'bench'];
/** What speaks to the database: the rest need not run twice. */
const ON_DATABASE = ['server'];
const STORIES = ['e2e'];
const isCI = Boolean(process.env['CI']);

async function onCluster(title: string, options: LaunchOptions, folders: string[]): Promise<Counts> {
  const cluster = await openCluster(options);
  try {
    return await runFiles(title, folders, { TEST_DATABASE_URL: cluster.url });
  } finally {
    await cluster.stop();
  }
}

/** One thing that this machine lacks: a failure where CI is set, else a skip with a sentence. */
function lacks(sentence: string): Counts {
  console.log(`\n${isCI ? '✗' : '–'} skipped: ${sentence}`);
  return isCI ? { ...none, failed: 1 } : { ...none, skipped: 1 };
}

const parts: Record<Part, () => Promise<Counts>> = {
  checks: runChecks,
  async unit() {
    const first = await onCluster('Tests on the embedded PostgreSQL', {}, UNIT);
    if (!existsSync(OLDEST_POSTGRES))
      return addCounts(first, lacks('no PostgreSQL 15 here (install the package postgresql-15).'));
    const options = { binaries: binariesIn(OLDEST_POSTGRES) };
    return addCounts(first, await onCluster('Tests on PostgreSQL 15', options, ON_DATABASE));
  },
  async stories() {
    if (!findChromium()) return lacks('no Chromium here for the stories (install the package chromium).');
    return onCluster('Stories: clients of others, and a real browser', {}, STORIES);
  },
};

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
if (values.only !== undefined && !PARTS.includes(values.only as Part)) {
  console.error(`--only ${values.only}: choose one of ${PARTS.join(', ')}.`);
  process.exit(2);
}
const started = Date.now();
let total = none;
if (values.only !== 'checks') await buildWeb();
if (positionals.length > 0) {
  total = await onCluster('Chosen tests on the embedded PostgreSQL', {}, positionals);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}
for (const part of PARTS) {
  if (values.only === undefined || values.only === part) total = addCounts(total, await parts[part]());
}
const seconds = ((Date.now() - started) / 1000).toFixed(0);
console.log(`\nDone in ${seconds} s.`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
