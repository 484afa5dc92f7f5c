// `palabre seed`: a believable bilingual town, with images and threads, to look at and to measure.

import { join } from 'node:path';
import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import { grantToken } from '#accounts';
import { hashPassword, openStorage, randomToken, type Act, type Database } from '#platform';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';
import type { Person } from './seed/people.ts';
import { buildTown, type Progress } from './seed/town.ts';

interface Options {
  accounts: string;
  parleys: string;
  follows: string;
  hub: string;
  tokens: string;
  warmth: string;
  search: boolean;
  dice: string;
}

const MOST = 10_000_000;
const SCOPES = ['read', 'write', 'follow', 'push'];

export function addSeed(program: Command): void {
  const command = program
    .command('seed')
    .description('add a believable town: people who follow each other and talk, in French and English')
    .option('--accounts <n>', 'how many people', '200')
    .option('--parleys <n>', 'how many parleys', '4000')
    .option('--follows <n>', 'how many follows', '4000')
    .option('--hub <n>', 'make the first account one that n people follow', '0')
    .option('--tokens <n>', 'print handles, ids and access tokens of the first n people as JSON', '0')
    .option('--warmth <n>', 'how much they vote and echo, in percent of the usual', '100')
    .option('--no-search', 'leave the search index to palabre search rebuild')
    .option('--dice <n>', 'another number makes another town', '1');
  does<Options>(command, async ({ options, voice }) => {
    const wish = {
      accounts: numberOf(options.accounts, 'accounts', 1),
      parleys: numberOf(options.parleys, 'parleys', 0),
      follows: numberOf(options.follows, 'follows', 0),
      hub: numberOf(options.hub, 'hub', 0),
      warmth: numberOf(options.warmth, 'warmth', 0) / 100,
      isSearchable: options.search,
      dice: numberOf(options.dice, 'dice', 0),
    };
    const tokens = numberOf(options.tokens, 'tokens', 0);
    const password = randomToken().slice(0, 20);
    const config = configFor();
    await withDatabase(config, async (act) => {
      const storage = openStorage(join(config.PALABRE_DATA, 'media'));
      const bar = openBar();
      const started = Date.now();
      const built = await buildTown(act, storage, { ...wish, passwordHash: await hashPassword(password) }, bar);
      bar.end();
      const held = await tokensFor(act, built.people.slice(0, tokens));
      const seconds = (Date.now() - started) / 1000;
      const { people, ...counts } = built;
      const summary = { accounts: people.length, ...counts, seconds };
      if (voice.json) return voice.tell('', { ...summary, password, ...(tokens > 0 && { tokens: held }) });
      // With --tokens the JSON stands alone on stdout, for load tools; what people read goes beside it.
      if (tokens > 0) console.log(JSON.stringify(held, null, 2));
      const words = `${people.length} people, ${counts.parleys} parleys, ${counts.follows} follows, ${counts.deeds} votes, echoes and bookmarks in ${seconds.toFixed(1)} s.`;
      console.error(`${words}\nEach of them signs in with the password ${password}`);
    });
  });
}

function numberOf(written: string, name: string, least: number): number {
  const n = Number(written);
  if (!Number.isInteger(n) || n < least || n > MOST)
    throw new Error(`--${name} ${written}: must be a whole number from ${least} to ${MOST}.`);
  return n;
}

async function tokensFor(act: Act & { sql: Database }, people: readonly Person[]) {
  const held = [];
  for (const { id, handle } of people) {
    const { token } = await grantToken(act, { account: id, app: null, scopes: SCOPES, device: 'Load tool' });
    held.push({ handle, id, token });
  }
  return held;
}

/** A bar on stderr where somebody watches. */
function openBar(): Progress & { end(): void } {
  if (!process.stderr.isTTY) return { begin() {}, advance() {}, end() {} };
  const bar = new cliProgress.SingleBar({
    format: 'Seeding {bar} {percentage}% · {eta} s left',
    stream: process.stderr,
    hideCursor: true,
    fps: 10,
  });
  return { begin: (of) => bar.start(of, 0), advance: (by) => bar.increment(by), end: () => bar.stop() };
}
