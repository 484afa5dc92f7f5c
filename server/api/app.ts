// The HTTP side of the house: what is the same for every route, then each api folder's table.

import cors from '@fastify/cors';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { limits } from '#contract';
import { newId, type House } from '#platform';
import { handlerOf, type Routes } from './endpoint.ts';
import { addBodyParsers, parseQuery } from './input.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { mastodonRoutes } from './mastodon/routes.ts';
import { addFeeds } from './feeds/plugin.ts';
import { addMediaFiles } from './media/plugin.ts';
import { discoveryRoutes } from './discovery/routes.ts';
import { addOauth, oauthRoutes } from './oauth/plugin.ts';
import { addPages } from './pages/plugin.ts';
import { addOps } from './ops/routes.ts';
import { palabreRoutes } from './palabre/routes.ts';
import { answerError } from './refusals.ts';
import { addStreaming } from './streaming/plugin.ts';

/** Builds the app; it does not listen yet. */
export async function buildApp(house: House): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: limits.jsonBody,
    trustProxy: [...house.config.TRUSTED_PROXIES],
    genReqId: () => newId(),
    requestIdHeader: false,
    routerOptions: { querystringParser: parseQuery, maxParamLength: 500 },
    forceCloseConnections: 'idle',
    // An address that cannot be read is answered like any other bad input.
    frameworkErrors: (error, request, reply) =>
      void answerError(house, error, request, reply.header('x-request-id', request.id)),
  });
  addBodyParsers(app);
  await app.register(cookie);
  await app.register(multipart, {
    // Fields are decoded strictly afterwards (input.ts).
    defCharset: 'latin1',
    limits: { fileSize: limits.film.bytes, files: 4, fields: 100, fieldSize: limits.rawTextBytes, parts: 110 },
  });
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Requested-With'],
    exposedHeaders: ['Link', 'X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset', 'X-Request-Id'],
    maxAge: 86_400,
  });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    house.metrics.requests.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    house.log.info({
      request: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  app.setErrorHandler((error, request, reply) => answerError(house, error as never, request, reply));
  addRoutes(app, house, mastodonRoutes);
  addRoutes(app, house, palabreRoutes);
  addRoutes(app, house, ledgerRoutes);
  addRoutes(app, house, oauthRoutes);
  addRoutes(app, house, discoveryRoutes);
  addOps(app, house);
  await addOauth(app, house);
  await addStreaming(app, house);
  await addMediaFiles(app, house);
  await addFeeds(app, house);
  await addPages(app, house);
  return app;
}

/** Puts a table of routes on the app. */
export function addRoutes(app: FastifyInstance, house: House, routes: Routes): void {
  for (const [place, endpoint] of Object.entries(routes)) {
    const [method, url] = place.split(' ') as ['GET', string];
    app.route({ method, url, handler: handlerOf(house, endpoint) });
  }
}
