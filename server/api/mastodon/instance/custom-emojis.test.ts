// The town's own emoji: where they show, and how soon.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { addEmoji, removeEmoji } from '#instance';
import { cleanEmoji } from '#media';
import { Refusal } from '#platform';
import { openTown, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const image = (side: number, frames = 1): Promise<Buffer> => {
  const pixels = Buffer.alloc(side * side * 3 * frames);
  for (let n = 0; n < frames; n += 1) pixels.fill(60 * (n + 1), side * side * 3 * n, side * side * 3 * (n + 1));
  const raw = { width: side, height: side * frames, channels: 3 as const, pageHeight: side };
  const drawn = sharp(pixels, { raw });
  return frames === 1
    ? drawn.png().toBuffer()
    : drawn.gif({ delay: Array.from({ length: frames }, () => 90) }).toBuffer();
};
const add = async (shortcode: string, more: { category?: string; isListed?: boolean } = {}, bytes?: Buffer) =>
  addEmoji(town.act(null), town.house.storage, {
    shortcode,
    ...(await cleanEmoji(bytes ?? (await image(200)), 'file')),
    ...more,
  });
const names = (emojis: { shortcode: string }[]): string[] => emojis.map((emoji) => emoji.shortcode);

test('what an operator adds is offered to all, small, served, and standing still where one asks for that', async () => {
  await add('tree', { category: 'Nature' }, await image(200, 3));
  await add('hidden_one', { isListed: false });
  const { status, body } = await town.as(null, 'GET', '/api/v1/custom_emojis');
  assert.equal(status, 200);
  assert.deepEqual(names(body), ['tree']);
  const { url, static_url: still, ...rest } = body[0];
  assert.deepEqual(rest, { shortcode: 'tree', visible_in_picker: true, category: 'Nature' });
  const look = async (address: string) => {
    const served = await town.app.inject({ url: new URL(address).pathname });
    assert.deepEqual([served.statusCode, served.headers['content-type']], [200, 'image/webp']);
    return sharp(served.rawPayload).metadata();
  };
  assert.deepEqual([(await look(url)).width, (await look(url)).pages, (await look(still)).pages], [128, 3, undefined]);
});

test('they are found in parleys, warnings, versions, names, biographies and fields, and nowhere else', async () => {
  await add('sun');
  const said = { status: 'Look :tree: :sun:, 10:30:45 :nothing:', spoiler_text: ':tree: inside' };
  const { body } = await town.as('ana', 'POST', '/api/v1/statuses', said);
  assert.deepEqual(names(body.emojis).toSorted(), ['sun', 'tree']);
  const { body: versions } = await town.as('ana', 'GET', `/api/v1/statuses/${body.id}/history`);
  assert.deepEqual(names(versions[0].emojis).toSorted(), ['sun', 'tree']);
  for (const change of [
    { display_name: 'Ana :sun:' },
    { display_name: 'Ana', note: 'Under the :sun:' },
    { note: '', fields_attributes: [{ name: 'Sky', value: ':sun:' }] },
  ]) {
    const { body: me } = await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', change);
    assert.deepEqual(names(me.emojis), ['sun'], JSON.stringify(change));
  }
  const shown = await town.as('boris', 'GET', `/api/v1/statuses/${body.id}`);
  assert.deepEqual(names(shown.body.account.emojis), ['sun']);
});

test('when one is added, replaced or removed, what was rendered before shows it at the next look', async () => {
  const { body } = await town.as('ana', 'POST', '/api/v1/statuses', { status: 'A :moon: and a :tree:' });
  const emojisNow = async () => (await town.as('boris', 'GET', `/api/v1/statuses/${body.id}`)).body.emojis;
  assert.deepEqual(names(await emojisNow()), ['tree']);
  await add('moon');
  const [moon] = await emojisNow();
  assert.equal(moon.shortcode, 'moon');
  await add('moon');
  const [other] = await emojisNow();
  assert.notEqual(other.url, moon.url);
  assert.equal((await town.app.inject({ url: new URL(moon.url).pathname })).statusCode, 404);
  await removeEmoji(town.act(null), town.house.storage, 'moon');
  assert.deepEqual(names(await emojisNow()), ['tree']);
  assert.equal((await town.app.inject({ url: new URL(other.url).pathname })).statusCode, 404);
});

const wrong: [string, () => Promise<unknown>, string][] = [
  ['a name with accents', () => add('été'), 'shortcode'],
  ['a name of one letter', () => add('a'), 'shortcode'],
  [
    'a drawing that may hold scripts',
    () => add('draw', {}, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    'file',
  ],
  ['half a megabyte and more', () => add('large', {}, Buffer.alloc(600_000)), 'file'],
  ['a category without end', () => add('cat', { category: 'c'.repeat(41) }), 'category'],
];
for (const [what, run, field] of wrong)
  test(`an emoji with ${what} is refused by the name of the field`, async () => {
    await assert.rejects(run, (error) => error instanceof Refusal && error.field === field);
  });

test('pages show them as pictures, in names, words, warnings and choices, and never inside a tag', async () => {
  await add('moon');
  const page = async (path: string): Promise<string> =>
    (await town.app.inject({ url: path, headers: { accept: 'text/html' } })).body;
  const picture =
    /<picture\s*><source media="[^"]*" srcset="[^"]*" \/>\s*<img\s+class="emoji"\s+src="[^"]*"\s+alt=":moon:"/g;
  const profile = { display_name: 'Ana :moon:', note: 'Under the :moon: <b>' };
  await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', profile);
  const said = {
    status: 'A :moon: https://example.org/:moon:/x',
    spoiler_text: ':moon: <i>',
    poll: { options: [':moon: full', 'half', 'new'], expires_in: 600 },
  };
  const { id } = (await town.as('ana', 'POST', '/api/v1/statuses', said)).body;
  for (const who of ['boris', 'clara', 'dora'] as const)
    await town.as(who, 'POST', `/api/v1/polls/${id}/votes`, {
      choices: [{ boris: 0, clara: 1, dora: 2 }[who]],
    });
  const body = await page(`/@ana/${id}`);
  assert.ok((body.match(picture)?.length ?? 0) >= 4, 'name, warning, words and choice');
  assert.match(body, /href="https:\/\/example\.org\/:moon:\/x"/);
  assert.match(body, /&lt;i&gt;/);
  assert.deepEqual(
    Array.from(body.matchAll(/poll-bar-share">([^<]*)</g), (match) => match[1]),
    ['34 %', '33 %', '33 %'],
  );
  assert.ok(((await page('/@ana')).match(picture)?.length ?? 0) >= 2);
  await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Ana', note: '' });
});
