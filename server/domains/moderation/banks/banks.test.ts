// Banks from end to end: what is put into them is known at once, found where it is stored, and forgotten when it is taken out.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import type { Id, MediumId } from '#contract';
import { upload, type Purpose } from '#media';
import { openHouse, openLog, Refusal, type House } from '#platform';
import { openTown, pictureOf, type Name, type Town } from '#testing';
import {
  addToBanks,
  entryOfImage,
  foundOfEntries,
  judgeMedia,
  listBank,
  listSweeps,
  matchText,
  matchUrl,
  matchWords,
  readEntry,
  removeFromBanks,
} from './index.ts';
import { sweepBank } from './sweep.ts';

let town: Town;
let elsewhere: House;
before(async () => {
  town = await openTown();
  elsewhere = await openHouse(town.house.config, town.house.databaseUrl, openLog('silent'));
});
after(async () => {
  await elsewhere.close();
  await town.close();
});

const GROUNDS = { source: 'a test', why: 'it was removed' };
const ABOUT = { tier: 'A', category: 'threat', note: '', expiresAt: null } as const;
const send = async (bytes: Buffer, purpose: Purpose = 'attachment', who: Name = 'ana'): Promise<MediumId> =>
  (await upload(town.act(who), town.house.storage, { bytes, purpose })).id;
const add = (written: Parameters<typeof readEntry>[0]) => addToBanks(town.act(null), [readEntry(written)], GROUNDS);
const addImage = async (bytes: Buffer) => addToBanks(town.act(null), [await entryOfImage(bytes, ABOUT)], GROUNDS);
const entriesOf = async (change: Id): Promise<Id[]> =>
  (await town.sql<{ id: Id }[]>`select id from bank_entries where change_id = ${change}`).map((row) => row.id);
const matchedEvents = async (entry: Id) =>
  (
    await town.sql<{ event: { media: MediumId[]; tier: string } }[]>`
      select event from outbox where event ->> 'kind' = 'moderation.bank-matched' and event ->> 'entry' = ${entry}`
  ).map((row) => row.event);

const SAID = 'We meet behind the old mill at nine and then we burn the whole orchard down, bring what you have.';

test('a text and an address are known the moment they are added, in this process and in another, until they are removed', async () => {
  assert.deepEqual(await matchText(town.sql, SAID), []);
  assert.deepEqual(await matchText(elsewhere.sql, SAID), []);
  const { change } = await add({ value: SAID, tier: 'A', category: 'incitement' });
  const { change: second } = await add({ value: 'evil.example', category: 'scam' });
  const [entry] = await entriesOf(change);
  const expected = [{ entry, tier: 'A', category: 'incitement', how: 'same' }];
  assert.deepEqual(await matchText(town.sql, `@boris ${SAID.toLowerCase()} https://x.example`), expected);
  await heard();
  assert.deepEqual(await matchText(elsewhere.sql, SAID), expected);
  const [byAddress] = await matchUrl(elsewhere.sql, 'http://shop.evil.example/acorns');
  assert.deepEqual([byAddress?.tier, byAddress?.how], ['B', 'address']);
  const all = await matchWords(town.sql, `${SAID} www.evil.example/now!`);
  assert.deepEqual(
    all.map((one) => one.how),
    ['same', 'address'],
  );
  await removeFromBanks(town.act(null), [entry!, ...(await entriesOf(second))], GROUNDS);
  assert.deepEqual(await matchWords(town.sql, `${SAID} www.evil.example`), []);
  await heard();
  assert.deepEqual(await matchWords(elsewhere.sql, `${SAID} www.evil.example`), []);
});

test('what stands within something longer, which may quote it, is for a human', async () => {
  const { change } = await add({ value: SAID, tier: 'A' });
  const quoted = `Somebody wrote under my window: “${SAID}” I am afraid and have told the police, what else can one do?`;
  assert.deepEqual(
    (await matchText(town.sql, quoted)).map((one) => [one.how, one.tier]),
    [['inside', 'B']],
  );
  await removeFromBanks(town.act(null), await entriesOf(change), GROUNDS);
});

test('whoever cannot hear looks for changes each time, and answers with what stands', async () => {
  const deaf = await import('#platform').then(({ openDatabase }) => openDatabase(town.house.databaseUrl, 2));
  assert.deepEqual(await matchUrl(deaf, 'https://later.example'), []);
  await add({ value: 'later.example' });
  assert.equal((await matchUrl(deaf, 'https://later.example')).length, 1);
  await deaf.end();
});

test('an entry holds until its time is over', async () => {
  await add({ value: 'brief.example', expires: '2030-01-01' });
  assert.equal((await matchUrl(town.sql, 'brief.example', new Date('2029-12-31'))).length, 1);
  assert.equal((await matchUrl(town.sql, 'brief.example', new Date('2030-01-02'))).length, 0);
});

test('what is added again is left, what is added otherwise replaces it, and both stay on record', async () => {
  const first = await add({ value: 'twice.example', tier: 'B' });
  assert.deepEqual([first.added, (await add({ value: 'https://www.twice.example/', tier: 'B' })).added], [1, 0]);
  const raised = await add({ value: 'twice.example', tier: 'A' });
  assert.deepEqual([raised.added, raised.replaced], [1, 1]);
  assert.deepEqual(
    (await matchUrl(town.sql, 'twice.example')).map((one) => one.tier),
    ['A'],
  );
  const rows = await town.sql`select tier from bank_entries where value = 'twice.example' order by id`;
  assert.deepEqual(
    rows.map((row) => row['tier']),
    ['B', 'A'],
  );
});

test('an image that is in a bank is known when it comes again: encoded anew, turned, as a profile picture', async () => {
  const bytes = await pictureOf(31);
  await addImage(bytes);
  const copies: [string, MediumId][] = [
    ['as it was', await send(bytes)],
    ['encoded anew', await send(await sharp(bytes).resize(400).jpeg({ quality: 50 }).toBuffer())],
    ['on its side', await send(await sharp(bytes).rotate(90).png().toBuffer())],
    ['mirrored', await send(await sharp(bytes).flop().webp().toBuffer())],
    ['as a profile picture', await send(bytes, 'avatar')],
  ];
  const other = await send(await pictureOf(32));
  const { matches, unknown } = await judgeMedia(town.sql, [...copies.map(([, id]) => id), other]);
  assert.deepEqual(unknown, []);
  for (const [name, id] of copies)
    assert.deepEqual(
      matches.filter((one) => one.medium === id).map((one) => [one.tier, one.category]),
      [['A', 'threat']],
      name,
    );
  assert.deepEqual(
    matches.filter((one) => one.medium === other),
    [],
  );
});

test('of what has no fingerprints nothing is known, which is said and not passed over', async () => {
  const id = await send(await pictureOf(33));
  await town.sql`delete from media_digests where medium_id = ${id}`;
  assert.deepEqual(await judgeMedia(town.sql, [id]), { matches: [], unknown: [id] });
});

test('what comes and is known is announced with its entry, once', async () => {
  const bytes = await pictureOf(34);
  const [entry] = await entriesOf((await addImage(bytes)).change);
  await town.settle();
  const id = await send(bytes);
  const event = { kind: 'media.received', medium: id, account: town.ids.ana };
  const { work } = await import('../work.ts');
  const judge = work.subscriptions.find((one) => one.name === 'moderation.judge-media')!;
  for (let twice = 0; twice < 2; twice += 1) await judge.run(town.act(null), event as never);
  assert.deepEqual(await matchedEvents(entry!), [
    { kind: 'moderation.bank-matched', entry, tier: 'A', category: 'threat', media: [id] },
  ]);
});

test('what is added is found among all that is stored, by what it shows and by its bytes, and again after a stop', async () => {
  const bytes = await pictureOf(35);
  const ids = [
    await send(bytes),
    await send(await sharp(bytes).jpeg({ quality: 40 }).toBuffer(), 'attachment', 'boris'),
  ];
  const { createHash } = await import('node:crypto');
  const plainBytes = await sharp({ create: { width: 99, height: 99, channels: 3, background: '#9cf' } })
    .png()
    .toBuffer();
  const blank = await send(plainBytes);
  const digest = createHash('sha256').update(plainBytes).digest('hex');
  const { change } = await addToBanks(
    town.act(null),
    [await entryOfImage(bytes, ABOUT), readEntry({ kind: 'sha256', value: digest })],
    GROUNDS,
  );
  const stopped = AbortSignal.abort();
  await sweepBank({ ...town.jobAct(), signal: stopped }, { change });
  assert.equal((await listSweeps(town.sql, 1))[0]!.done_at, null);
  await sweepBank(town.jobAct(), { change });
  const found = await foundOfEntries(town.sql, await entriesOf(change), 10);
  assert.deepEqual(found.map((row) => row.subject_id).toSorted(), [...ids, blank].toSorted());
  const [sweep] = await listSweeps(town.sql, 1);
  assert.ok(sweep!.done_at);
  assert.equal(Number(sweep!.looked), Number(sweep!.among));
  await sweepBank(town.jobAct(), { change });
  assert.equal((await foundOfEntries(town.sql, await entriesOf(change), 10)).length, 3);
});

test('adding asks the worker to look: nobody has to remember it', async () => {
  const bytes = await pictureOf(36);
  const id = await send(bytes);
  const { change } = await addImage(bytes);
  await town.settle();
  assert.deepEqual(
    (await foundOfEntries(town.sql, await entriesOf(change), 9)).map((row) => row.subject_id),
    [id],
  );
});

test('an image that shows too little to be known by is refused, and never matched by what it shows', async () => {
  const blank = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await assert.rejects(entryOfImage(blank, ABOUT), /shows too little/);
  await assert.rejects(entryOfImage(Buffer.from('nothing'), ABOUT), /cannot be read/);
});

test('members may change no bank; who did, from where and why is told with each entry', async () => {
  const entries = [readEntry({ value: 'member.example' })];
  await assert.rejects(
    addToBanks(town.act('ana'), entries, GROUNDS),
    (error) => error instanceof Refusal && error.reason === 'forbidden',
  );
  await assert.rejects(removeFromBanks(town.act('ana'), ['1' as Id], GROUNDS), Refusal);
  await add({ value: 'told.example', note: 'sells acorns' });
  const told = (await listBank(town.sql, '0' as Id, 1_000, 'url')).find((row) => row.value === 'told.example');
  assert.deepEqual(
    [told?.account_id, told?.source, told?.why, told?.note],
    [null, GROUNDS.source, GROUNDS.why, 'sells acorns'],
  );
});

test('whose account goes leaves no trace in what was found', async () => {
  const bytes = await pictureOf(37);
  const { change } = await addImage(bytes);
  const id = await send(bytes, 'attachment', 'goran');
  await town.settle();
  assert.deepEqual(
    (await foundOfEntries(town.sql, await entriesOf(change), 9)).map((row) => row.subject_id),
    [id],
  );
  const { deleteAccount } = await import('#accounts');
  await deleteAccount(town.act(null), town.ids.goran);
  await town.settle();
  assert.equal((await foundOfEntries(town.sql, await entriesOf(change), 9)).length, 0);
});

/** Until the other house has heard what was said. */
async function heard(): Promise<void> {
  const mark = Math.random().toString(36);
  const told = new Promise<void>((done) => void elsewhere.hub.hear((event) => void (event['mark'] === mark && done())));
  await town.sql`select pg_notify('palabre', ${JSON.stringify({ kind: 'testing.heard', mark })})`;
  await told;
}
