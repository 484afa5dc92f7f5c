// Ports: one that is free, and a sentence where the wished one is not, before anything else is begun.

import { createServer } from 'node:net';
import type { Config } from '#platform';

/** A port of `host` that was free just now. */
export const freePort = (host: string): Promise<number> => tryPort(0, host);

/** @throws what `listen` throws where the port is taken. */
export const refuseTakenPort = async (config: Config): Promise<void> => void (await tryPort(config.PORT, config.HOST));

function tryPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address() as { port: number };
      server.close(() => resolve(address.port));
    });
  });
}
