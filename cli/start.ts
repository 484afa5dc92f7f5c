// `palabre start`: the database, its schema, the web app, then the roles, until somebody asks it to stop.

import type { Command } from 'commander';
import { createSetupLink } from '#accounts';
import { withPort, type Config } from '#platform';
import { configFor, does, isStartedByNpm, type Voice } from './command.ts';
import { freePort, refuseTakenPort } from './port.ts';
import { tidyOnce } from './tidy.ts';
import { serve, type Served } from './serve.ts';

interface Options {
  port?: string;
  processes?: string;
}

export function addStart(program: Command): void {
  const command = program
    .command('start')
    .description('start Palabre here')
    .option('--port <number>', 'the port to listen on; 0 for any that is free')
    .option('--processes <number>', 'how many web processes to run');
  does<Options>(command, async ({ options, voice }) => start(options, voice));
}

async function start(options: Options, voice: Voice): Promise<void> {
  const wish = configFor(options);
  const config = wish.PORT === 0 ? withPort(wish, await freePort(wish.HOST)) : wish;
  await refuseTakenPort(config);
  const asked = untilAskedToStop();
  const served = await serve(config, (words) => voice.json || console.log(words));
  await greet(config, served, voice);
  tidyOnce();
  const reason = await asked;
  if (!voice.json) console.log(`\n${reason}: finishing what was begun …`);
  await served.stop();
  voice.tell('Stopped. Everything is kept.', { stopped: true });
}

async function greet(config: Config, { act }: Served, voice: Voice): Promise<void> {
  const secret = await createSetupLink(act());
  const setup = secret && `${config.PALABRE_URL}/setup?token=${secret}`;
  const local = `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${config.PORT}`;
  const lines = [`Palabre is on ${config.PALABRE_URL}`];
  if (!config.PALABRE_URL.endsWith(`:${config.PORT}`)) lines.push(`  listening on ${local}`);
  if (setup) lines.push('', "To make the operator's account, open this link once:", `  ${setup}`);
  lines.push('', 'Ctrl-C stops it.');
  voice.tell(lines.join('\n'), {
    url: config.PALABRE_URL,
    listening: local,
    pid: process.pid,
    ...(setup && { setup }),
  });
}

/** How soon it is noticed that `npm start` was ended. */
const ORPHAN_MS = 1_000;

/** Resolves at the first SIGINT or SIGTERM. The second one ends the process at once. */
function untilAskedToStop(): Promise<string> {
  return new Promise((resolve) => {
    // npm passes a SIGTERM on to the shell between it and us, which dies of it and tells nobody.
    const parent = process.ppid;
    const isOrphan = (): boolean => process.ppid !== parent;
    if (isStartedByNpm()) setInterval(() => isOrphan() && resolve('npm was ended'), ORPHAN_MS).unref();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve(signal === 'SIGINT' ? 'Ctrl-C' : 'Asked to stop');
      });
    }
  });
}
