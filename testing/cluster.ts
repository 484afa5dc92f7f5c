// The PostgreSQL that tests run on: the one TEST_DATABASE_URL names (the test runner sets it), or one of our own in a
// temporary folder. Durability is off: tests of durability start their own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchEmbedded, type LaunchOptions } from '#platform';

export interface Cluster {
  url: string;
  stop(): Promise<void>;
}

/** @param options other binaries, such as Debian's PostgreSQL 15. */
export async function openCluster(options: LaunchOptions = {}): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'palabre-test-'));
  const embedded = await launchEmbedded(folder, {
    ...options,
    parameters: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// `node testing/cluster.ts` keeps one running for a developer's session and prints its address.
if (process.argv[1] === import.meta.filename) {
  const cluster = await openCluster();
  console.log(cluster.url);
  const stop = (): void => void cluster.stop().then(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  setInterval(() => {}, 1 << 30);
}
