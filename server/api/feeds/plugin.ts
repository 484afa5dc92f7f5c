// The feeds of profiles and hashtags: /@ana.rss, /tags/bread.atom, … Whoever has the latest is told so.

import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, type Act, type House } from '#platform';
import { changedAt } from './feed.ts';
import { formats } from './formats.ts';
import { feedOfPerson, feedOfTag, type Asked } from './gather.ts';

type Gather = (house: House, act: Act, name: string) => Promise<Asked | null>;
interface Params {
  name: string;
  format: keyof typeof formats;
}

export async function addFeeds(app: FastifyInstance, house: House): Promise<void> {
  const add = (path: string, gather: Gather): void => {
    app.get<{ Params: Params }>(path, async (request, reply) => {
      const act = { viewer: null, now: new Date(), sql: house.sql, log: house.log };
      const asked = await gather(house, act, request.params.name);
      if (!asked) throw notFound();
      return send(house, asked, request, reply);
    });
  };
  add('/@:name(^[A-Za-z0-9_]{1,30}).:format(^(?:rss|atom|json)$)', feedOfPerson);
  add('/tags/:name(^[^./]{1,300}).:format(^(?:rss|atom|json)$)', feedOfTag);
}

function send(
  house: House,
  { isIndexed, ...asked }: Asked,
  request: FastifyRequest<{ Params: Params }>,
  reply: FastifyReply,
): FastifyReply {
  const format = formats[request.params.format];
  const feed = { ...asked, self: `${house.config.PALABRE_URL}${request.url.split('?', 1)[0]}` };
  const body = format.write(feed);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const at = changedAt(feed);
  reply.headers({ 'content-type': `${format.type}; charset=utf-8`, 'cache-control': 'no-cache', etag });
  reply.header('x-content-type-options', 'nosniff');
  if (at) reply.header('last-modified', at.toUTCString());
  if (!isIndexed) reply.header('x-robots-tag', 'noindex');
  return isKnown(request, etag, at) ? reply.status(304).send() : reply.send(body);
}

/** An ETag decides alone where one is sent (RFC 9110, 13.2.2); times are told in seconds. */
function isKnown({ headers }: FastifyRequest, etag: string, at: Date | null): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return at !== null && Math.floor(at.getTime() / 1_000) * 1_000 <= since;
}
