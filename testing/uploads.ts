// Films and sounds sent to a town as clients send them, and waited for.

import assert from 'node:assert/strict';
import { AS_H264, clip, lookInto, PICTURE, SOUND } from './clips.ts';
import type { Name } from './people.ts';
import type { Answer, Town } from './town.ts';

export interface Sent {
  as?: Name;
  version?: 'v1' | 'v2';
  more?: Record<string, string>;
  thumbnail?: Buffer;
}

/** Uploads `bytes`, which call themselves an image whatever they are. */
export async function upload(
  town: Town,
  bytes: Buffer,
  { as = 'ana', version = 'v2', more = {}, thumbnail }: Sent = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'x.png');
  if (thumbnail) form.append('thumbnail', new Blob([new Uint8Array(thumbnail)]), 't.png');
  return sendForm(town, as, { method: 'POST', url: `/api/${version}/media`, form });
}

export async function sendForm(
  town: Town,
  as: Name,
  { method, url, form }: { method: 'POST' | 'PUT'; url: string; form: FormData },
): Promise<Answer> {
  const encoded = new Response(form);
  const headers = { authorization: `Bearer ${town.token(as)}`, 'content-type': encoded.headers.get('content-type')! };
  const payload = Buffer.from(await encoded.arrayBuffer());
  const answer = await town.app.inject({ method, url, headers, payload });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

/** Uploads, waits for the worker, and answers the medium as it is then, and the bytes that are served. */
export async function made(town: Town, bytes: Buffer, sent: Sent = {}) {
  const { status, body } = await upload(town, bytes, sent);
  assert.equal(status, 202, JSON.stringify(body));
  assert.equal(body.url, null);
  await town.settle();
  const medium = (await town.as(sent.as ?? 'ana', 'GET', `/api/v1/media/${body.id}`)).body;
  const served = await town.app.inject({ url: new URL(medium.url).pathname });
  return { medium, served, look: () => lookInto(served.rawPayload, medium.url.split('/').at(-1)) };
}

/** A film of two seconds with a tone. */
export const film = (name: string, words: readonly string[] = AS_H264): Promise<Buffer> =>
  clip(name, { picture: PICTURE, sound: SOUND, words: [...words, '-shortest'] });
