// Public pages: read without scripts, in the reader's language, carry OpenGraph, escape everything, and show nobody more than
// the API would show a stranger.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changeSettings } from '#instance';
import { openTown, statementsOf, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const say = async (status: string, more: object = {}): Promise<string> =>
  (await town.as('ana', 'POST', '/api/v1/statuses', { status, ...more })).body.id as string;
const open = (url: string, headers: Record<string, string> = {}) =>
  town.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });

test('a parley reads in full, with its answers, and tells other sites what it is', async () => {
  const id = await say('Bread rises under the tree');
  await town.as('boris', 'POST', '/api/v1/statuses', { status: '@ana with salt', in_reply_to_id: id });
  const page = await open(`/@ana/${id}`);
  assert.equal(page.statusCode, 200);
  for (const words of ['Bread rises under the tree', 'with salt'])
    assert.ok(page.body.includes(words), `${words} is missing`);
  assert.match(page.body, /<meta property="og:type" content="article"/);
  assert.match(page.body, /<meta property="og:description" content="Bread rises under the tree"/);
  assert.match(page.body, new RegExp(`<link rel="canonical" href="https://palabre.test/@ana/${id}"`));
});

test('the language is that of the reader: the last chosen by q, French or English', async () => {
  const id = await say('Any language');
  for (const [accepts, lang] of [
    ['fr-CA,fr;q=0.9', 'fr'],
    ['en;q=0.3, fr;q=0.8', 'fr'],
    ['de, en;q=0.5', 'en'],
    ['', 'en'],
  ] as const) {
    const page = await open(`/@ana/${id}`, { 'accept-language': accepts });
    assert.match(page.body, new RegExp(`<html[^>]* lang="${lang}"`), accepts);
  }
});

test('nothing anybody writes becomes markup', async () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3)`;
  await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: evil.slice(0, 30), note: evil });
  const id = await say(evil, { spoiler_text: evil });
  for (const path of [`/@ana/${id}`, '/@ana', '/local', '/']) {
    const { body } = await open(path);
    assert.doesNotMatch(body, /<script>alert|<img src=x|href="javascript:/, path);
  }
  await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Ana', note: '' });
});

test('pages carry no inline script, and say so in their policy', async () => {
  const page = await open('/@ana');
  const policy = String(page.headers['content-security-policy']);
  assert.match(policy, /default-src 'self'/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
  assert.doesNotMatch(page.body, /<script(?![^>]*src=)[^>]*>[^<]/);
  assert.equal(page.headers['x-content-type-options'], 'nosniff');
  assert.equal(page.headers['x-frame-options'], 'DENY');
});

test('an unchanged page is answered 304, a changed one anew', async () => {
  await say('First of the day');
  const { headers } = await open('/@ana');
  const etag = String(headers['etag']);
  assert.equal((await open('/@ana', { 'if-none-match': etag })).statusCode, 304);
  await say('Second of the day');
  await town.settle();
  assert.equal((await open('/@ana', { 'if-none-match': etag })).statusCode, 200);
});

test('HEAD answers the headers alone', async () => {
  const answer = await town.app.inject({ method: 'HEAD', url: '/@ana' });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.body, '');
});

test('what strangers may not see, what is gone and what never was look the same', async () => {
  const hidden = await say('Only for those who follow', { visibility: 'private' });
  const gone = await say('Soon gone');
  await town.as('ana', 'DELETE', `/api/v1/statuses/${gone}`);
  for (const path of [`/@ana/${hidden}`, `/@ana/${gone}`, '/@ana/1', '/@goran', '/@nobody_at_all', '/no/such/page']) {
    const page = await open(path);
    assert.equal(page.statusCode, 404, path);
    assert.ok(!page.body.includes('Only for those') && !page.body.includes('Soon gone'), path);
    assert.match(String(page.headers['content-type']), /text\/html/);
  }
});

test('a parley under another’s handle is not shown as theirs', async () => {
  const id = await say('By ana alone');
  const page = await open(`/@boris/${id}`);
  assert.ok(page.statusCode === 404 || page.statusCode >= 300, String(page.statusCode));
  assert.ok(page.statusCode !== 200 || !page.body.includes('By ana alone'));
});

test('images carry their description, behind a warning they carry none of it in the preview', async () => {
  const id = await say('What is under', { spoiler_text: 'Spiders', sensitive: true });
  const { body } = await open(`/@ana/${id}`);
  assert.match(body, /Spiders/);
  assert.doesNotMatch(body, /<meta property="og:description" content="[^"]*What is under/);
});

test('an unchanged profile is answered 304 without a statement, and anything it shows makes it another', async () => {
  const id = await say('Seen twice');
  let etag = (await open('/@ana')).headers.etag!;
  const again = () => open('/@ana', { 'if-none-match': etag });
  const statements = await statementsOf(town.sql, async () => assert.equal((await again()).statusCode, 304));
  assert.deepEqual(statements, []);
  const { id: reply } = (await town.as('boris', 'POST', '/api/v1/statuses', { status: '@ana', in_reply_to_id: id }))
    .body;
  const changes: (() => Promise<unknown>)[] = [
    () => say('Something new'),
    () => town.as('ana', 'PUT', `/api/v1/statuses/${id}`, { status: 'Seen twice, said better' }),
    () => town.as('ana', 'POST', `/api/v1/statuses/${reply}/reblog`),
    () => town.as('boris', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Boris the second' }),
    () => town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { note: 'New words' }),
    () => changeSettings(town.act('emil'), { title: 'Another town' }),
    () => town.as('ana', 'DELETE', `/api/v1/statuses/${id}`),
  ];
  for (const [n, change] of changes.entries()) {
    await change();
    const page = await again();
    assert.equal(page.statusCode, 200, `change ${n} is not on the page`);
    etag = page.headers.etag!;
    assert.equal((await again()).statusCode, 304);
  }
  assert.match((await open('/@ana', { 'accept-language': 'fr' })).body, /<html[^>]* lang="fr"/);
});

test('a page shows a poll and a quote to read, and nothing of what is quoted that a stranger may not see', async () => {
  const post = async (who: 'ana' | 'boris', body: object): Promise<string> =>
    (await town.as(who, 'POST', '/api/v1/statuses', body)).body.id;
  const poll = { options: ['Tea & milk', 'Coffee'], expires_in: 600 };
  const quoted = await post('boris', { status: 'The quoted <words>', poll });
  const quoting = await post('ana', { status: 'See', quoted_status_id: quoted });
  await town.as('ana', 'POST', `/api/v1/polls/${quoted}/votes`, { choices: [0] });
  const page = async (path: string): Promise<string> => (await town.as(null, 'GET', path)).body;
  assert.match(await page(`/@boris/${quoted}`), /Tea &amp; milk[^]*100 %[^]*1 vote</);
  const shown = await page(`/@ana/${quoting}`);
  assert.match(shown, new RegExp(`class="quote-head" href="/@boris/${quoted}"[^]*The quoted &lt;words&gt;`));
  await town.as('boris', 'POST', `/api/v1/statuses/${quoted}/quotes/${quoting}/revoke`);
  const revoked = await page(`/@ana/${quoting}`);
  assert.match(revoked, /The quoted parley is not shown/);
  assert.doesNotMatch(revoked, /The quoted &lt;words&gt;/);
});
