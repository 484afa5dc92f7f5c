// Fetches what strangers name. Each address is checked after its name was resolved, and the connection goes to that very
// address, so that a name that answers differently the second time gains nothing; each redirect is checked anew. Nothing
// takes longer, or brings more, than it may, packed or unpacked.

import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { isPublicAddress } from './public-address.ts';

export interface Wish {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  /** Of the answer, unpacked. */
  mostBytes: number;
  /** For all of it, redirects included. */
  milliseconds: number;
  /** How many may be followed; none if it is not said. */
  redirects?: number;
  /** Whether what is longer is cut off, rather than refused: for pages of which the beginning is enough. */
  isCut?: boolean;
  signal?: AbortSignal | undefined;
}

export interface Fetched {
  /** Where it was found in the end. */
  url: string;
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** What was not fetched, and why in a word for the log. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused';
}

export type GuardedFetch = (url: string, wish: Wish) => Promise<Fetched>;

const USER_AGENT = 'Palabre (a social network that fetches what its people link to)';

/** @param exempt "host:port" that may be fetched though it is private: for tests. */
export function openGuardedFetch(exempt: readonly string[] = []): GuardedFetch {
  return async (url, wish) => {
    const timer = AbortSignal.timeout(wish.milliseconds);
    const signal = wish.signal ? AbortSignal.any([timer, wish.signal]) : timer;
    let next = url;
    for (let hops = 0; ; hops += 1) {
      const found = await fetchOnce(addressOf(next, exempt), exempt, { ...wish, signal });
      const to = found.status >= 300 && found.status < 400 ? found.headers.location : undefined;
      if (to === undefined || wish.redirects === undefined) return found;
      if (hops >= wish.redirects) throw new FetchRefused('too many redirects');
      if (!URL.canParse(to, next)) throw new FetchRefused('a redirect to nowhere');
      next = new URL(to, next).href;
    }
  };
}

const hostAndPort = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;

/** @throws FetchRefused for what is no address of the open web. Names are checked when they are resolved. */
function addressOf(text: string, exempt: readonly string[]): URL {
  if (!URL.canParse(text)) throw new FetchRefused('not an address');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchRefused('not of the web');
  if (url.username !== '' || url.password !== '') throw new FetchRefused('names a user');
  if (exempt.includes(hostAndPort(url))) return url;
  const port = Number(url.port || 443);
  // No mail server or the like is to be spoken to, however it would take it.
  if (url.port !== '' && port < 1024 && port !== 80 && port !== 443) throw new FetchRefused('not a port of the web');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublicAddress(host)) throw new FetchRefused('a private address');
  return url;
}

/** Resolves a name, and knows only what of it is public. */
const guardedLookup: typeof resolve = ((host: string, options: object, done: (...answer: unknown[]) => void) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = open;
    if (!first || open.length < addresses.length) return done(new FetchRefused('a private address'));
    return (options as { all?: boolean }).all ? done(null, open) : done(null, first.address, first.family);
  });
}) as never;

async function fetchOnce(url: URL, exempt: readonly string[], wish: Wish): Promise<Fetched> {
  const answer = await request(url, wish, exempt.includes(hostAndPort(url)));
  try {
    const body = await read(unpacked(answer), wish);
    return { url: url.href, status: answer.statusCode ?? 0, headers: answer.headers, body };
  } finally {
    answer.destroy();
  }
}

function request(url: URL, wish: Wish, isExempt: boolean): Promise<http.IncomingMessage> {
  const { request: open } = url.protocol === 'https:' ? https : http;
  const headers = { 'user-agent': USER_AGENT, 'accept-encoding': 'gzip, br', ...wish.headers };
  const guard = isExempt ? {} : { lookup: guardedLookup };
  // No pool: a connection that was checked for one request is not used for another.
  const options = { method: wish.method ?? 'GET', headers, agent: false as const, signal: wish.signal, ...guard };
  return new Promise((resolveAnswer, reject) => {
    const asked = open(url, options as https.RequestOptions, resolveAnswer);
    asked.on('error', reject);
    asked.end(wish.body);
  });
}

function unpacked(answer: http.IncomingMessage): Readable {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return answer;
  if (encoding !== 'gzip' && encoding !== 'x-gzip' && encoding !== 'deflate' && encoding !== 'br')
    throw new FetchRefused('packed in an unknown way');
  const unpack = encoding === 'br' ? createBrotliDecompress() : createUnzip();
  answer.on('error', (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

/** Stops at what is too much: a bomb is never unpacked whole. */
async function read(stream: Readable, { mostBytes, isCut }: Wish): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > mostBytes && !isCut) throw new FetchRefused('too large');
    if (bytes >= mostBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, mostBytes);
}
