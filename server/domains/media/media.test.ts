// Uploads: what is kept of them, what is refused, what is removed.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { MediumId } from '#contract';
import { Refusal } from '#platform';
import { openTown, type Town } from '#testing';
import { sniffImage } from './sniff.ts';
import { upload, type Upload } from './index.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const canvas = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3a7' } });
const send = (bytes: Buffer, more: Partial<Upload> = {}) =>
  upload(town.act('ana'), town.house.storage, { bytes, purpose: 'attachment', ...more });
const kept = async (key: string) => sharp(await town.house.storage.read(key)).metadata();
const blobs = (): string[] => {
  try {
    return readdirSync(town.house.storage.folder, { recursive: true }).map(String);
  } catch {
    return [];
  }
};

test('where and with what a photo was taken is gone, and it stands upright', async () => {
  const exif = {
    IFD0: { Make: 'Camera', Orientation: '6' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' },
  };
  const photo = await canvas(300, 200).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  assert.ok((await sharp(photo).metadata()).exif, 'the original tells');
  const medium = await send(photo);
  const found = await kept(medium.key);
  assert.deepEqual([found.exif, found.xmp, found.icc, found.format], [undefined, undefined, undefined, 'jpeg']);
  assert.deepEqual([medium.width, medium.height], [200, 300]);
});

test('a large image is scaled, a small version and a blurhash are made', async () => {
  const medium = await send(await canvas(4_000, 1_000).png().toBuffer());
  assert.deepEqual([medium.width, medium.height, medium.small_width, medium.small_height], [1_920, 480, 640, 160]);
  assert.match(medium.blurhash!, /^.{20,40}$/);
  assert.deepEqual([(await kept(medium.key)).width, (await kept(medium.small_key)).width], [1_920, 640]);
});

test('an avatar is a square, a header three times as wide as high', async () => {
  const bytes = await canvas(500, 900).png().toBuffer();
  const avatar = await send(bytes, { purpose: 'avatar' });
  const header = await send(bytes, { purpose: 'header' });
  assert.deepEqual([avatar.width, avatar.height, header.width, header.height], [400, 400, 1_500, 500]);
});

test('a moving picture goes on moving', async () => {
  const frame = Buffer.alloc(40 * 40 * 3 * 3, 120);
  frame.fill(20, 40 * 40 * 3);
  const gif = await sharp(frame, { raw: { width: 40, height: 120, channels: 3, pageHeight: 40 } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
  const medium = await send(gif);
  assert.equal(medium.height, 40);
  assert.ok(((await kept(medium.key)).pages ?? 1) > 1);
});

/** A PNG of a few bytes that says it is 16,384 × 16,384. */
function vastPng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, tail]);
  };
  const size = Buffer.from([0, 0, 0x40, 0, 0, 0, 0x40, 0, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', Buffer.alloc(20)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const refused: [string, () => Buffer | Promise<Buffer>][] = [
  ['a page that calls itself an image', () => Buffer.from('<html><script>alert(1)</script></html>')],
  [
    'a drawing that may hold scripts',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  ],
  ['an empty file', () => Buffer.alloc(0)],
  ['an image of 256 megapixels', vastPng],
  ['a photo that was cut off', async () => (await canvas(900, 900).jpeg().toBuffer()).subarray(0, 1_500)],
  [
    'noise behind the first bytes of a photo',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]),
  ],
  ['more bytes than we take', () => Buffer.alloc(16 * 1024 * 1024 + 1)],
];
for (const [what, bytes] of refused) {
  test(`${what} is refused by the name of the field, and nothing is kept`, async () => {
    const before = [blobs(), await town.sql`select id from media`];
    await assert.rejects(
      async () => send(await bytes()),
      (error) => error instanceof Refusal && error.field === 'file',
    );
    assert.deepEqual([blobs(), await town.sql`select id from media`], before);
  });
}

test('what a file is, is told by its first bytes', async () => {
  for (const kind of ['jpeg', 'png', 'gif', 'webp', 'avif'] as const) {
    assert.equal(sniffImage(await canvas(8, 8)[kind]().toBuffer()), kind);
  }
  assert.equal(sniffImage(Buffer.from('GIF8')), null);
});

async function post(field: string, bytes: Buffer, more: Record<string, string> = {}) {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'x.png');
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  const encoded = new Response(form);
  const headers = {
    authorization: `Bearer ${town.token('ana')}`,
    'content-type': encoded.headers.get('content-type')!,
  };
  const payload = Buffer.from(await encoded.arrayBuffer());
  return town.app.inject({ method: 'POST', url: '/api/v2/media', headers, payload });
}

test('the whole way: uploaded, described, shown, served, deleted, gone', async () => {
  const answer = await post('file', await canvas(80, 60).png().toBuffer(), { description: 'Green', focus: '0.5,-0.5' });
  assert.equal(answer.statusCode, 200, answer.body);
  const medium = answer.json();
  assert.deepEqual([medium.description, medium.meta.focus.x, medium.meta.original.width], ['Green', 0.5, 80]);
  await town.as('ana', 'PUT', `/api/v1/media/${medium.id}`, { description: 'Greener' });
  assert.equal((await town.as('boris', 'GET', `/api/v1/media/${medium.id}`)).status, 404);
  const status = (await town.as('ana', 'POST', '/api/v1/statuses', { media_ids: [medium.id] })).body;
  assert.equal(status.media_attachments[0].description, 'Greener');
  const path = new URL(medium.url).pathname;
  const served = await town.app.inject({ url: path });
  assert.deepEqual([served.statusCode, served.headers['content-type']], [200, 'image/webp']);
  assert.match(String(served.headers['content-security-policy']), /default-src 'none'/);
  assert.equal((await town.as('ana', 'DELETE', `/api/v1/media/${medium.id}`)).status, 422);
  assert.equal((await town.as('ana', 'DELETE', `/api/v1/statuses/${status.id}`)).status, 200);
  assert.equal((await town.app.inject({ url: path })).statusCode, 404, 'at once, before any job has run');
  const before = blobs().length;
  await town.settle();
  assert.ok(blobs().length < before);
});

test('what nothing shows a day after it came is swept', async () => {
  const medium = await send(await canvas(20, 20).png().toBuffer());
  await town.sql`update media set created_at = now() - interval '25 hours' where id = ${medium.id}`;
  const { work } = await import('./index.ts');
  const job = work.jobs.find((one) => one.name === 'media.sweep-unattached')!;
  await job.run(town.jobAct(), {} as never);
  const left = await town.sql`select id from media where id = ${medium.id as MediumId}`;
  assert.equal(left.length, 0);
});

test('everybody without a picture has a tree of their own, always the same', async () => {
  const [first, again, other] = await Promise.all(
    ['123456789012345678', '123456789012345678', '923456789012345699'].map((id) =>
      town.app.inject({ url: `/avatars/${id}.png` }),
    ),
  );
  assert.equal(first!.statusCode, 200);
  assert.deepEqual(first!.rawPayload, again!.rawPayload);
  assert.notDeepEqual(first!.rawPayload, other!.rawPayload);
  assert.equal((await town.app.inject({ url: '/avatars/../x.png' })).statusCode, 404);
  assert.equal((await town.app.inject({ url: '/headers/default.png' })).statusCode, 200);
});

const wrong: [string, Record<string, string>, string][] = [
  ['a focus beyond the edge', { focus: '2,0' }, 'focus'],
  ['a focus that is none', { focus: 'left' }, 'focus'],
  ['an alt text without end', { description: 'a'.repeat(1_501) }, 'description'],
];
for (const [what, more, field] of wrong) {
  test(`an upload with ${what} is refused by the name of the field`, async () => {
    const answer = await post('file', await canvas(8, 8).png().toBuffer(), more);
    assert.deepEqual([answer.statusCode, Object.keys(answer.json().details)], [422, [field]]);
  });
}

test('an upload without a file, or with too large a one, is refused', async () => {
  assert.equal((await post('other', await canvas(8, 8).png().toBuffer())).json().details.file[0].error, 'ERR_INVALID');
  assert.equal((await post('file', Buffer.alloc(17 * 1024 * 1024))).statusCode, 413);
});
