// Serves stored media, as long as something owns them: what was deleted is gone at the next request. Players ask for parts.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasCardImage } from '#cards';
import { hasEmojiKey } from '#instance';
import { findMediumByKey } from '#media';
import { notFound, type House } from '#platform';
import { drawAvatar, drawHeader, drawThumbnail } from './defaults.ts';
import { partOf } from './range.ts';
import { accessTo } from './withheld.ts';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{30}\.(?:jpg|webp|mp4|m4a|mp3)$/;
const CARD_KEY = /^cards\/[0-9a-f]{32}\.webp$/;
const EMOJI_KEY = /^emoji\/[0-9a-f]{32}\.webp$/;
const AN_HOUR = 'public, max-age=3600';
const A_WEEK = 'public, max-age=604800';
/** An image is an image: whatever is in it, nothing runs. */
const STILL = { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' };
/** The page that a browser makes around a film plays that film, and does nothing else. */
const MOVING = {
  ...STILL,
  'content-security-policy': "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'",
};

export async function addMediaFiles(app: FastifyInstance, house: House): Promise<void> {
  app.get<{ Params: { '*': string } }>('/media/*', async (request, reply) => {
    const key = request.params['*'];
    const medium = KEY.test(key) ? await findMediumByKey(house.sql, key) : undefined;
    const access = medium ? await accessTo(house, request, medium) : 'withheld';
    if (!medium || access === 'withheld') throw notFound();
    return sendBlob(house, request, reply, { key, type: medium.content_type, isPrivate: access !== 'free' });
  });

  app.get<{ Params: { file: string } }>('/emoji/:file', async (request, reply) => {
    const key = `emoji/${request.params.file}`;
    if (!EMOJI_KEY.test(key) || !(await hasEmojiKey(house.sql, key))) throw notFound();
    return sendBlob(house, request, reply, { key, type: 'image/webp' });
  });

  app.get<{ Params: { file: string } }>('/cards/:file', async (request, reply) => {
    const key = `cards/${request.params.file}`;
    if (!CARD_KEY.test(key) || !(await hasCardImage(house.sql, key))) throw notFound();
    return sendBlob(house, request, reply, { key, type: 'image/webp' });
  });

  app.get<{ Params: { file: string } }>('/avatars/:file', async (request, reply) => {
    const id = /^(\d{1,19})\.png$/.exec(request.params.file)?.[1];
    if (id === undefined) throw notFound();
    return reply.headers({ ...STILL, 'cache-control': A_WEEK, 'content-type': 'image/png' }).send(await drawAvatar(id));
  });

  for (const [path, scale] of [
    ['/thumbnail.png', 1],
    ['/thumbnail@2x.png', 2],
  ] as const)
    app.get(path, async (_request, reply) =>
      reply
        .headers({ ...STILL, 'cache-control': A_WEEK, 'content-type': 'image/png' })
        .send(await drawThumbnail(scale)),
    );

  app.get('/headers/default.png', async (_request, reply) =>
    reply.headers({ ...STILL, 'cache-control': A_WEEK, 'content-type': 'image/png' }).send(await drawHeader()),
  );
}

/** Sends what lies under `key`, or the part of it that is asked for. A key never comes to name other bytes. */
async function sendBlob(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  { key, type, isPrivate = false }: { key: string; type: string; isPrivate?: boolean },
): Promise<FastifyReply> {
  const size = await house.storage.sizeOf(key);
  if (size === null) throw notFound();
  const etag = `"${key}"`;
  const { range, 'if-range': sameAs, 'if-none-match': known } = request.headers;
  const cache = isPrivate ? 'private, no-store' : AN_HOUR;
  reply.headers({ ...(type.startsWith('image/') ? STILL : MOVING), 'cache-control': cache, etag });
  reply.header('accept-ranges', 'bytes');
  if (known === etag) return reply.status(304).send();
  const part = sameAs === undefined || sameAs === etag ? partOf(range, size) : 'whole';
  if (part === 'none') return reply.status(416).header('content-range', `bytes */${size}`).send();
  const blob = await house.storage.open(key, part === 'whole' ? undefined : part);
  if (!blob) throw notFound();
  const bytes = part === 'whole' ? size : part.end - part.start + 1;
  reply.headers({ 'content-type': type, 'content-length': bytes });
  if (part !== 'whole') reply.status(206).header('content-range', `bytes ${part.start}-${part.end}/${size}`);
  return reply.send(blob.stream);
}
