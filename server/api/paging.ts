// Link headers: where the next (older) and previous (newer) pages are, built on the public address.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '#platform';

/** Sets the Link header of a page that is found by counting: `length` entries were found where `limit` were asked for. */
export function linkOffsets(
  { house, request, reply }: { house: House; request: FastifyRequest; reply: FastifyReply },
  { offset, limit }: { offset: number; limit: number },
  length: number,
): void {
  const to = (place: number): string => {
    const url = new URL(request.url, house.config.PALABRE_URL);
    url.searchParams.set('offset', String(place));
    return url.href;
  };
  const links = [
    ...(length >= limit ? [`<${to(offset + limit)}>; rel="next"`] : []),
    ...(offset > 0 ? [`<${to(Math.max(0, offset - limit))}>; rel="prev"`] : []),
  ];
  if (links.length > 0) reply.header('link', links.join(', '));
}

/**
 * Sets the Link header of a page.
 *
 * @param first and @param last the keys (ids) of the page's newest and oldest entries; nothing is set for an empty page.
 */
export function linkPages(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  first: string | undefined,
  last: string | undefined,
): void {
  if (first === undefined || last === undefined) return;
  const to = (name: string, key: string): string => {
    const url = new URL(request.url, house.config.PALABRE_URL);
    for (const other of ['max_id', 'min_id', 'since_id']) url.searchParams.delete(other);
    url.searchParams.set(name, key);
    return url.href;
  };
  reply.header('link', `<${to('max_id', last)}>; rel="next", <${to('min_id', first)}>; rel="prev"`);
}
