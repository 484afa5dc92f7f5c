// Server-sent events: the same streams, one a connection, for clients that have no WebSocket.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type House } from '#platform';
import { authenticateStream } from '../authentication.ts';
import type { Board, Listener } from './board.ts';
import { mayListen } from './socket.ts';
import { nameInPath, streamOf } from './streams.ts';

const BEAT_MS = 15_000;
const MOST_WAITING_BYTES = 1024 * 1024;

export interface EventsRequest {
  Params: { '*': string };
  Querystring: { tag?: string; list?: string; only_media?: string };
}

export async function openEvents(
  house: House,
  board: Board,
  request: FastifyRequest<EventsRequest>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const auth = await authenticateStream(house, request);
  if (auth?.isSuspended) throw new Refusal('suspended', 'This account is suspended');
  const { tag, list, only_media: onlyMedia } = request.query;
  const name = nameInPath(request.params['*'], onlyMedia === 'true');
  const stream = streamOf(name, tag, list);
  if (!stream) throw new Refusal('not-found', 'There is no such stream');
  if (!mayListen(auth, stream.key, stream.needsPerson))
    throw new Refusal('unauthenticated', 'Access to this stream needs a token for it');
  const { raw } = reply.hijack();
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'access-control-allow-origin': '*',
  });
  raw.write(':)\n\n');
  const listener: Listener = {
    viewer: auth?.viewer ?? null,
    tokenId: auth?.tokenId ?? null,
    streams: new Map(),
    send(_stream, event, payload) {
      if (raw.writableLength > MOST_WAITING_BYTES) raw.destroy();
      else raw.write(`event: ${event}\ndata: ${payload ?? ''}\n\n`);
    },
    close: () => raw.end(),
  };
  const beat = setInterval(() => raw.write(':thump\n\n'), BEAT_MS);
  raw.on('close', () => {
    clearInterval(beat);
    board.remove(listener);
  });
  board.add(listener);
  board.subscribe(listener, stream);
  return reply;
}
