// Video and sound, from the upload to the player: what is made of them, what is left behind, what is refused.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { work } from '#media';
import {
  AS_H264,
  clip,
  filming,
  lookInto,
  openTown,
  PICTURE,
  SOUND,
  type Answer,
  type Name,
  type Town,
} from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

interface Sent {
  as?: Name;
  version?: 'v1' | 'v2';
  in?: Town;
  more?: Record<string, string>;
  thumbnail?: Buffer;
}

/** Uploads `bytes`, which call themselves an image whatever they are. */
async function send(bytes: Buffer, { as = 'ana', version = 'v2', in: where = town, more = {}, thumbnail }: Sent = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'x.png');
  if (thumbnail) form.append('thumbnail', new Blob([new Uint8Array(thumbnail)]), 't.png');
  return put(where, as, 'POST', `/api/${version}/media`, form);
}

async function put(where: Town, as: Name, method: 'POST' | 'PUT', url: string, form: FormData): Promise<Answer> {
  const encoded = new Response(form);
  const headers = { authorization: `Bearer ${where.token(as)}`, 'content-type': encoded.headers.get('content-type')! };
  const payload = Buffer.from(await encoded.arrayBuffer());
  const answer = await where.app.inject({ method, url, headers, payload });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

/** Uploads, waits for the worker, and answers the medium as it is then, and the bytes that are served. */
async function made(bytes: Buffer, sent: Sent = {}) {
  const { status, body } = await send(bytes, sent);
  assert.equal(status, 202, JSON.stringify(body));
  assert.equal(body.url, null);
  await town.settle();
  const medium = (await town.as(sent.as ?? 'ana', 'GET', `/api/v1/media/${body.id}`)).body;
  const served = await town.app.inject({ url: new URL(medium.url).pathname });
  return { medium, served, look: () => lookInto(served.rawPayload, medium.url.split('/').at(-1)) };
}

const film = (name: string, words: readonly string[] = AS_H264): Promise<Buffer> =>
  clip(name, { picture: PICTURE, sound: SOUND, words: [...words, '-shortest'] });

const WHERE = ['-metadata', 'location=+48.8577+002.295/', '-metadata', 'title=Secret title'];
const told = ['-metadata', 'com.apple.quicktime.make=Camera', '-metadata:s:v', 'handler_name=Secret handler', ...WHERE];

test('a video is taken at once, answered 206 while it is made, and then served whole', filming, async () => {
  const sent = await send(await film('a.mp4'), { more: { description: 'Test bars', focus: '0.5,0' } });
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

test('where, when and with what a video was taken is gone, and what came is not kept', filming, async () => {
  for (const name of ['a.mp4', 'a.mov']) {
    const words = ['-timecode', '01:00:00:00', '-movflags', '+use_metadata_tags', ...told];
    const came = await film(name, [...AS_H264, ...words]);
    assert.match(came.toString('latin1'), /48\.8577|Secret/, 'the original tells');
    const { served, look } = await made(came);
    const found = await look();
    assert.doesNotMatch(served.rawPayload.toString('latin1'), /48\.8577|Secret|Camera|Lavf|x264|tmcd/);
    assert.deepEqual([found.streams.length, found.chapters.length], [2, 0], JSON.stringify(found));
    assert.ok(!found.format.tags?.creation_time && !found.streams[0].tags?.creation_time);
  }
  const sources = join(town.house.storage.folder, 'source');
  assert.deepEqual(existsSync(sources) ? readdirSync(sources) : [], []);
});

test('what is right already is not encoded again; all else becomes H.264 and AAC in MP4', filming, async () => {
  const right = await film('a.mp4');
  const before = (await lookInto(right, 'a.mp4')).streams[0];
  const after = (await (await made(right)).look()).streams[0];
  assert.deepEqual([after.nb_frames, after.profile], [before.nb_frames, before.profile]);
  assert.equal(after.profile, 'Constrained Baseline', 'encoded anew, it would be High');
  for (const [name, words] of [
    ['a.webm', ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus']],
    ['b.mp4', ['-c:v', 'mpeg4', '-c:a', 'libmp3lame']],
    ['c.mov', ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv444p', '-c:a', 'pcm_s16le']],
  ] as const) {
    const { medium, served, look } = await made(await film(name, words));
    const [picture, sound] = (await look()).streams;
    assert.equal(served.headers['content-type'], 'video/mp4', name);
    assert.deepEqual(
      [medium.type, picture.codec_name, picture.pix_fmt, sound.codec_name],
      ['video', 'h264', 'yuv420p', 'aac'],
    );
  }
});

/** The same film, with a note that it is to be shown turned by a quarter, as phones write it. */
function turned(bytes: Buffer): Buffer {
  const matrix = bytes.indexOf('tkhd') + 44;
  [0, 0x10000, 0, -0x10000, 0].forEach((n, i) => bytes.writeInt32BE(n, matrix + i * 4));
  return bytes;
}

test('a video turned on its side stands upright, and a large one is made smaller', filming, async () => {
  const { medium: upright } = await made(turned(await film('a.mp4')));
  assert.deepEqual([upright.meta.original.width, upright.meta.original.height], [240, 320]);
  const tall = await clip('a.mp4', {
    picture: 'testsrc2=size=1600x900:rate=5:duration=1',
    words: ['-c:v', 'mpeg4', '-q:v', '9'],
  });
  const { medium } = await made(tall);
  assert.deepEqual([medium.meta.original.width, medium.meta.original.height], [1_280, 720]);
});

test('a moving GIF becomes a silent film that plays by itself; a still one stays an image', filming, async () => {
  const moving = await clip('a.gif', { picture: 'testsrc2=size=64x49:rate=10:duration=1' });
  const { medium, look } = await made(moving);
  const { streams } = await look();
  assert.deepEqual([medium.type, streams.length, streams[0].codec_name], ['gifv', 1, 'h264']);
  assert.match(medium.url, /\.mp4$/);
  const still = await clip('b.gif', { picture: 'testsrc2=size=64x48:rate=1:duration=1', words: ['-frames:v', '1'] });
  const sent = await send(still);
  assert.deepEqual([sent.status, sent.body.type], [200, 'image']);
});

test('sounds are sounds: MP3 stays MP3, all else becomes AAC, and titles are gone', filming, async () => {
  const cases = [
    ['a.mp3', [], 'audio/mpeg', 'mp3'],
    ['a.ogg', ['-c:a', 'libvorbis'], 'audio/mp4', 'aac'],
    ['a.opus', ['-c:a', 'libopus'], 'audio/mp4', 'aac'],
    ['a.wav', [], 'audio/mp4', 'aac'],
    ['a.flac', [], 'audio/mp4', 'aac'],
    ['a.m4a', ['-c:a', 'aac'], 'audio/mp4', 'aac'],
    ['a.webm', ['-c:a', 'libopus'], 'audio/mp4', 'aac'],
  ] as const;
  for (const [name, words, type, codec] of cases) {
    const tags = ['-metadata', 'title=Secret title', '-metadata', 'artist=Secret'];
    const { medium, served, look } = await made(await clip(name, { sound: SOUND, words: [...words, ...tags] }));
    assert.deepEqual([medium.type, served.headers['content-type'], medium.preview_url], ['audio', type, null], name);
    assert.ok(Math.abs(medium.meta.original.duration - 2) < 0.2, name);
    assert.doesNotMatch(served.rawPayload.toString('latin1'), /Secret/, name);
    assert.equal((await look()).streams[0].codec_name, codec, name);
  }
});

test('a cover that came with a sound stands for it', filming, async () => {
  const words = ['-map', '1:a', '-map', '0:v', '-c:v', 'mjpeg', '-frames:v', '1', '-disposition:v', 'attached_pic'];
  const { medium } = await made(await clip('a.mp3', { picture: PICTURE, sound: SOUND, words }));
  assert.equal(medium.type, 'audio');
  assert.deepEqual([medium.meta.small.width, medium.meta.small.height], [320, 240]);
});

test('a still of one’s own stands for a video, when it is sent and when it is changed', filming, async () => {
  const red = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  const { medium } = await made(await film('a.mp4'), { thumbnail: red });
  assert.deepEqual([medium.meta.small.width, medium.meta.original.width], [90, 320]);
  const form = new FormData();
  const wide = await sharp(red).resize(120, 60).png().toBuffer();
  form.append('thumbnail', new Blob([new Uint8Array(wide)]), 't.png');
  form.append('description', 'Bars');
  const { status, body } = await put(town, 'ana', 'PUT', `/api/v1/media/${medium.id}`, form);
  assert.deepEqual([status, body.meta.small.width, body.description], [200, 120, 'Bars']);
  await town.settle();
  assert.equal((await town.app.inject({ url: new URL(medium.preview_url).pathname })).statusCode, 404);
  const wrong = new FormData();
  wrong.append('thumbnail', new Blob(['no picture']), 't.png');
  const refused = await put(town, 'ana', 'PUT', `/api/v1/media/${medium.id}`, wrong);
  assert.deepEqual([refused.status, Object.keys(refused.body.details)], [422, ['thumbnail']]);
});

test('the old way answers when it is made', filming, async () => {
  const answering = send(await film('a.mp4'), { version: 'v1' });
  const seen = async (): Promise<boolean> =>
    (await town.sql`select from media where ready_at is null and failed_at is null`).length > 0;
  while (!(await seen())) await new Promise((resume) => void setTimeout(resume, 20));
  await town.settle();
  const { status, body } = await answering;
  assert.equal(status, 200);
  assert.match(body.url, /\.mp4$/);
});

test('a player may ask for parts', filming, async () => {
  const { medium, served } = await made(await film('a.mp4'));
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
    await send(
      await sharp({ create: { width: 9, height: 9, channels: 3, background: '#0c0' } })
        .png()
        .toBuffer(),
    )
  ).body;
  const { medium: video } = await made(await film('a.mp4'));
  const { medium: moving } = await made(await clip('a.gif', { picture: PICTURE }));
  const post = (...ids: string[]) => town.as('ana', 'POST', '/api/v1/statuses', { status: 'x', media_ids: ids });
  const mixed = await post(image.id, video.id);
  assert.deepEqual([mixed.status, Object.keys(mixed.body.details)], [422, ['media_ids']]);
  assert.equal((await post(image.id, moving.id)).status, 200);
  assert.equal((await post(video.id)).status, 200);
});

test('a video that is taken back while it waits leaves nothing behind', filming, async () => {
  const { body } = await send(await film('a.mp4'));
  assert.equal((await town.as('ana', 'DELETE', `/api/v1/media/${body.id}`)).status, 200);
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/media/${body.id}`)).status, 404);
  assert.deepEqual(readdirSync(join(town.house.storage.folder, 'source')), []);
});

test('work that its worker did not survive is taken up again, three times and no more', filming, async () => {
  const { body } = await send(await film('a.mp4'));
  await town.sql`update media set worked_at = now() - interval '5 minutes', attempts = 2 where id = ${body.id}`;
  await town.settle();
  assert.equal((await town.as('ana', 'GET', `/api/v1/media/${body.id}`)).status, 200);
  const again = (await send(await film('a.mp4'))).body;
  await town.sql`update media set worked_at = now() - interval '5 minutes', attempts = 3 where id = ${again.id}`;
  await town.settle();
  const { status, body: answer } = await town.as('ana', 'GET', `/api/v1/media/${again.id}`);
  assert.deepEqual([status, Object.keys(answer.details)], [422, ['file']]);
});

test('a worker that is stopped gives the work back', filming, async () => {
  const { body } = await send(await film('a.mp4'));
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
    const { status, body } = await send(await bytes());
    assert.ok(status === 422 || status === 413, `${status}`);
    assert.deepEqual(Object.keys(body.details), ['file']);
    assert.deepEqual(await town.sql`select id from media`, before);
    assert.deepEqual(readdirSync(join(town.house.config.PALABRE_DATA, 'incoming')), []);
  });
}

test('a page hidden behind a film is not served with it', filming, async () => {
  const hidden = Buffer.concat([await film('a.mp4'), Buffer.from('<script>alert("hidden page")</script>')]);
  const { served } = await made(hidden);
  assert.doesNotMatch(served.rawPayload.toString('latin1'), /hidden page/);
  assert.equal(served.headers['x-content-type-options'], 'nosniff');
});

test('one person has at most eight waiting', filming, async () => {
  const bytes = await film('a.mp4');
  const answers = [];
  for (let n = 0; n < 9; n += 1) answers.push((await send(bytes, { as: 'boris' })).status);
  assert.deepEqual(answers, [...Array.from({ length: 8 }, () => 202), 422]);
  await town.settle();
});

test('without ffmpeg films are refused with a sentence, and no client is told otherwise', async () => {
  const plain = await openTown({ PATH: '' });
  try {
    const { status, body } = await send(ftyp, { in: plain });
    assert.deepEqual([status, Object.keys(body.details)], [422, ['file']]);
    assert.match(body.error, /does not take/);
    const { supported_mime_types: types } = (await plain.as(null, 'GET', '/api/v2/instance')).body.configuration
      .media_attachments;
    assert.ok(types.includes('image/png') && !types.some((type: string) => /video|audio/.test(type)));
    const gif = await sharp(Buffer.alloc(8 * 16 * 3), { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    assert.equal((await send(gif, { in: plain })).status, 200);
  } finally {
    await plain.close();
  }
});

test('with ffmpeg the instance says what it takes', filming, async () => {
  const { media_attachments: told } = (await town.as(null, 'GET', '/api/v2/instance')).body.configuration;
  assert.ok(told.supported_mime_types.includes('video/mp4') && told.supported_mime_types.includes('audio/mpeg'));
  assert.ok(
    told.video_size_limit > 50_000_000 && told.video_matrix_limit > 2_000_000 && told.video_frame_rate_limit === 120,
  );
});
