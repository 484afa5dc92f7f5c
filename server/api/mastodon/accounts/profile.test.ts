// What people choose to show of themselves, and that it holds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => {
  town = await openTown();
  for (const [who, whom] of [
    ['boris', 'ana'],
    ['ana', 'clara'],
    ['faye', 'boris'],
    ['ana', 'emil'],
  ] as const)
    await town.as(who, 'POST', `/api/v1/accounts/${town.ids[whom]}/follow`);
});
after(() => town.close());

const change = (who: Name, body: object) => town.as(who, 'PATCH', '/api/v1/profile', body);
const shown = async (whom: Name, viewer: Name | null = 'boris') =>
  (await town.as(viewer, 'GET', `/api/v1/accounts/${town.ids[whom]}`)).body;

test('a profile is read as it was typed, and changed by what is named alone', async () => {
  const before = (await town.as('ana', 'GET', '/api/v1/profile')).body;
  assert.deepEqual(
    [
      before.avatar,
      before.hide_collections,
      before.indexable,
      before.show_media,
      before.show_featured,
      before.attribution_domains,
    ],
    [null, false, true, true, true, []],
  );
  const said = {
    display_name: 'Ana A.',
    note: 'Hello @boris\n#tea',
    fields_attributes: { 0: { name: 'Site', value: 'https://example.org' } },
    show_media: false,
    show_media_replies: false,
    show_featured: false,
    attribution_domains: ['https://Example.org/about', 'news.example.org', ''],
  };
  const { status, body } = await change('ana', said);
  assert.equal(status, 200);
  assert.deepEqual(
    [body.display_name, body.note, body.fields, body.attribution_domains],
    [
      'Ana A.',
      'Hello @boris\n#tea',
      [{ name: 'Site', value: 'https://example.org', verified_at: null }],
      ['example.org', 'news.example.org'],
    ],
  );
  assert.deepEqual((await change('ana', {})).body, body);
  const seen = await shown('ana');
  assert.deepEqual([seen.show_media, seen.show_media_replies, seen.show_featured], [false, false, false]);
  const { source } = (await town.as('ana', 'GET', '/api/v1/accounts/verify_credentials')).body;
  assert.deepEqual(
    [source.attribution_domains, source.hide_collections, source.indexable],
    [['example.org', 'news.example.org'], false, true],
  );
});

test('a picture is described, when it comes and afterwards; the words go with it', async () => {
  const form = new FormData();
  const bytes = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#3a7' } })
    .png()
    .toBuffer();
  form.append('avatar', new Blob([new Uint8Array(bytes)]), 'a.png');
  form.append('avatar_description', 'A green square');
  const encoded = new Response(form);
  const headers = {
    authorization: `Bearer ${town.token('ana')}`,
    'content-type': encoded.headers.get('content-type')!,
  };
  const payload = Buffer.from(await encoded.arrayBuffer());
  const answer = await town.app.inject({ method: 'PATCH', url: '/api/v1/profile', headers, payload });
  const { avatar, avatar_static: still, avatar_description: words } = answer.json();
  assert.match(avatar, /\/media\//);
  assert.deepEqual([still, words], [avatar, 'A green square']);
  assert.equal(
    (await change('ana', { avatar_description: 'Grass', header_description: 'Nothing there' })).body.avatar_description,
    'Grass',
  );
  assert.deepEqual([(await shown('ana')).avatar_description, (await shown('ana')).header_description], ['Grass', '']);
  const wrong = await change('ana', { avatar_description: 'a'.repeat(1_501) });
  assert.deepEqual([wrong.status, Object.keys(wrong.body.details)], [422, ['avatar_description']]);
  const gone = await town.as('ana', 'DELETE', '/api/v1/profile/avatar');
  assert.equal(gone.body.avatar_description, '');
  assert.equal((await town.as('ana', 'GET', '/api/v1/profile')).body.avatar, null);
});

test('whoever keeps their follows to themselves shows them to nobody else, by no way', async () => {
  const lists = async (viewer: Name | null) => {
    const names: string[] = [];
    for (const which of ['followers', 'following']) {
      const { body } = await town.as(viewer, 'GET', `/api/v1/accounts/${town.ids.ana}/${which}`);
      names.push(...body.map((one: any) => one.acct));
    }
    return names.toSorted();
  };
  const familiar = async () =>
    (await town.as('faye', 'GET', `/api/v1/accounts/familiar_followers?id[]=${town.ids.ana}`)).body[0]?.accounts
      .length ?? 0;
  assert.deepEqual([await lists('boris'), await familiar()], [['boris', 'emil'], 1]);
  await change('ana', { hide_collections: true });
  assert.equal((await shown('ana')).hide_collections, true);
  for (const viewer of ['boris', 'emil', null] as const) assert.deepEqual(await lists(viewer), [], String(viewer));
  assert.equal(await familiar(), 0);
  assert.deepEqual(await lists('ana'), ['boris', 'emil']);
  await change('ana', { hide_collections: false });
  assert.deepEqual(await lists(null), ['boris', 'emil']);
});

test('to be found oneself and to let one’s words be found are two choices', async () => {
  await change('ana', { discoverable: false });
  const hidden = await shown('ana');
  assert.deepEqual(
    [hidden.discoverable, hidden.indexable, hidden.noindex, hidden.feature_approval.automatic],
    [false, true, false, []],
  );
  await change('ana', { discoverable: true, indexable: false });
  const quiet = await shown('ana');
  assert.deepEqual([quiet.discoverable, quiet.indexable, quiet.noindex], [true, false, true]);
  assert.match((await town.as(null, 'GET', '/@ana')).body, /<meta name="robots" content="noindex/);
  await change('ana', { indexable: true });
});

for (const [what, body, field] of [
  [
    'eleven sites',
    { attribution_domains: Array.from({ length: 11 }, (_, n) => `a${n}.example.org`) },
    'attribution_domains',
  ],
  ['a site that is none', { attribution_domains: ['not a site'] }, 'attribution_domains'],
  ['a name without end', { display_name: 'n'.repeat(41) }, 'display_name'],
] as const)
  test(`a profile with ${what} is refused by the name of the field`, async () => {
    const { status, body: answer } = await change('ana', body);
    assert.deepEqual([status, Object.keys(answer.details)], [422, [field]]);
  });

test('nobody here waits for an e-mail to be confirmed', async () => {
  assert.equal((await town.as('ana', 'POST', '/api/v1/emails/confirmations')).status, 403);
});
