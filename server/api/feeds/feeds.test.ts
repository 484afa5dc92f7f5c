// Feeds and oEmbed: what readers and other sites are given, and what they never are.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Parser } from 'htmlparser2';
import { openTown, type Town } from '#testing';

let town: Town;
let bread: string;
let evil: string;
const EVIL = ']]> <script>alert("1")</script> & \u0001 \ufffe 💥';
before(async () => {
  town = await openTown();
  await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Ana <b> & "co"' });
  bread = (await say('Le pain du matin #Pain', { language: 'fr' })).id;
  evil = (await say(EVIL)).id;
  await say('@boris only for some #pain', { visibility: 'private' });
  await say('@boris quietly #pain', { visibility: 'unlisted' });
  await say('@boris between us #pain', { visibility: 'direct' });
  await say('an answer #other', {
    in_reply_to_id: (await town.as('boris', 'POST', '/api/v1/statuses', { status: 'Well?' })).body.id,
  });
  await say('the ending', { spoiler_text: 'A <film>' });
});
after(() => town.close());
const say = async (status: string, more: object = {}) =>
  (await town.as('ana', 'POST', '/api/v1/statuses', { status, ...more })).body;
const open = (url: string, headers: Record<string, string> = {}) => town.app.inject({ method: 'GET', url, headers });

/** Whether every tag that opens closes, in order: what a reader's parser asks first. */
function assertWellFormed(body: string): void {
  const stack: string[] = [];
  const parser = new Parser(
    {
      onopentagname: (name) => void stack.push(name),
      onclosetag: (name, isImplied) => {
        assert.equal(stack.pop(), name);
        assert.ok(!isImplied || body.includes(`<${name}`), name);
      },
      onerror: (error) => assert.fail(error),
    },
    { xmlMode: true, recognizeSelfClosing: true },
  );
  parser.end(body);
  assert.deepEqual(stack, []);
  // oxlint-disable-next-line no-control-regex -- what XML forbids
  assert.doesNotMatch(body, /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  assert.doesNotMatch(body, /<script>|&(?!(?:amp|lt|gt|quot|apos);)/);
}

for (const [ending, type] of [
  ['rss', 'application/rss+xml'],
  ['atom', 'application/atom+xml'],
  ['json', 'application/feed+json'],
] as const)
  test(`a profile in ${ending} holds what was said to all, newest first, and nothing else`, async () => {
    const answer = await open(`/@ana.${ending}`);
    assert.equal(answer.statusCode, 200, answer.body);
    assert.equal(answer.headers['content-type'], `${type}; charset=utf-8`);
    const { body } = answer;
    const places = ['A ', 'alert', 'Le pain du matin'].map((words) => body.indexOf(words));
    assert.ok(places.every((place) => place > 0) && places[0]! < places[1]! && places[1]! < places[2]!, `${places}`);
    for (const hidden of ['only for some', 'quietly', 'between us', 'an answer'])
      assert.ok(!body.includes(hidden), hidden);
    if (ending === 'json') {
      const feed = JSON.parse(body);
      assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
      assert.deepEqual(
        [feed.items.at(-1).url, feed.items.at(-1).tags, feed.items.at(-1).language],
        [`https://palabre.test/@ana/${bread}`, ['Pain'], 'fr'],
      );
    } else assertWellFormed(body);
  });

test('whoever has the latest is told that nothing changed, until something does', async () => {
  const first = await open('/@ana.rss');
  const etag = String(first.headers['etag']);
  assert.equal((await open('/@ana.rss', { 'if-none-match': etag })).statusCode, 304);
  assert.equal(
    (await open('/@ana.rss', { 'if-modified-since': String(first.headers['last-modified']) })).statusCode,
    304,
  );
  assert.equal((await open('/@ana.rss', { 'if-none-match': '"other"' })).statusCode, 200);
  const { id } = await say('One more');
  assert.equal((await open('/@ana.rss', { 'if-none-match': etag })).statusCode, 200);
  await town.as('ana', 'DELETE', `/api/v1/statuses/${id}`);
  assert.equal((await open('/@ana.rss', { 'if-none-match': etag })).statusCode, 304);
});

test('a tag has feeds too, whatever its letters', async () => {
  for (const path of ['/tags/pain.rss', '/tags/PAIN.atom', '/tags/pain.json']) {
    const { body, statusCode } = await open(path);
    assert.equal(statusCode, 200);
    assert.ok(body.includes('Le pain du matin') && !body.includes('quietly') && !body.includes('between us'), path);
  }
  await say('nu #été');
  assert.ok((await open('/tags/%C3%A9t%C3%A9.rss')).body.includes('nu #'));
  assertWellFormed((await open('/tags/nobodysaidthis.atom')).body);
});

test('who is suspended, or not there, has none', async () => {
  for (const path of ['/@goran.rss', '/@nobody.atom', '/@ana.pdf'])
    assert.equal((await open(path)).statusCode, 404, path);
});

test('an image goes with its feed, with its kind and size', async () => {
  const [key] = ['ab/0123456789abcdef0123456789abcd.webp'];
  await town.sql`
    insert into media (id, account_id, purpose, kind, content_type, key, small_key, bytes, width, height, small_width,
      small_height, blurhash, created_at, attached_at, ready_at)
    values (7, ${town.ids.ana}, 'attachment', 'image', 'image/webp', ${key!}, ${key!}, 1234, 1, 1, 1, 1, 'x', now(), now(), now())`;
  await town.sql`insert into parley_media (parley_id, position, media_id, author_id) values (${bread}, 0, 7, ${town.ids.ana})`;
  const url = `https://palabre.test/media/${key}`;
  assert.ok((await open('/@ana.rss')).body.includes(`<enclosure url="${url}" type="image/webp" length="1234"/>`));
  assert.ok((await open('/@ana.atom')).body.includes(`<link rel="enclosure" href="${url}"`));
  const item = JSON.parse((await open('/@ana.json')).body).items.at(-1);
  assert.deepEqual(item.attachments, [{ url, mime_type: 'image/webp', size_in_bytes: 1234 }]);
});

test('pages tell of their feeds, and parleys of how to show them elsewhere', async () => {
  const page = (path: string) => open(path, { accept: 'text/html' });
  for (const [path, link] of [
    ['/@ana', 'href="https://palabre.test/@ana.rss"'],
    ['/tags/pain', 'href="https://palabre.test/tags/pain.atom"'],
    [`/@ana/${bread}`, `href="https://palabre.test/api/oembed?url=https%3A%2F%2Fpalabre.test%2F%40ana%2F${bread}"`],
  ] as const)
    assert.ok((await page(path)).body.includes(link), `${path}: ${link}`);
});

test('oEmbed quotes what everybody may see, without a script, and nothing else', async () => {
  const embed = async (url: string, more = '', name: 'ana' | null = null) =>
    town.as(name, 'GET', `/api/oembed?url=${encodeURIComponent(url)}${more}`);
  const { body, status } = await embed(`https://palabre.test/@ana/${evil}`, '&maxwidth=300');
  assert.deepEqual(
    [status, body.type, body.version, body.width, body.author_name],
    [200, 'rich', '1.0', 300, 'Ana <b> & "co"'],
  );
  assert.ok(body.html.startsWith('<blockquote') && !body.html.includes('<script') && !body.html.includes('<b>'));
  const hidden = await say('for some', { visibility: 'private' });
  for (const url of [
    hidden.url,
    'https://palabre.test/@ana',
    'https://elsewhere.test/@ana/1',
    'nothing',
    'https://palabre.test/@ana/1',
  ])
    assert.equal((await embed(url, '', 'ana')).status, 404, url);
  assert.equal((await embed(`https://palabre.test/@ana/${evil}`, '&format=xml')).status, 422);
});
