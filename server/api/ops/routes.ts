// GET health and metrics: what watches over the house. Not charged, so that a storm does not blind who watches.

import type { FastifyInstance } from 'fastify';
import { notFound, type House } from '#platform';
import { bodyOf } from '../refusals.ts';
import { SOFTWARE_VERSION } from '../version.ts';

const PATIENCE_MS = 2_000;

export function addOps(app: FastifyInstance, house: House): void {
  app.get('/health', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    const isServing = await Promise.race([canRead(house), later(PATIENCE_MS)]);
    if (isServing) return { status: 'ok', version: SOFTWARE_VERSION };
    return reply
      .status(503)
      .header('retry-after', '2')
      .send({ status: 'unavailable', error: 'The database does not answer' });
  });
  app.get('/metrics', async (request, reply) => {
    // Through a proxy the address is the visitor's: numbers are for whoever is on this machine.
    if (!/^(127\.|::1$|::ffff:127\.)/.test(request.ip)) return reply.status(404).send(bodyOf(notFound()).body);
    const { contentType, gather } = house.metrics;
    return reply
      .header('content-type', contentType)
      .header('cache-control', 'no-store')
      .send(await gather());
  });
}

const canRead = (house: House): Promise<boolean> =>
  house.sql`select 1`.then(
    () => house.hub.isHearing(),
    () => false,
  );

const later = (ms: number): Promise<false> =>
  new Promise((resolve) => void setTimeout(() => resolve(false), ms).unref());
