// One of several web processes: gets its settings from the process that forked it, serves, and stops when told, or when
// that process is gone.

import module from 'node:module';
import { openLog, type Config } from '#platform';
import { tidyOnce } from './tidy.ts';

export interface Order {
  config: Config;
  databaseUrl: string;
}

module.enableCompileCache();
// A terminal's Ctrl-C reaches everybody at once: who forked us says when.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

/** Resolves when it is time to stop, which may be before it began to serve. */
const stopping = new Promise<void>((resolve) => {
  process.on('message', (word) => word === 'stop' && resolve());
  process.once('disconnect', resolve);
});

process.once('message', (order: Order) => {
  run(order).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function run({ config, databaseUrl }: Order): Promise<void> {
  const { startRoles } = await import('../server/main.ts');
  const log = openLog(config.LOG_LEVEL);
  const running = await startRoles(config, databaseUrl, { web: true, jobs: false }, log);
  if (process.connected) process.send!('serving');
  tidyOnce();
  await stopping;
  await running.stop();
}
