// `palabre search rebuild`: writes the index of words anew, beside a running Palabre.

import type { Command } from 'commander';
import { rebuild } from '#search';
import { openBar } from './bar.ts';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

export function addSearch(program: Command): void {
  const search = program.command('search').description('look after the index that search uses');
  does(
    search.command('rebuild').description('write the index anew from what is there; people may search meanwhile'),
    async ({ voice }) => {
      const started = Date.now();
      const bar = openBar(!voice.json);
      const built = await withDatabase(configFor(), (act) => rebuild(act, bar)).finally(bar.stop);
      const seconds = (Date.now() - started) / 1000;
      const words = `${built.parleys} parleys and ${built.people} people can be found (${seconds.toFixed(1)} s).`;
      voice.tell(words, { ...built, seconds });
    },
  );
}
