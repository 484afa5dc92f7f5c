// Parleys in other languages: for whom, in which, and what is told to the service.

import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { openTown, type Town } from '#testing';

let service: Server;
let town: Town;
let asked: { path: string; body: any }[] = [];
let answer: (body: any) => unknown;
const shout = ({ q, source }: { q: string[]; source: string }) => ({
  translatedText: q.map((text) => text.toUpperCase()),
  ...(source === 'auto' && { detectedLanguage: q.map(() => ({ language: 'fr', confidence: 90 })) }),
});

before(async () => {
  service = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? JSON.parse(String(Buffer.concat(chunks))) : null;
    asked.push({ path: request.url!, body });
    const said =
      request.url === '/mt/languages'
        ? [
            { code: 'fr', targets: ['en', 'fr'] },
            { code: 'en', targets: ['fr'] },
          ]
        : answer(body);
    reply.writeHead(said === null ? 500 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => void service.once('listening', resolve));
  const { port } = service.address() as AddressInfo;
  town = await openTown({ TRANSLATION_URL: `http://127.0.0.1:${port}/mt/`, TRANSLATION_KEY: 'hush' });
});
after(async () => {
  await town.close();
  service.closeAllConnections();
  service.close();
});
beforeEach(() => {
  asked = [];
  answer = shout;
});

const say = async (status: string, more: object = {}): Promise<string> =>
  (await town.as('ana', 'POST', '/api/v1/statuses', { status, language: 'fr', ...more })).body.id;
const translate = (id: string, lang?: string, name: 'boris' | 'faye' | 'ana' = 'faye') =>
  town.as(name, 'POST', `/api/v1/statuses/${id}/translate`, lang === undefined ? {} : { lang });

test('all its words come in the language asked for, as safe HTML, with whom it names', async () => {
  const id = await say('salut @boris <b> https://example.org/x', {
    spoiler_text: 'attention',
    poll: undefined,
  });
  const { body, status } = await translate(id, 'en');
  assert.equal(status, 200, JSON.stringify(body));
  assert.match(body.content, /^<p>SALUT .*@boris|SALUT/i);
  assert.ok(body.content.includes('&lt;B&gt;') && !body.content.includes('<B>'));
  assert.deepEqual(
    [body.spoiler_text, body.language, body.detected_source_language, body.provider, body.poll, body.media_attachments],
    ['ATTENTION', 'en', 'fr', 'LibreTranslate', null, []],
  );
  const { body: sent } = asked.find((one) => one.path === '/mt/translate')!;
  assert.deepEqual([sent.source, sent.target, sent.format, sent.api_key], ['fr', 'en', 'text', 'hush']);
});

test('is asked once for each language, and again after an edit', async () => {
  const id = await say('bonjour');
  for (const name of ['faye', 'ana'] as const)
    assert.equal((await translate(id, 'en', name)).body.content, '<p>BONJOUR</p>');
  const times = () => asked.filter((one) => one.path === '/mt/translate').length;
  assert.equal(times(), 1);
  await town.as('ana', 'PUT', `/api/v1/statuses/${id}`, { status: 'bonsoir', language: 'fr' });
  assert.equal((await translate(id, 'en')).body.content, '<p>BONSOIR</p>');
  assert.equal(times(), 2);
});

test('a poll’s choices are translated too; without a language, it is found out, and one’s own is meant', async () => {
  const id = await say('Que choisir ?', { language: undefined, poll: { options: ['pain', 'sel'], expires_in: 3_600 } });
  await town.sql`update parleys set language = null where id = ${id}`;
  const { body } = await translate(id);
  assert.deepEqual([body.language, body.detected_source_language], ['en', 'fr']);
  assert.deepEqual(body.poll.options, [{ title: 'PAIN' }, { title: 'SEL' }]);
});

test('what is not for all never leaves the house', async () => {
  for (const visibility of ['private', 'direct'] as const) {
    const id = await say('@boris entre nous', { visibility });
    assert.equal((await translate(id, 'en', 'boris')).status, 403, visibility);
    assert.equal((await translate(id, 'en', 'faye')).status, 404, visibility);
  }
  assert.deepEqual(
    asked.filter((one) => one.path === '/mt/translate'),
    [],
  );
});

test('who is blocked is not told what others were told before', async () => {
  const id = await say('secret de polichinelle');
  assert.equal((await translate(id, 'en')).status, 200);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/block`);
  assert.equal((await translate(id, 'en')).status, 404);
  await town.as('ana', 'POST', `/api/v1/accounts/${town.ids.faye}/unblock`);
});

test('languages that cannot be had are refused, and all that can be are told', async () => {
  const id = await say('bonjour');
  for (const lang of ['fr', 'de', '../x']) assert.equal((await translate(id, lang)).status, 403, lang);
  assert.equal((await translate(id, 'en-GB')).body.language, 'en');
  const { body } = await town.as(null, 'GET', '/api/v1/instance/translation_languages');
  assert.deepEqual(body, { fr: ['en'], en: ['fr'], und: ['en', 'fr'] });
  assert.equal((await town.as(null, 'GET', '/api/v2/instance')).body.configuration.translation.enabled, true);
});

test('a service that fails or talks nonsense is out, and we are not', async () => {
  const id = await say('au revoir');
  for (const nonsense of [null, {}, { translatedText: ['one', 'two'] }, { translatedText: 'no list' }, 'x']) {
    answer = () => nonsense;
    assert.equal((await translate(id, 'en')).status, 503, JSON.stringify(nonsense));
  }
  answer = shout;
  assert.equal((await translate(id, 'en')).status, 200);
});

test('a town without a service says so, and translates nothing', async () => {
  const plain = await openTown();
  const { body } = await plain.as('ana', 'POST', '/api/v1/statuses', { status: 'bonjour' });
  assert.equal((await plain.as('ana', 'POST', `/api/v1/statuses/${body.id}/translate`)).status, 404);
  assert.deepEqual((await plain.as(null, 'GET', '/api/v1/instance/translation_languages')).body, {});
  assert.equal((await plain.as(null, 'GET', '/api/v2/instance')).body.configuration.translation.enabled, false);
  await plain.close();
});
