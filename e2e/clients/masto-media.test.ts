// Films, the town's emoji, announcements, the profile and the instance through masto, an independent client.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRestAPIClient } from 'masto';
import sharp from 'sharp';
import { addEmoji, publishAnnouncement } from '#instance';
import { cleanEmoji } from '#media';
import { AS_H264, clip, filming, openLiveTown, PICTURE, SOUND, type LiveTown, type Name } from '#testing';

let town: LiveTown;
before(async () => void (town = await openLiveTown()));
after(() => town.close());

const rest = (name: Name) => createRestAPIClient({ url: town.url, accessToken: town.token(name) });
const operator = () => ({ viewer: null, now: new Date(), sql: town.house.sql, log: town.house.log });
const square = () =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: '#b5562b' } })
    .png()
    .toBuffer();
const blobOf = (bytes: Buffer): Blob => new Blob([new Uint8Array(bytes)]);

test('a video is sent by both versions, waited for, described and shown', filming, async () => {
  const ana = rest('ana');
  const bytes = await clip('a.mp4', { picture: PICTURE, sound: SOUND, words: AS_H264 });
  // masto itself waits for the second version, asking again until it is no longer answered 206.
  const film = await ana.v2.media.create({ file: blobOf(bytes), description: 'Bars' });
  assert.equal(film.type, 'video');
  assert.match(film.url ?? '', /\.mp4$/);
  assert.equal(film.meta?.original?.width, 320);
  const described = await ana.v1.media.$select(film.id).update({ description: 'Bars and a tone', focus: '0.1,0.2' });
  assert.equal(described.description, 'Bars and a tone');
  const status = await ana.v1.statuses.create({ status: 'A film', mediaIds: [film.id] });
  assert.equal(status.mediaAttachments[0]?.type, 'video');
  const old = await ana.v1.media.create({ file: blobOf(bytes), thumbnail: blobOf(await square()) });
  assert.match(old.url ?? '', /\.mp4$/, 'the old version answers when it is made');
  assert.equal(old.meta?.small?.width, 64);
});

test('the town’s emoji are offered, and found in what is said', async () => {
  const pictures = await cleanEmoji(await square(), 'file');
  await addEmoji(operator(), town.house.storage, { shortcode: 'brick', ...pictures, category: 'Things' });
  const [offered] = await rest('boris').v1.customEmojis.list();
  assert.deepEqual([offered?.shortcode, offered?.category, offered?.visibleInPicker], ['brick', 'Things', true]);
  const status = await rest('ana').v1.statuses.create({ status: 'One :brick: more' });
  assert.deepEqual(
    status.emojis.map((emoji) => emoji.url),
    [offered?.url],
  );
  assert.equal((await fetch(offered!.url)).headers.get('content-type'), 'image/webp');
});

test('announcements are read, reacted to and put away', async () => {
  const boris = rest('boris');
  const id = await publishAnnouncement(operator(), { text: { en: 'We meet on Sunday' } });
  const announcement = boris.v1.announcements.$select(id);
  await announcement.reactions.$select('🎉').update();
  const [told] = await boris.v1.announcements.list();
  assert.match(told?.content ?? '', /We meet on Sunday/);
  assert.deepEqual(
    told?.reactions.map(({ name, count, me }) => ({ name, count, me })),
    [{ name: '🎉', count: 1, me: true }],
  );
  await announcement.reactions.$select('🎉').remove();
  await announcement.dismiss();
  assert.deepEqual(await boris.v1.announcements.list(), []);
});

test('a profile is changed with its pictures, and the instance tells of itself', async () => {
  const ana = rest('ana');
  const changed = await ana.v1.accounts.updateCredentials({ displayName: 'Ana A.', avatar: blobOf(await square()) });
  assert.match(changed.avatar, /\/media\//);
  assert.doesNotMatch((await ana.v1.profile.avatar.remove()).avatar, /\/media\//);
  const instance = await ana.v2.instance.fetch();
  assert.match(instance.thumbnail.url, /\/thumbnail\.png$/);
  assert.equal((await ana.v1.instance.activity.list()).length, 12);
});
