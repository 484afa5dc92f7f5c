// The `palabre` command: a table of what it can do. Each command loads what it needs when it is called.

import { Command } from 'commander';
import { SOFTWARE_VERSION } from '../server/api/version.ts';
import { addAccount } from './account.ts';
import { addAnnounce } from './announce.ts';
import { addBadge } from './badge.ts';
import { addDoctor } from './doctor.ts';
import { addEmojis } from './emoji.ts';
import { addInstance } from './instance.ts';
import { addLedger } from './ledger.ts';
import { addMigrate } from './migrate.ts';
import { addModeration } from './moderation.ts';
import { addReports } from './reports.ts';
import { addSearch } from './search.ts';
import { addSeed } from './seed.ts';
import { addStart } from './start.ts';
import { addTrends } from './trends.ts';

const program = new Command('palabre')
  .description('A social network that keeps its own peace and that nobody can unplug.')
  .version(SOFTWARE_VERSION, '--version', 'print the version');

// A word that is not understood is told as everything else is: to people, or as JSON.
if (process.argv.includes('--json')) {
  const sentenceOf = (words: string): string => words.trim().replace(/^error: /, '');
  program.configureOutput({
    outputError: (words, write) => write(`${JSON.stringify({ error: sentenceOf(words) })}\n`),
  });
} else program.showHelpAfterError('(palabre --help lists the commands)');

// One line for each command; what a command takes is declared in its own file.
const commands = [
  addStart,
  addAccount,
  addBadge,
  addReports,
  addModeration,
  addLedger,
  addSeed,
  addSearch,
  addTrends,
  addMigrate,
  addDoctor,
  addEmojis,
  addAnnounce,
  addInstance,
];
for (const add of commands) add(program);

await program.parseAsync();
