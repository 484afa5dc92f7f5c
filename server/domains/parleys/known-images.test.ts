// An image that was not wanted once does not come back: not when it is posted, not by an edit, and not where it stood already.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import type { Id, MediumId } from '#contract';
import { upload } from '#media';
import { addToBanks, decisionsOf, entryOfImage, judgeMedia, removeFromBanks } from '#moderation';
import { openTown, pictureOf, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const send = async (who: Name, bytes: Buffer) =>
  upload(town.act(who), town.house.storage, { bytes, purpose: 'attachment' });
const say = (who: Name, media: readonly MediumId[]) =>
  town.as(who, 'POST', '/api/v1/statuses', { status: 'Look at this', media_ids: media });
const bank = async (bytes: Buffer, tier: 'A' | 'B') => {
  const entry = await entryOfImage(bytes, { tier, category: 'hate', note: '', expiresAt: null });
  const { change } = await addToBanks(town.act(null), [entry], { source: 'a test', why: '' });
  const [row] = await town.sql<{ id: Id }[]>`select id from bank_entries where change_id = ${change}`;
  return row!.id;
};
const file = (key: string, who: Name | null) => town.as(who, 'GET', `/media/${key}`);
const sees = async (who: Name | null, id: string) => (await town.as(who, 'GET', `/api/v1/statuses/${id}`)).status;
const isIn = async (who: Name, id: string) =>
  (await town.as(who, 'GET', `/api/v1/accounts/${town.ids.ana}/statuses`)).body.some(
    (one: { id: string }) => one.id === id,
  );

test('a copy of what hides at once is refused with the field, whatever was done to it, and says no more', async () => {
  const bytes = await pictureOf(61);
  await bank(bytes, 'A');
  const copy = await send('ana', await sharp(bytes).resize(300).jpeg({ quality: 45 }).toBuffer());
  const answer = await say('ana', [copy.id]);
  assert.equal(answer.status, 422);
  assert.deepEqual(Object.keys(answer.body.details), ['media_ids']);
  assert.ok(!JSON.stringify(answer.body).includes('hate'));
  const plain = (await town.as('ana', 'POST', '/api/v1/statuses', { status: 'Words alone' })).body;
  const edited = await town.as('ana', 'PUT', `/api/v1/statuses/${plain.id}`, { status: 'Now', media_ids: [copy.id] });
  assert.equal(edited.status, 422);
  assert.equal((await say('ana', [(await send('ana', await pictureOf(62))).id])).status, 200);
});

test('a copy of what is for a human is posted, and seen by nobody but its author until one has looked', async () => {
  const bytes = await pictureOf(63);
  await bank(bytes, 'B');
  const copy = await send('ana', bytes);
  const posted = await say('ana', [copy.id]);
  assert.equal(posted.status, 200);
  const { id } = posted.body;
  assert.deepEqual([await sees('ana', id), await sees('boris', id), await sees(null, id)], [200, 404, 404]);
  await town.settle();
  assert.equal(await isIn('boris', id), false);
  const [decision] = await decisionsOf(town.sql, copy.id as string as Id);
  assert.deepEqual([decision?.measure, decision?.category, decision?.automat], ['hold', 'hate', 'bank@1']);
  assert.ok(decision?.case_id, 'somebody is asked');
  assert.deepEqual([(await file(copy.key, null)).status, (await file(copy.key, 'ana')).status], [404, 200]);
});

test('what has no fingerprints is not waved through: it can be posted when a worker has made them', async () => {
  const { id } = await send('ana', await pictureOf(67));
  await town.sql`delete from media_digests where medium_id = ${id}`;
  await town.sql`update media set fingerprinted_at = null where id = ${id}`;
  assert.equal((await say('ana', [id])).status, 422);
  const { work } = await import('#media');
  await work.jobs.find((job) => job.name === 'media.mark-unmarked')!.run(town.jobAct(), {} as never);
  assert.equal((await say('ana', [id])).status, 200);
});

test('what stood already is gone everywhere once it is wanted, with its bytes, and comes back if that was wrong', async () => {
  const bytes = await pictureOf(64);
  const copies = await Promise.all([
    send('ana', bytes),
    send('ana', await sharp(bytes).webp({ quality: 40 }).toBuffer()),
  ]);
  const ids: string[] = [];
  for (const copy of copies) ids.push((await say('ana', [copy.id])).body.id);
  await town.settle();
  for (const id of ids) assert.equal(await isIn('boris', id), true);
  const before = (await town.as('boris', 'GET', `/api/v1/accounts/${town.ids.ana}`)).body.statuses_count;
  const entry = await bank(bytes, 'A');
  await town.settle();
  for (const [n, id] of ids.entries()) {
    assert.deepEqual([await sees('boris', id), await sees(null, id), await isIn('boris', id)], [404, 404, false]);
    assert.equal((await file(copies[n]!.key, null)).status, 404);
    assert.equal((await file(copies[n]!.small_key, 'ana')).status, 404);
  }
  assert.equal((await town.as('boris', 'GET', `/api/v1/accounts/${town.ids.ana}`)).body.statuses_count, before - 2);
  await removeFromBanks(town.act(null), [entry], { source: 'a test', why: 'it was a mistake' });
  await town.settle();
  for (const [n, id] of ids.entries()) {
    assert.deepEqual([await sees('boris', id), (await file(copies[n]!.key, null)).status], [200, 200]);
    assert.equal(await isIn('boris', id), true);
  }
  assert.deepEqual(
    (
      await judgeMedia(
        town.sql,
        copies.map((one) => one.id),
      )
    ).matches,
    [],
  );
});

test('what a human found to be fine is not taken away again by the same entry', async () => {
  const bytes = await pictureOf(65);
  const copy = await send('ana', bytes);
  const { id } = (await say('ana', [copy.id])).body;
  await bank(bytes, 'B');
  await town.settle();
  assert.equal(await sees('boris', id), 404);
  const { decide } = await import('#moderation');
  const subject = { kind: 'medium', id: copy.id as string as Id, author: town.ids.ana } as const;
  const dora = { ...town.act('dora'), viewer: { id: town.ids.dora, role: 'moderator' as const } };
  await decide(dora, { subject, measure: 'none', source: 'staff' });
  await town.settle();
  assert.deepEqual([await sees('boris', id), (await file(copy.key, null)).status], [200, 200]);
});

test('whoever wears what is not wanted as their picture wears none meanwhile', async () => {
  const bytes = await pictureOf(66);
  await bank(bytes, 'A');
  const { id } = await upload(town.act('clara'), town.house.storage, { bytes, purpose: 'avatar' });
  await town.settle();
  const [onPicture] = await decisionsOf(town.sql, id as string as Id);
  const [onClara] = await decisionsOf(town.sql, town.ids.clara as string as Id);
  assert.deepEqual([onPicture?.measure, onClara?.measure], ['remove', 'blank-profile']);
});
