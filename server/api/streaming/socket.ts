// The WebSocket: authenticated before it opens, then told by messages what to listen to.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Auth } from '#accounts';
import { Refusal, type House } from '#platform';
import { authenticateStream, type Asker } from '../authentication.ts';
import { bodyOf } from '../refusals.ts';
import { hasScope } from '../scopes.ts';
import type { Backlog, Reader } from './backlog.ts';
import type { Board, Listener, Who } from './board.ts';
import { vantageOf } from '../vantage.ts';
import { nameInPath, streamOf } from './streams.ts';

const PATH = /^\/api\/v1\/streaming(\/[a-z/]*)?$/;
const MOST_STREAMS = 25;
const BEAT_MS = 30_000;
/** As RFC 6455 leaves to applications. */
const ENDED = 4_001;

export interface Sockets {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Who listens in this process, and what waits for them. */
export interface Room {
  board: Board;
  backlog: Backlog;
}

/** @param cookiesOf reads a Cookie header. */
export function openSockets(
  house: House,
  room: Room,
  cookiesOf: (header: string) => Record<string, string | undefined>,
): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 4_096,
    perMessageDeflate: false,
    // The token, where a client sends it as a protocol, must be named back to it.
    handleProtocols: (protocols) => [...protocols][0] ?? false,
  });
  const alive = new WeakSet<WebSocket>();
  const beat = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.has(socket)) socket.terminate();
      alive.delete(socket);
      socket.ping();
    }
  }, BEAT_MS);
  beat.unref();

  async function accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://here');
    const path = PATH.exec(url.pathname);
    if (!path) throw new Refusal('not-found', 'There is no such stream');
    const query = Object.fromEntries(url.searchParams);
    const asker: Asker = {
      headers: request.headers,
      cookies: cookiesOf(request.headers.cookie ?? ''),
      query,
      method: 'GET',
    };
    const auth = await authenticateStream(house, asker);
    if (auth?.isSuspended) throw new Refusal('suspended', 'This account is suspended');
    const first = query['stream'] ?? nameInPath(path[1] ?? '', query['only_media'] === 'true');
    server.handleUpgrade(request, socket, head, (client) => {
      alive.add(client);
      client.on('pong', () => alive.add(client));
      const who = { auth, from: vantageOf(house, request, auth) };
      listen(room, client, who, first === '' ? null : { stream: first, tag: query['tag'], list: query['list'] });
    });
  }

  return {
    accept(request, socket, head) {
      socket.on('error', () => {});
      accept(request, socket, head).catch((error: unknown) => refuse(house, socket, error));
    },
    close() {
      clearInterval(beat);
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function refuse(house: House, socket: Duplex, error: unknown): void {
  const isRefusal = error instanceof Refusal;
  if (!isRefusal) house.log.warn({ err: error }, 'a socket could not be opened');
  const { status, body } = isRefusal ? bodyOf(error) : { status: 503, body: { error: 'Please try again' } };
  const json = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\nConnection: close\r\n\r\n${json}`,
  );
}

interface Message {
  type?: unknown;
  stream?: unknown;
  tag?: unknown;
  list?: unknown;
}

function listen({ board, backlog }: Room, client: WebSocket, { auth, from }: Who, first: Message | null): void {
  const reader: Reader = { waiting: () => client.bufferedAmount, cut: () => client.terminate() };
  const listener: Listener = {
    viewer: auth?.viewer ?? null,
    from,
    tokenId: auth?.tokenId ?? null,
    streams: new Map(),
    send(frame) {
      if (backlog.admits(reader)) client.send(frame.message(), { binary: false });
    },
    close: () => client.close(ENDED, 'The access token is no longer valid'),
  };
  board.add(listener);
  client.on('close', () => {
    board.remove(listener);
    backlog.forget(reader);
  });
  client.on('error', () => client.terminate());
  const answer = (words: string | null): void => {
    if (words !== null) client.send(JSON.stringify({ error: words, status: 400 }));
  };
  client.on('message', (data) => answer(obey(board, listener, auth, readMessage(String(data)))));
  if (first) answer(obey(board, listener, auth, { type: 'subscribe', ...first }));
}

function readMessage(text: string): Message {
  try {
    const message: unknown = JSON.parse(text);
    return message && typeof message === 'object' ? message : {};
  } catch {
    return {};
  }
}

/** Does what a message asks; returns what is wrong with it, or null. */
function obey(
  board: Board,
  listener: Listener,
  auth: Auth | null,
  { type, stream: name, tag, list }: Message,
): string | null {
  const stream = streamOf(name, tag, list);
  if (!stream) return 'Unknown stream';
  if (type === 'unsubscribe') board.unsubscribe(listener, stream.key);
  else if (type !== 'subscribe') return 'Unknown type';
  else if (!mayListen(auth, stream.key, stream.needsPerson)) return 'Access to this stream needs a token for it';
  else if (listener.streams.size >= MOST_STREAMS) return `At most ${MOST_STREAMS} streams`;
  else board.subscribe(listener, stream);
  return null;
}

/** Whether the token allows the stream; nobody needs one for what is public. */
export function mayListen(auth: Auth | null, key: string, needsPerson: boolean): boolean {
  if (!needsPerson) return true;
  const scope = key === 'user:notification' ? 'read:notifications' : 'read:statuses';
  return auth?.viewer !== null && auth !== null && hasScope(auth.scopes, scope);
}
