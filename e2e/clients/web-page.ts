// A web page of another origin, as a browser holds it: it asks before each call that is not plain, reads only what it is
// let read, and takes an answer that is not JSON for an error, as clients do.

import assert from 'node:assert/strict';
import sharp from 'sharp';
import { WebSocket } from 'ws';
import { eventually } from '#testing';

interface Call {
  json?: object;
  form?: FormData | URLSearchParams;
  headers?: Record<string, string>;
  /** The status that is expected; 200 where nothing is said. */
  status?: number;
}
export interface Page {
  call(method: string, path: string, call?: Call): Promise<any>;
  get(path: string): Promise<any>;
  /** The address in the `Link` header of what `path` answers, as the page may read it. */
  next(path: string): Promise<string>;
  listen(streaming: string, streams: string[]): Promise<Ear>;
  close(): void;
}
export interface Ear {
  /** The payload of the first such event on the stream whose text holds the words. */
  hear(stream: string, event: string, words: string): Promise<any>;
}

const listed = (answer: Response, header: string): string[] =>
  (answer.headers.get(`access-control-${header}`) ?? '').split(',').map((one) => one.trim().toLowerCase());

function letIn(answer: Response, what: string): void {
  assert.equal(answer.headers.get('access-control-allow-origin'), '*', `${what} is kept from pages`);
}

/** What a browser sends first, and what it refuses to go on without. */
async function preflight(url: string, origin: string, method: string, headers: string[]): Promise<void> {
  const asks = { 'access-control-request-method': method, 'access-control-request-headers': headers.join(',') };
  const answer = await fetch(url, { method: 'OPTIONS', headers: { origin, ...asks } });
  assert.ok(answer.ok, `OPTIONS ${url} ${answer.status}`);
  letIn(answer, `OPTIONS ${url}`);
  if (method !== 'GET' && method !== 'POST') {
    assert.ok(listed(answer, 'allow-methods').includes(method.toLowerCase()), `${method} ${url}`);
  }
  for (const header of headers) assert.ok(listed(answer, 'allow-headers').includes(header), `${header} to ${url}`);
}

export function openPage(town: string, origin: string, token?: string): Page {
  const sockets: WebSocket[] = [];

  async function send(method: string, path: string, { json, form, headers: more, status = 200 }: Call) {
    const headers: Record<string, string> = { ...more };
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (json) headers['content-type'] = 'application/json';
    const url = town + path;
    const isPlain = Object.keys(headers).length === 0 && (method === 'GET' || method === 'POST');
    if (!isPlain) await preflight(url, origin, method, Object.keys(headers));
    const body = json ? JSON.stringify(json) : form;
    const answer = await fetch(url, { method, headers: { ...headers, origin }, ...(body && { body }) });
    letIn(answer, `${method} ${path}`);
    const words = await answer.text();
    assert.equal(answer.status, status, `${method} ${path}: ${words}`);
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json\s*(;|$)/, `${method} ${path}`);
    return { answer, body: JSON.parse(words) };
  }
  return {
    call: async (method, path, call = {}) => (await send(method, path, call)).body,
    get: async (path) => (await send('GET', path, {})).body,
    async next(path) {
      const { answer } = await send('GET', path, {});
      assert.ok(listed(answer, 'expose-headers').includes('link'), 'pages may not read Link');
      const url = new URL(/<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '')![1]!);
      return url.pathname + url.search;
    },
    listen: (streaming, streams) => listen(sockets, { streaming, streams, origin, token }),
    close: () => sockets.forEach((socket) => socket.terminate()),
  };
}

interface Hearing {
  streaming: string;
  streams: string[];
  origin: string;
  token: string | undefined;
}

/** One socket, its token told as its protocol, and what is subscribed told in messages: as masto does. */
async function listen(sockets: WebSocket[], { streaming, streams, origin, token }: Hearing): Promise<Ear> {
  const socket = new WebSocket(new URL('/api/v1/streaming', streaming), [token!], { origin });
  sockets.push(socket);
  const heard: { stream: string[]; event: string; payload: string }[] = [];
  const refused: string[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.error) refused.push(message.error);
    else heard.push(message);
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  // A browser closes a socket whose server names none of the protocols it was offered.
  assert.equal(socket.protocol, token);
  for (const stream of streams) socket.send(JSON.stringify({ type: 'subscribe', stream }));
  // What is subscribed is obeyed in turn: when this is refused, all before it is heard.
  socket.send(JSON.stringify({ type: 'subscribe', stream: 'no-such-stream' }));
  await eventually('the refusal', async () => refused.length > 0);
  assert.equal(refused.length, 1);
  return {
    async hear(stream, event, words) {
      const one = await eventually(`${event} on ${stream}`, async () =>
        heard.find((some) => some.stream.includes(stream) && some.event === event && some.payload.includes(words)),
      );
      return event === 'delete' ? one.payload : JSON.parse(one.payload);
    },
  };
}

export async function picture(): Promise<Blob> {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#b5562b' } })
    .png()
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

/** What web clients walk through, and fall over where it is missing. */
export function readable(status: any): any {
  for (const list of ['media_attachments', 'mentions', 'tags', 'emojis']) assert.ok(Array.isArray(status[list]), list);
  for (const list of ['emojis', 'fields']) assert.ok(Array.isArray(status.account[list]), `account.${list}`);
  for (const word of ['id', 'acct', 'username', 'display_name', 'avatar', 'avatar_static', 'url', 'note']) {
    assert.equal(typeof status.account[word], 'string', `account.${word}`);
  }
  for (const word of ['id', 'content', 'url', 'uri', 'visibility', 'spoiler_text']) {
    assert.equal(typeof status[word], 'string', word);
  }
  for (const count of ['replies_count', 'reblogs_count', 'favourites_count']) assert.ok(status[count] >= 0, count);
  assert.ok(Date.parse(status.created_at) > 0);
  assert.equal(typeof status.quote_approval.current_user, 'string');
  if (status.reblog) readable(status.reblog);
  return status;
}
