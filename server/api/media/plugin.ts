// Serves stored images, as long as something owns them: what was deleted is gone at the next request.

import type { FastifyInstance } from 'fastify';
import { findMediumByKey } from '#media';
import { notFound, type House } from '#platform';
import { drawAvatar, drawHeader } from './defaults.ts';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{30}\.(?:jpg|webp)$/;
const AN_HOUR = 'public, max-age=3600';
const A_WEEK = 'public, max-age=604800';
/** An image is an image: whatever is in it, nothing runs. */
const STILL = { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' };

export async function addMediaFiles(app: FastifyInstance, house: House): Promise<void> {
  app.get<{ Params: { '*': string } }>('/media/*', async (request, reply) => {
    const key = request.params['*'];
    const medium = KEY.test(key) ? await findMediumByKey(house.sql, key) : undefined;
    const blob = medium && (await house.storage.open(key));
    if (!blob) throw notFound();
    const etag = `"${key}"`;
    reply.headers({ ...STILL, 'cache-control': AN_HOUR, etag });
    if (request.headers['if-none-match'] === etag) {
      blob.stream.destroy();
      return reply.status(304).send();
    }
    reply.headers({ 'content-type': medium.content_type, 'content-length': blob.bytes });
    return reply.send(blob.stream);
  });

  app.get<{ Params: { file: string } }>('/avatars/:file', async (request, reply) => {
    const id = /^(\d{1,19})\.png$/.exec(request.params.file)?.[1];
    if (id === undefined) throw notFound();
    return reply.headers({ ...STILL, 'cache-control': A_WEEK, 'content-type': 'image/png' }).send(await drawAvatar(id));
  });

  app.get('/headers/default.png', async (_request, reply) =>
    reply.headers({ ...STILL, 'cache-control': A_WEEK, 'content-type': 'image/png' }).send(await drawHeader()),
  );
}
