// What is made of each form of video and sound, and what is left behind: ffmpeg's part, the same on every database.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { AS_H264, clip, film, filming, lookInto, made, openTown, PICTURE, upload, SOUND, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const WHERE = ['-metadata', 'location=+48.8577+002.295/', '-metadata', 'title=Secret title'];
const told = ['-metadata', 'com.apple.quicktime.make=Camera', '-metadata:s:v', 'handler_name=Secret handler', ...WHERE];

test('where, when and with what a video was taken is gone, and what came is not kept', filming, async () => {
  for (const name of ['a.mp4', 'a.mov']) {
    const words = ['-timecode', '01:00:00:00', '-movflags', '+use_metadata_tags', ...told];
    const came = await film(name, [...AS_H264, ...words]);
    assert.match(came.toString('latin1'), /48\.8577|Secret/, 'the original tells');
    const { served, look } = await made(town, came);
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
  const after = (await (await made(town, right)).look()).streams[0];
  assert.deepEqual([after.nb_frames, after.profile], [before.nb_frames, before.profile]);
  assert.equal(after.profile, 'Constrained Baseline', 'encoded anew, it would be High');
  for (const [name, words] of [
    ['a.webm', ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus']],
    ['b.mp4', ['-c:v', 'mpeg4', '-c:a', 'libmp3lame']],
    ['c.mov', ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv444p', '-c:a', 'pcm_s16le']],
  ] as const) {
    const { medium, served, look } = await made(town, await film(name, words));
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
  const { medium: upright } = await made(town, turned(await film('a.mp4')));
  assert.deepEqual([upright.meta.original.width, upright.meta.original.height], [240, 320]);
  const tall = await clip('a.mp4', {
    picture: 'testsrc2=size=1600x900:rate=5:duration=1',
    words: ['-c:v', 'mpeg4', '-q:v', '9'],
  });
  const { medium } = await made(town, tall);
  assert.deepEqual([medium.meta.original.width, medium.meta.original.height], [1_280, 720]);
});

test('a moving GIF becomes a silent film that plays by itself; a still one stays an image', filming, async () => {
  const moving = await clip('a.gif', { picture: 'testsrc2=size=64x49:rate=10:duration=1' });
  const { medium, look } = await made(town, moving);
  const { streams } = await look();
  assert.deepEqual([medium.type, streams.length, streams[0].codec_name], ['gifv', 1, 'h264']);
  assert.match(medium.url, /\.mp4$/);
  const still = await clip('b.gif', { picture: 'testsrc2=size=64x48:rate=1:duration=1', words: ['-frames:v', '1'] });
  const sent = await upload(town, still);
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
    const { medium, served, look } = await made(town, await clip(name, { sound: SOUND, words: [...words, ...tags] }));
    assert.deepEqual([medium.type, served.headers['content-type'], medium.preview_url], ['audio', type, null], name);
    assert.ok(Math.abs(medium.meta.original.duration - 2) < 0.2, name);
    assert.doesNotMatch(served.rawPayload.toString('latin1'), /Secret/, name);
    assert.equal((await look()).streams[0].codec_name, codec, name);
  }
});

test('a cover that came with a sound stands for it', filming, async () => {
  const words = ['-map', '1:a', '-map', '0:v', '-c:v', 'mjpeg', '-frames:v', '1', '-disposition:v', 'attached_pic'];
  const { medium } = await made(town, await clip('a.mp3', { picture: PICTURE, sound: SOUND, words }));
  assert.equal(medium.type, 'audio');
  assert.deepEqual([medium.meta.small.width, medium.meta.small.height], [320, 240]);
});

test('a page hidden behind a film is not served with it', filming, async () => {
  const hidden = Buffer.concat([await film('a.mp4'), Buffer.from('<script>alert("hidden page")</script>')]);
  const { served } = await made(town, hidden);
  assert.doesNotMatch(served.rawPayload.toString('latin1'), /hidden page/);
  assert.equal(served.headers['x-content-type-options'], 'nosniff');
});

test('with ffmpeg the instance says what it takes', filming, async () => {
  const { media_attachments: told } = (await town.as(null, 'GET', '/api/v2/instance')).body.configuration;
  assert.ok(told.supported_mime_types.includes('video/mp4') && told.supported_mime_types.includes('audio/mpeg'));
  assert.ok(
    told.video_size_limit > 50_000_000 && told.video_matrix_limit > 2_000_000 && told.video_frame_rate_limit === 120,
  );
});
