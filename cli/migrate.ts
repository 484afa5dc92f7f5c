// `palabre migrate`: brings the schema up to date, or shows what that would do.

import type { Command } from 'commander';
import { migrate, plannedMigrations } from '#platform';
import { configFor, does } from './command.ts';
import { findDatabase } from './database.ts';

export function addMigrate(program: Command): void {
  const command = program
    .command('migrate')
    .description('bring the database schema up to date (start does it by itself)')
    .option('--plan', 'show what would be done, and do nothing');
  does<{ plan?: boolean }>(command, async ({ options, voice }) => {
    const database = await findDatabase(configFor(), { asGuest: true });
    try {
      const list = options.plan ? await plannedMigrations(database.url) : await migrate(database.url);
      const names = list.map((migration) => migration.name);
      const none = 'The schema is up to date.';
      const some = `${options.plan ? 'Would be applied' : 'Applied'}:\n${names.map((name) => `  ${name}`).join('\n')}`;
      voice.tell(names.length === 0 ? none : some, { [options.plan ? 'planned' : 'applied']: names });
    } finally {
      await database.stop();
    }
  });
}
