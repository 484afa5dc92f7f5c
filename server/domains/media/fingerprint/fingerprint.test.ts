// What a picture is known again by.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import type { MediumId } from '#contract';
import { AS_H264, clip, filming, openTown, pictureOf, type Town } from '#testing';
import { receive, releaseMedia, upload } from '../index.ts';
import { digestOf } from './digest.ts';
import { fingerprintsOf, printsOf, wantedHashesOf } from './index.ts';
import { hashOf } from './pdq.ts';
import { transact } from '#platform';
import { writeFile } from 'node:fs/promises';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const differing = (a: Buffer, b: Buffer): number => {
  let bits = 0;
  for (const [i, byte] of a.entries()) for (let rest = byte ^ b[i]!; rest > 0; rest &= rest - 1) bits += 1;
  return bits;
};
const hashIn = async (bytes: Buffer): Promise<Buffer> => (await fingerprintsOf(bytes))[0]!.hashes.subarray(0, 32);
const send = async (bytes: Buffer, purpose: 'attachment' | 'avatar' = 'attachment') =>
  upload(town.act('ana'), town.house.storage, { bytes, purpose });
const marksOf = async (id: MediumId) => (await printsOf(town.sql, [id]))[0]!;

test('half of a hash’s bits are set, an encoding anew turns few of them, another picture about half', async () => {
  const [one, other] = await Promise.all([pictureOf(1), pictureOf(2)]);
  const hash = await hashIn(one);
  assert.equal(differing(hash, Buffer.alloc(32)), 128);
  const again = await hashIn(await sharp(one).resize(300).jpeg({ quality: 60 }).toBuffer());
  assert.ok(differing(hash, again) <= 10, `${differing(hash, again)}`);
  assert.ok(differing(hash, await hashIn(other)) > 90);
});

test('a hash is written as others write it: the bit of a frequency stands where theirs does', () => {
  // Three half waves down, five across: bit 2·16 + 4, counted from the end of 64 hexadecimal digits.
  const wave = (i: number, n: number): number => Math.cos((Math.PI / 128) * n * (2 * i + 1));
  const light = (sign: number) =>
    Float32Array.from(
      { length: 64 * 64 },
      (_, at) => 127 + sign * 99 * wave(Math.floor(at / 64), 3) * wave(at % 64, 5),
    );
  const isSet = (hash: Buffer): boolean => ((BigInt(`0x${hash.toString('hex')}`) >> 36n) & 1n) === 1n;
  assert.deepEqual([isSet(hashOf(light(1))), isSet(hashOf(light(-1)))], [true, false]);
});

test('a page without anything on it is worth little; a picture is worth all', async () => {
  const blank = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#eee' } })
    .png()
    .toBuffer();
  assert.ok((await fingerprintsOf(blank))[0]!.quality < 10);
  assert.ok((await fingerprintsOf(await pictureOf(3)))[0]!.quality > 90);
});

test('a wanted picture is looked for by its own hash first, and by those of what may be cut from it', async () => {
  const bytes = await pictureOf(4);
  const { hashes } = await wantedHashesOf(bytes);
  assert.deepEqual(hashes.subarray(0, 32), await hashIn(bytes));
  assert.equal(hashes.length / 32, 116);
});

test('an upload is marked as it is kept: hashes of what is shown, digests of what came and of what we serve', async () => {
  const bytes = await pictureOf(5);
  const medium = await send(bytes);
  const found = await marksOf(medium.id);
  assert.deepEqual(found.sent, digestOf(bytes));
  assert.deepEqual(found.served, digestOf(await town.house.storage.read(medium.key)));
  assert.equal(found.hashes!.length, 64);
  const avatar = await marksOf((await send(bytes, 'avatar')).id);
  assert.equal(avatar.hashes!.length, 128, 'what was cut to a square, and what came');
});

test('that it is there to be judged is announced once, with ids only', async () => {
  const medium = await send(await pictureOf(6));
  const rows = await town.sql<{ event: object }[]>`
    select event from outbox where event ->> 'kind' = 'media.received' and event ->> 'medium' = ${medium.id}`;
  assert.deepEqual([...rows], [{ event: { kind: 'media.received', medium: medium.id, account: town.ids.ana } }]);
});

test('a moving picture is looked at from its first page to its last', async () => {
  const pages = await Promise.all(
    [7, 8, 9].map(async (n) =>
      sharp(await pictureOf(n))
        .resize(200, 200, { fit: 'fill' })
        .toBuffer(),
    ),
  );
  const webp = await sharp(pages, { join: { animated: true } })
    .webp({ loop: 0, delay: [200, 200, 200] })
    .toBuffer();
  const found = await fingerprintsOf(webp, 3);
  assert.equal(found.length, 3);
  const third = await hashIn(pages[2]!);
  assert.ok(differing(found[2]!.hashes.subarray(0, 32), third) < 20);
});

test('what goes takes its marks along', async () => {
  const medium = await send(await pictureOf(10));
  await transact(town, (tx) => releaseMedia(tx, [medium.id]));
  const [row] = await town.sql`
    select (select count(*)::int from media_fingerprints where medium_id = ${medium.id}) as prints,
      (select count(*)::int from media_digests where medium_id = ${medium.id}) as digests`;
  assert.deepEqual({ ...row }, { prints: 0, digests: 0 });
});

test('what was there before marks were kept is marked by and by, with all that shows the same blob', async () => {
  const medium = await send(await pictureOf(11));
  const twin = '7000000000000000001' as MediumId;
  await town.sql`
    insert into media select (jsonb_populate_record(m, jsonb_build_object('id', ${twin}::text))).*
    from media m where id = ${medium.id}`;
  const before = await marksOf(medium.id);
  await town.sql`delete from media_fingerprints where medium_id = ${medium.id}`;
  await town.sql`delete from media_digests where medium_id = ${medium.id}`;
  await town.sql`update media set fingerprinted_at = null where id in (${medium.id}, ${twin})`;
  await runMarking();
  assert.deepEqual((await marksOf(medium.id)).hashes, before.hashes);
  assert.deepEqual((await marksOf(twin)).hashes, before.hashes);
});

test('a blob that is gone is tried once, and holds up nobody', async () => {
  const medium = await send(await pictureOf(12));
  await town.house.storage.remove(medium.key);
  await town.sql`delete from media_digests where medium_id = ${medium.id}`;
  await town.sql`update media set fingerprinted_at = null where id = ${medium.id}`;
  await runMarking();
  await runMarking();
  const [row] = await town.sql`select fingerprinted_at is null as waits from media where id = ${medium.id}`;
  assert.equal(row!['waits'], false);
  assert.equal((await marksOf(medium.id)).served, null, 'nothing is known of it, and that can be seen');
});

async function runMarking(): Promise<void> {
  const { work } = await import('../index.ts');
  await work.jobs.find((job) => job.name === 'media.mark-unmarked')!.run(town.jobAct(), {} as never);
}

test('a film is known by a frame a second; a still one by one', filming, async () => {
  const medium = await film(
    await clip('c.mp4', { picture: 'testsrc2=size=320x240:rate=15:duration=3', words: [...AS_H264] }),
  );
  const found = await marksOf(medium);
  assert.equal(found.hashes!.length / 64, 3);
  assert.ok(found.sent && found.served);
  const still = await film(
    await clip('s.mp4', { picture: 'color=c=red:size=320x240:rate=15:duration=0.2', words: [...AS_H264] }),
  );
  assert.equal((await marksOf(still)).hashes!.length / 64, 1);
});

async function film(bytes: Buffer): Promise<MediumId> {
  const { storage, programs } = town.house;
  const path = await storage.spool();
  await writeFile(path, bytes);
  const { id } = await receive(town.act('boris'), { storage, programs }, { file: { path, bytes: bytes.length } });
  await town.settle();
  return id;
}
