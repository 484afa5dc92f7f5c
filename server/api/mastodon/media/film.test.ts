// Video and sound, from the upload to the player: how it waits and is made, who may take it back, what is refused.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { work } from '#media';
import { AS_H264, clip, film, filming, made, openTown, PICTURE, upload, sendForm, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

test('a video is taken at once, answered 206 while it is made, and then served whole', filming, async () => {
  const sent = await upload(town, await film('a.mp4'), { more: { description: 'Test bars', focus: '0.5,0' } });
  assert.deepEqual(
    [sent.status, sent.body.type, sent.body.url, sent.body.processing.progress],
    [202, 'video', null, 0],
  );
  const id = sent.body.id as string;
  assert.equal((await town.as('ana', 'GET', `/api/v1/media/${id}`)).status, 206);
  const early = await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Look', media_ids: [id] });
  assert.deepEqual([early.status, Object.keys(early.body.details)], [422, ['media_ids']]);
  await town.settle();
  const { status, body } = await town.as('ana', 'GET', `/api/v1/media/${id}`);
  assert.equal(status, 200);
  assert.match(body.url, /\/media\/[0-9a-f/]+\.mp4$/);
  assert.match(body.blurhash, /^.{20,40}$/);
  const { original, small, length, fps, focus } = body.meta;
  assert.deepEqual([original.width, original.height, original.frame_rate, fps], [320, 240, '15/1', 15]);
  assert.ok(Math.abs(original.duration - 2) < 0.2 && original.bitrate > 10_000, JSON.stringify(original));
  assert.match(length, /^0:00:0[12]\.\d\d$/);
  assert.deepEqual([small.width, small.height, focus.x, body.description], [320, 240, 0.5, 'Test bars']);
  const still = await town.app.inject({ url: new URL(body.preview_url).pathname });
  assert.deepEqual([still.statusCode, still.headers['content-type']], [200, 'image/webp']);
  const status2 = await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Look', media_ids: [id] });
  assert.equal(status2.body.media_attachments[0].type, 'video');
  assert.equal((await town.as('ana', 'PUT', `/api/v1/media/${id}`, { description: 'x' })).status, 404, 'is shown');
  assert.equal((await town.as('ana', 'DELETE', `/api/v1/media/${id}`)).status, 422);
});

test('a still of one’s own stands for a video, when it is sent and when it is changed', filming, async () => {
  const red = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  const { medium } = await made(town, await film('a.mp4'), { thumbnail: red });
  assert.deepEqual([medium.meta.small.width, medium.meta.original.width], [90, 320]);
  const form = new FormData();
  const wide = await sharp(red).resize(120, 60).png().toBuffer();
  form.append('thumbnail', new Blob([new Uint8Array(wide)]), 't.png');
  form.append('description', 'Bars');
  const { status, body } = await sendForm(town, 'ana', { method: 'PUT', url: `/api/v1/media/${medium.id}`, form });
  assert.deepEqual([status, body.meta.small.width, body.description], [200, 120, 'Bars']);
  await town.settle();
  assert.equal((await town.app.inject({ url: new URL(medium.preview_url).pathname })).statusCode, 404);
  const wrong = new FormData();
  wrong.append('thumbnail', new Blob(['no picture']), 't.png');
  const refused = await sendForm(town, 'ana', { method: 'PUT', url: `/api/v1/media/${medium.id}`, form: wrong });
  assert.deepEqual([refused.status, Object.keys(refused.body.details)], [422, ['thumbnail']]);
});

test('the old way answers when it is made', filming, async () => {
  const answering = upload(town, await film('a.mp4'), { version: 'v1' });
  const seen = async (): Promise<boolean> =>
    (await town.sql`select from media where ready_at is null and failed_at is null`).length > 0;
  while (!(await seen())) await new Promise((resume) => void setTimeout(resume, 20));
  await town.settle();
  const { status, body } = await answering;
  assert.equal(status, 200);
  assert.match(body.url, /\.mp4$/);
});

test('a player may ask for parts', filming, async () => {
  const { medium, served } = await made(town, await film('a.mp4'));
  const path = new URL(medium.url).pathname;
  const ask = (range: string, more = {}) => town.app.inject({ url: path, headers: { range, ...more } });
  const part = await ask('bytes=10-19');
  assert.deepEqual(
    [part.statusCode, part.headers['content-range'], part.headers['content-length']],
    [206, `bytes 10-19/${served.rawPayload.length}`, '10'],
  );
  assert.deepEqual(part.rawPayload, served.rawPayload.subarray(10, 20));
  assert.equal((await ask('bytes=999999999-')).statusCode, 416);
  assert.equal((await ask('bytes=0-1', { 'if-range': '"other"' })).statusCode, 200);
  assert.equal(served.headers['accept-ranges'], 'bytes');
});

test('a status shows several images, or one video, or one sound', filming, async () => {
  const image = (
    await upload(
      town,
      await sharp({ create: { width: 9, height: 9, channels: 3, background: '#0c0' } })
        .png()
        .toBuffer(),
    )
  ).body;
  const { medium: video } = await made(town, await film('a.mp4'));
  const { medium: moving } = await made(town, await clip('a.gif', { picture: PICTURE }));
  const post = (...ids: string[]) => town.as('ana', 'POST', '/api/v1/statuses', { status: 'x', media_ids: ids });
  const mixed = await post(image.id, video.id);
  assert.deepEqual([mixed.status, Object.keys(mixed.body.details)], [422, ['media_ids']]);
  assert.equal((await post(image.id, moving.id)).status, 200);
  assert.equal((await post(video.id)).status, 200);
});

test('a video that is taken back while it waits leaves nothing behind', filming, async () => {
  const { body } = await upload(town, await film('a.mp4'));
  assert.equal((await town.as('ana', 'DELETE', `/api/v1/media/${body.id}`)).status, 200);
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/media/${body.id}`)).status, 404);
  assert.deepEqual(readdirSync(join(town.house.storage.folder, 'source')), []);
});

test('work that its worker did not survive is taken up again, three times and no more', filming, async () => {
  const { body } = await upload(town, await film('a.mp4'));
  await town.sql`update media set worked_at = now() - interval '5 minutes', attempts = 2 where id = ${body.id}`;
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/media/${body.id}`)).status, 200);
  const again = (await upload(town, await film('a.mp4'))).body;
  await town.sql`update media set worked_at = now() - interval '5 minutes', attempts = 3 where id = ${again.id}`;
  await town.settle();
  const { status, body: answer } = await town.as('ana', 'GET', `/api/v1/media/${again.id}`);
  assert.deepEqual([status, Object.keys(answer.details)], [422, ['file']]);
});

test('a worker that is stopped gives the work back', filming, async () => {
  const { body } = await upload(town, await film('a.mp4'));
  const job = work.jobs.find((one) => one.name === 'media.work-on-films')!;
  const stopping = new AbortController();
  stopping.abort();
  await job.run({ ...town.jobAct(), signal: stopping.signal }, {} as never);
  const [row] = await town.sql`select ready_at, failed_at, attempts from media where id = ${body.id}`;
  assert.deepEqual({ ...row }, { ready_at: null, failed_at: null, attempts: 0 });
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/media/${body.id}`)).status, 200);
});

const playlist = '#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n#EXT-X-ENDLIST\n';
const ftyp = Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from('ftypisom\0\0\x02\0isomiso2')]);
const refused: [string, () => Buffer | Promise<Buffer>][] = [
  ['a playlist', () => Buffer.from(playlist)],
  ['a playlist behind the first bytes of a film', () => Buffer.concat([ftyp, Buffer.from(playlist)])],
  ['a list of files to put together', () => Buffer.from("ffconcat version 1.0\nfile '/etc/passwd'\n")],
  [
    'an archive that begins like a sound',
    () => Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0'), Buffer.from('PK\x03\x04'.repeat(50))]),
  ],
  ['the head of a film and nothing else', () => ftyp],
  [
    'noise that begins like a film for browsers',
    () => Buffer.concat([Buffer.from('1a45dfa39f4282847765626d', 'hex'), Buffer.alloc(900, 7)]),
  ],
  ['a film of the kind that may hold anything', () => film('a.mkv', AS_H264)],
  [
    'a film with too many pixels',
    () => clip('a.mp4', { picture: 'color=size=4096x2304:rate=1:duration=1', words: AS_H264 }),
  ],
  [
    'a film of more frames than eyes see',
    () => clip('a.mp4', { picture: 'color=size=16x16:rate=240:duration=1', words: AS_H264 }),
  ],
  [
    'a film longer than we take',
    () => clip('a.mp4', { picture: 'color=size=16x16:rate=1:duration=1000', words: AS_H264 }),
  ],
];
for (const [what, bytes] of refused) {
  test(`${what} is refused by the name of the field, and nothing is kept`, filming, async () => {
    const before = await town.sql`select id from media`;
    const { status, body } = await upload(town, await bytes());
    assert.ok(status === 422 || status === 413, `${status}`);
    assert.deepEqual(Object.keys(body.details), ['file']);
    assert.deepEqual(await town.sql`select id from media`, before);
    assert.deepEqual(readdirSync(join(town.house.config.PALABRE_DATA, 'incoming')), []);
  });
}

test('one person has at most eight waiting', filming, async () => {
  const bytes = await film('a.mp4');
  const answers = [];
  for (let n = 0; n < 9; n += 1) answers.push((await upload(town, bytes, { as: 'boris' })).status);
  assert.deepEqual(answers, [...Array.from({ length: 8 }, () => 202), 422]);
  await town.settle();
});

test('without ffmpeg films are refused with a sentence, and no client is told otherwise', async () => {
  const plain = await openTown({ PATH: '' });
  try {
    const { status, body } = await upload(plain, ftyp);
    assert.deepEqual([status, Object.keys(body.details)], [422, ['file']]);
    assert.match(body.error, /does not take/);
    const { supported_mime_types: types } = (await plain.as(null, 'GET', '/api/v2/instance')).body.configuration
      .media_attachments;
    assert.ok(types.includes('image/png') && !types.some((type: string) => /video|audio/.test(type)));
    const gif = await sharp(Buffer.alloc(8 * 16 * 3), { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    assert.equal((await upload(plain, gif)).status, 200);
  } finally {
    await plain.close();
  }
});
