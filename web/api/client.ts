// One way to the server: same origin, cookie session, JSON. Whatever goes wrong comes out as a Failure with a reason
// the app has words for.

export interface Problem {
  error: string;
  description: string;
}

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly status: number;
  /** The API's reason, or 'offline' and 'fault' for what never reached or broke the server. */
  readonly reason: string;
  /** What is wrong with which field. */
  readonly details: Record<string, Problem[]>;

  constructor(status: number, reason: string, words: string, details: Record<string, Problem[]> = {}) {
    super(words);
    this.status = status;
    this.reason = reason;
    this.details = details;
  }
}

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

export interface Answer<T> {
  body: T;
  /** The path of the next, older page, from the Link header. */
  next: string | null;
}

/** `path` with `query` written behind it; lists as `name[]`, nothing for null and undefined. */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) for (const one of value) search.append(`${name}[]`, one);
    else search.append(name, String(value));
  }
  const written = search.toString();
  if (written === '') return path;
  return path + (path.includes('?') ? '&' : '?') + written;
}

/** The path (without origin: a proxy may have another) of the page that `rel` names in a Link header. */
export function linkOf(header: string | null, rel: string): string | null {
  for (const part of (header ?? '').split(/,\s*(?=<)/)) {
    const match = /^<([^>]+)>;\s*rel="([^"]+)"/.exec(part.trim());
    if (match?.[2] !== rel) continue;
    const url = new URL(match[1]!, 'http://palabre.invalid');
    return url.pathname + url.search;
  }
  return null;
}

function bodyOf(body: unknown): Pick<RequestInit, 'body' | 'headers'> {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

async function failureOf(response: Response): Promise<Failure> {
  const body = (await response.json().catch(() => ({}))) as Partial<{ error: string; reason: string }> & {
    details?: Record<string, Problem[]>;
  };
  const reason =
    body.reason ?? (response.status === 404 ? 'not-found' : response.status === 401 ? 'unauthenticated' : 'fault');
  return new Failure(response.status, reason, body.error ?? response.statusText, body.details);
}

interface Terms {
  signal?: AbortSignal | undefined;
  /** The same key again is the same deed: for what is sent anew after its answer was lost. */
  key?: string | undefined;
}

/** Calls and answers body and paging. @throws Failure */
export async function ask<T>(method: string, path: string, body?: unknown, terms: Terms = {}): Promise<Answer<T>> {
  const { signal, key } = terms;
  const init: RequestInit = { method, credentials: 'same-origin', ...bodyOf(body), ...(signal && { signal }) };
  if (key !== undefined) init.headers = { ...(init.headers as Record<string, string>), 'idempotency-key': key };
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new Failure(0, 'offline', String(cause));
  });
  if (!response.ok) throw await failureOf(response);
  const text = await response.text();
  return { body: (text === '' ? {} : JSON.parse(text)) as T, next: linkOf(response.headers.get('link'), 'next') };
}

export const get = async <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> =>
  (await ask<T>('GET', withQuery(path, query), undefined, { signal })).body;
export const post = async <T>(path: string, body?: unknown, key?: string): Promise<T> =>
  (await ask<T>('POST', path, body, { key })).body;
export const put = async <T>(path: string, body?: unknown): Promise<T> => (await ask<T>('PUT', path, body)).body;
export const patch = async <T>(path: string, body?: unknown): Promise<T> => (await ask<T>('PATCH', path, body)).body;
export const remove = async <T>(path: string, body?: unknown): Promise<T> => (await ask<T>('DELETE', path, body)).body;
/** A page of a list. */
export const page = <T>(path: string, query: Query = {}): Promise<Answer<T[]>> => ask('GET', withQuery(path, query));
