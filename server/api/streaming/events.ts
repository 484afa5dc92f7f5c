// Server-sent events: the same streams, one a connection, for clients that have no WebSocket.

import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type House } from '#platform';
import { authenticateStream } from '../authentication.ts';
import type { Reader } from './backlog.ts';
import type { Listener, Who } from './board.ts';
import { vantageOf } from '../vantage.ts';
import { mayListen, type Room } from './socket.ts';
import { nameInPath, streamOf, type Stream } from './streams.ts';

const BEAT_MS = 15_000;

export interface EventsRequest {
  Params: { '*': string };
  Querystring: { tag?: string; list?: string; only_media?: string };
}

export interface EventStreams {
  open(request: FastifyRequest<EventsRequest>, reply: FastifyReply): Promise<FastifyReply>;
  close(): void;
}

export function openEventStreams(house: House, room: Room): EventStreams {
  const answers = new Set<ServerResponse>();
  // Who was behind at the last beat, and has taken nothing since, reads no more.
  let behind = new WeakSet<ServerResponse>();
  const beat = setInterval(() => {
    const now = new WeakSet<ServerResponse>();
    for (const raw of answers) {
      if (raw.writableLength === 0) raw.write(':thump\n\n');
      else if (behind.has(raw)) raw.destroy();
      else now.add(raw);
    }
    behind = now;
  }, BEAT_MS);
  beat.unref();
  return {
    async open(request, reply) {
      const { stream, ...who } = await admit(house, request);
      const { raw } = reply.hijack();
      answers.add(raw);
      raw.on('close', () => answers.delete(raw));
      listen(room, raw, who, stream);
      return reply;
    },
    close: () => clearInterval(beat),
  };
}

/** @throws Refusal for a stream that does not exist or is not for who asks. */
async function admit(house: House, request: FastifyRequest<EventsRequest>): Promise<Who & { stream: Stream }> {
  const auth = await authenticateStream(house, request);
  if (auth?.isSuspended) throw new Refusal('suspended', 'This account is suspended');
  const { tag, list, only_media: onlyMedia } = request.query;
  const stream = streamOf(nameInPath(request.params['*'], onlyMedia === 'true'), tag, list);
  if (!stream) throw new Refusal('not-found', 'There is no such stream');
  if (!mayListen(auth, stream.key, stream.needsPerson))
    throw new Refusal('unauthenticated', 'Access to this stream needs a token for it');
  return { auth, from: vantageOf(house, request, auth), stream };
}

function listen({ board, backlog }: Room, raw: ServerResponse, { auth, from }: Who, stream: Stream): void {
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'access-control-allow-origin': '*',
  });
  raw.write(':)\n\n');
  const reader: Reader = { waiting: () => raw.writableLength, cut: () => raw.destroy() };
  const listener: Listener = {
    viewer: auth?.viewer ?? null,
    from,
    tokenId: auth?.tokenId ?? null,
    streams: new Map(),
    send(frame) {
      if (backlog.admits(reader)) raw.write(frame.event());
    },
    close: () => raw.end(),
  };
  raw.on('close', () => {
    board.remove(listener);
    backlog.forget(reader);
  });
  board.add(listener);
  board.subscribe(listener, stream);
}
