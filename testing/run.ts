// `npm test`: everything that proves it works. Checks (floor plan, types, lint, format), then the tests on the embedded
// PostgreSQL, those that ask the database again on PostgreSQL 15, then the stories in a real browser. What a machine lacks
// is skipped with a sentence; where CI is set it is a failure. The closing line counts. `npm test -- server/api/oauth` runs
// only what is there.

import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { binariesIn, type LaunchOptions } from '#platform';
import { buildWeb } from '../cli/web-build.ts';
import { findChromium, openBrowserForAll } from '../e2e/browser.ts';
import { runChecks } from './checks.ts';
import { openCluster } from './cluster.ts';
import { addCounts, none, runFiles, testsIn, type Counts } from './files.ts';
import { openRoom } from './room.ts';

const OLDEST_POSTGRES = '/usr/lib/postgresql/15/bin';
const PARTS = ['checks', 'unit', 'stories'] as const;
type Part = (typeof PARTS)[number];

const UNIT = ['contract', 'server', 'cli', 'web', 'testing', 'bench', 'training'];
/** Where statements are written: what opens a town below it runs on both databases. */
const ON_DATABASE = ['server'];
const OPENS_A_TOWN = /\b(openTown|openLiveTown|copyDatabase|openCluster)\(/;
/** Opens a town to ask ffmpeg, whose answers no database changes: what films do to the database is in film.test.ts. */
const ONCE = ['server/api/mastodon/media/film-forms.test.ts'];
const STORIES = ['e2e'];
const isStory = (file: string): boolean => file.includes('/e2e/stories/');
const isCI = Boolean(process.env['CI']);

async function onCluster(title: string, options: LaunchOptions, files: string[]): Promise<Counts> {
  const cluster = await openCluster(options);
  const browser = files.some(isStory) && findChromium() ? await openBrowserForAll() : null;
  try {
    const environment = { TEST_DATABASE_URL: cluster.url, ...(browser && { TEST_BROWSER: browser.wsEndpoint() }) };
    return await runFiles(title, files, environment);
  } finally {
    await browser?.close();
    await cluster.stop();
  }
}

/** All tests that ask the database; which do not is told, and those ran on the embedded one. */
function onOldest(): Promise<Counts> {
  const once = new Set(testsIn(ONCE));
  const all = testsIn(ON_DATABASE);
  const files = all.filter((file) => !once.has(file) && OPENS_A_TOWN.test(readFileSync(file, 'utf8')));
  const title = `Tests on PostgreSQL 15 (not again: ${all.length - files.length} files below server/ that ask no database, or only ffmpeg)`;
  return onCluster(title, { binaries: binariesIn(OLDEST_POSTGRES) }, files);
}

/** One thing that this machine lacks: a failure where CI is set, else a skip with a sentence. */
function lacks(sentence: string): Counts {
  console.log(`\n${isCI ? '✗' : '–'} skipped: ${sentence}`);
  return isCI ? { ...none, failed: 1 } : { ...none, skipped: 1 };
}

const parts: Record<Part, () => Promise<Counts>> = {
  checks: runChecks,
  async unit() {
    const first = await onCluster('Tests on the embedded PostgreSQL', {}, testsIn(UNIT));
    if (!existsSync(OLDEST_POSTGRES))
      return addCounts(first, lacks('no PostgreSQL 15 here (install the package postgresql-15).'));
    return addCounts(first, await onOldest());
  },
  async stories() {
    if (!findChromium()) return lacks('no Chromium here for the stories (install the package chromium).');
    return onCluster('Stories: clients of others, and a real browser', {}, testsIn(STORIES));
  },
};

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
if (values.only !== undefined && !PARTS.includes(values.only as Part)) {
  console.error(`--only ${values.only}: choose one of ${PARTS.join(', ')}.`);
  process.exit(2);
}
const started = Date.now();
// os.tmpdir() of all that runs from here.
process.env['TMPDIR'] = openRoom();
let total = none;
if (values.only !== 'checks') await buildWeb();
if (positionals.length > 0) {
  total = await onCluster('Chosen tests on the embedded PostgreSQL', {}, testsIn(positionals));
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
