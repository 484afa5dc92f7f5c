// `palabre search rebuild`: writes the index of words anew, beside a running Palabre.

import cliProgress from 'cli-progress';
import type { Command } from 'commander';
import { rebuild } from '#search';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

export function addSearch(program: Command): void {
  const search = program.command('search').description('look after the index that search uses');
  does(
    search.command('rebuild').description('write the index anew from what is there; people may search meanwhile'),
    async ({ voice }) => {
      const started = Date.now();
      const bar = new cliProgress.SingleBar({ format: '{bar} {percentage}% · {eta_formatted}', hideCursor: true });
      const progress = voice.json
        ? undefined
        : { begin: (of: number) => bar.start(of, 0), advance: (by: number) => bar.increment(by) };
      const built = await withDatabase(configFor(), (act) => rebuild(act, progress)).finally(() => bar.stop());
      const seconds = (Date.now() - started) / 1000;
      const words = `${built.parleys} parleys and ${built.people} people can be found (${seconds.toFixed(1)} s).`;
      voice.tell(words, { ...built, seconds });
    },
  );
}
