// Sealing and signing: the RFC's own example opens to its own words, and what becomes of each answer of a push service.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openGuardedFetch } from '#platform';
import {
  openBrowserKeys,
  openPushService,
  openTown,
  senderOf,
  type Browser,
  type PushService,
  type Town,
} from '#testing';
import { push, type PushAddress } from './push.ts';
import { isKeyOfBrowser, MOST_BYTES } from './seal.ts';
import { vapidKeysOf } from './vapid.ts';

let town: Town;
let service: PushService;
let browser: Browser;
before(async () => {
  [town, service, browser] = [await openTown(), await openPushService(), await openBrowserKeys()];
});
after(async () => {
  service.close();
  await town.close();
});

const now = new Date();
const message = { words: 'Sous l’arbre à palabres 🌳', seconds: 60, isUrgent: true };
const addressOf = (more: Partial<PushAddress> = {}): PushAddress => ({
  endpoint: `http://${service.host}/to/me`,
  ...browser.keys,
  isStandard: true,
  ...more,
});
const carrier = async () => ({
  fetch: openGuardedFetch([service.host]),
  keys: await vapidKeysOf(town),
  subject: 'https://palabre.test',
});

test('what opens our messages here opens the example of RFC 8291', async () => {
  const example = await openBrowserKeys({
    d: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
    point: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  });
  const body = Buffer.from(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_' +
      'yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    'base64url',
  );
  const taken = { path: '', headers: { 'content-encoding': 'aes128gcm' }, body: new Uint8Array(body) };
  assert.equal(await example.open(taken), 'When I grow up, I want to be a watermelon');
});

for (const isStandard of [true, false]) {
  test(`a message is sealed for its browser alone, ${isStandard ? 'as RFC 8291 says' : 'as its draft said'}`, async () => {
    assert.deepEqual(await push(await carrier(), addressOf({ isStandard }), message, now), { is: 'delivered' });
    const taken = service.taken.at(-1)!;
    assert.equal(await browser.open(taken), message.words);
    assert.ok(!Buffer.from(taken.body).includes('palabres'));
    assert.deepEqual([taken.path, taken.headers['ttl'], taken.headers['urgency']], ['/to/me', '60', 'high']);
    await assert.rejects((await openBrowserKeys()).open(taken));
    const sender = await senderOf(taken);
    assert.deepEqual([sender.aud, sender.sub], [`http://${service.host}`, 'https://palabre.test']);
    assert.equal(sender.key, (await vapidKeysOf(town)).publicKey);
    const hours = (sender.exp - now.getTime() / 1000) / 3_600;
    assert.ok(hours > 1 && hours <= 24, 'valid for at most a day');
  });
}

test('two messages never share a key or a salt, and the longest fits what push services take', async () => {
  const words = 'x'.repeat(MOST_BYTES);
  for (let twice = 0; twice < 2; twice += 1) await push(await carrier(), addressOf(), { ...message, words }, now);
  const [one, other] = service.taken.slice(-2);
  assert.equal(one!.body.length, 4_096);
  assert.notDeepEqual(one!.body.slice(0, 86), other!.body.slice(0, 86));
  assert.equal(await browser.open(other!), words);
});

test('the keys of a town are made once and kept', async () => {
  await town.sql`delete from delivery_keys`;
  const made = await Promise.all([vapidKeysOf(town), vapidKeysOf(town), vapidKeysOf(town)]);
  assert.equal(new Set(made.map((keys) => keys.publicKey)).size, 1);
  assert.equal((await vapidKeysOf(town)).publicKey, made[0]!.publicKey);
  assert.equal(Buffer.from(made[0]!.publicKey, 'base64url').length, 65);
});

test('only points of the curve are keys of browsers', () => {
  assert.equal(isKeyOfBrowser(Buffer.from(browser.keys.p256dh, 'base64url')), true);
  for (const wrong of [Buffer.alloc(0), Buffer.alloc(65, 4), Buffer.concat([Buffer.of(4), Buffer.alloc(64)])])
    assert.equal(isKeyOfBrowser(wrong), false);
});

const answers: [number, Record<string, string>, object][] = [
  [200, {}, { is: 'delivered' }],
  [201, {}, { is: 'delivered' }],
  [404, {}, { is: 'gone' }],
  [410, {}, { is: 'gone' }],
  [429, { 'retry-after': '120' }, { is: 'later', seconds: 120 }],
  [429, { 'retry-after': new Date(now.getTime() + 90_000).toUTCString() }, { is: 'later', seconds: 90 }],
  [503, {}, { is: 'later', seconds: null }],
  [503, { 'retry-after': 'soon' }, { is: 'later', seconds: null }],
  [301, { location: 'http://169.254.169.254/' }, { is: 'refused' }],
  [400, {}, { is: 'refused' }],
  [403, {}, { is: 'refused' }],
];
for (const [status, headers, expected] of answers) {
  test(`${status} ${headers['retry-after'] ? `with ${headers['retry-after']} ` : ''}means ${JSON.stringify(expected)}`, async () => {
    service.answerWith(status, headers);
    const at = new Date(Math.ceil(now.getTime() / 1000) * 1000);
    const outcome = await push(await carrier(), addressOf(), message, status === 429 ? at : now);
    if ('seconds' in expected && expected.seconds === 90) assert.ok('seconds' in outcome && outcome.seconds! >= 88);
    else assert.deepEqual(outcome, expected);
    service.answerWith(201);
  });
}

test('nothing is ever sent within our walls, and who does not answer is tried later', async () => {
  const walled = { ...(await carrier()), fetch: openGuardedFetch() };
  const before = service.taken.length;
  assert.deepEqual(await push(walled, addressOf(), message, now), { is: 'gone' });
  assert.equal(service.taken.length, before);
  const silent = addressOf({ endpoint: 'http://127.0.0.1:1/' });
  const closed = { ...walled, fetch: openGuardedFetch(['127.0.0.1:1']) };
  assert.deepEqual(await push(closed, silent, message, now), { is: 'later', seconds: null });
});
