// What is found, by whom; and what it costs to find it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTown, type Name, type Town } from '#testing';
import { transact } from '#platform';
import { rebuild } from './rebuild.ts';
import { everywhere, limitTime, type Search } from './searching.sql.ts';

let town: Town;
before(async () => {
  town = await openTown();
  await town.as('boris', 'POST', `/api/v1/accounts/${town.ids.ana}/follow`);
  await town.settle();
});
after(() => town.close());

const say = async (name: Name, status: string, more: object = {}): Promise<string> => {
  const { body, status: code } = await town.as(name, 'POST', '/api/v1/statuses', { status, ...more });
  assert.equal(code, 200, JSON.stringify(body));
  await town.settle();
  return body.id as string;
};
const search = async (name: Name | null, q: string, more = ''): Promise<Record<string, any[]>> => {
  const { body, status } = await town.as(name, 'GET', `/api/v2/search?q=${encodeURIComponent(q)}${more}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const found = async (name: Name | null, q: string, more = ''): Promise<string[]> =>
  (await search(name, q, `&type=statuses${more}`))['statuses']!.map((status) => status.id);

describe('the words of parleys', () => {
  let bread: string;
  let walk: string;
  before(async () => {
    bread = await say('ana', 'Les boulangères étaient déjà levées, le pain doré sortait du four', { language: 'fr' });
    walk = await say('ana', 'She was walking through three forests yesterday', { language: 'en' });
  });
  for (const [typed, isFound] of [
    ['boulangère', true],
    ['boulangere', true],
    ['BOULANGERES', true],
    ['doree', true],
    ['dorées', true],
    ['deja', true],
    ['"pain doré"', true],
    ['"doré pain"', false],
    ['pain levées', true],
    ['pain -four', false],
    ['pain -neige', true],
    ['l’four', true],
    ['gâteau', false],
  ] as const)
    test(`“${typed}” ${isFound ? 'finds' : 'does not find'} the French one`, async () =>
      assert.deepEqual(await found('boris', typed), isFound ? [bread] : []));
  for (const typed of ['walk', 'walks', 'forest', '"three forest"', 'WALKED'])
    test(`“${typed}” finds the English one`, async () => assert.deepEqual(await found('boris', typed), [walk]));
  test('the language it was said to be in does not matter', async () => {
    const wrong = await say('ana', 'Deux chevaux dans le pré', { language: 'en' });
    assert.deepEqual(await found('boris', 'cheval pre'), [wrong]);
  });
  test('an image is found by its description', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const form = new FormData();
    form.set('file', new Blob([png], { type: 'image/png' }), 'a.png');
    form.set('description', 'Un hérisson endormi');
    const request = new Request('https://x.test', { method: 'POST', body: form });
    const answer = await town.app.inject({
      method: 'POST',
      url: '/api/v2/media',
      headers: {
        authorization: `Bearer ${town.token('ana')}`,
        'content-type': request.headers.get('content-type')!,
      },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    const { id: medium } = answer.json() as { id: string };
    const id = await say('ana', 'Regardez', { media_ids: [medium] });
    assert.deepEqual(await found('boris', 'herisson'), [id]);
    assert.deepEqual(await found('boris', 'regardez has:image'), [id]);
    assert.deepEqual(await found('boris', 'regardez has:video'), []);
  });
});

test('a poll is found by its choices, and as a poll', async () => {
  const poll = { options: ['Baguette', 'Brioche'], expires_in: 3_600 };
  const id = await say('ana', 'Que choisir ?', { poll });
  assert.deepEqual(await found('boris', 'brioches has:poll'), [id]);
  assert.deepEqual(await found('boris', 'brioches -has:poll'), []);
});

test('a quote is found as one', async () => {
  const quoted = await say('ana', 'a lone stalagmite');
  const id = await say('boris', 'that stalagmite again', { quoted_status_id: quoted });
  assert.deepEqual(await found('boris', 'stalagmite is:quote'), [id]);
  assert.deepEqual(await found('boris', 'stalagmite -is:quote'), [quoted]);
  assert.deepEqual(await found('boris', 'stalagmite has:quote'), [id]);
  assert.equal((await town.as('ana', 'POST', `/api/v1/statuses/${quoted}/quotes/${id}/revoke`)).status, 200);
  await town.settle();
  assert.deepEqual(await found('boris', 'stalagmite is:quote'), [], 'it quotes nothing any more');
});

describe('who finds what', () => {
  test('what only followers see is found by its author and whom it names, not by other followers', async () => {
    const id = await say('ana', '@clara the zephyr blows', { visibility: 'private' });
    assert.deepEqual(await found('ana', 'zephyr'), [id]);
    assert.deepEqual(await found('clara', 'zephyr'), [id]);
    for (const name of ['boris', 'faye'] as const) assert.deepEqual(await found(name, 'zephyr'), [], name);
  });
  test('what is unlisted is found by who keeps it, voted for it or echoed it', async () => {
    const id = await say('ana', 'the unlisted kumquat', { visibility: 'unlisted' });
    for (const [name, deed] of [
      ['boris', 'bookmark'],
      ['dora', 'favourite'],
      ['emil', 'reblog'],
    ] as const) {
      assert.deepEqual(await found(name, 'kumquat'), [], name);
      await town.as(name, 'POST', `/api/v1/statuses/${id}/${deed}`);
      assert.deepEqual(await found(name, 'kumquat'), [id], deed);
      assert.deepEqual(await found(name, 'kumquat in:library'), [id]);
      assert.deepEqual(await found(name, 'kumquat in:public'), []);
    }
    assert.deepEqual(await found('boris', 'is:bookmark'), [id]);
    assert.deepEqual(await found('dora', 'is:bookmark'), []);
  });
  test('whose words are not to be found are found by nobody but themselves', async () => {
    const id = await say('faye', 'a shy quokka');
    assert.deepEqual(await found('boris', 'quokka'), [id]);
    await town.as('faye', 'PATCH', '/api/v1/accounts/update_credentials', { indexable: false });
    assert.deepEqual(await found('boris', 'quokka'), []);
    assert.deepEqual(await found('faye', 'quokka'), [id]);
    await town.as('faye', 'PATCH', '/api/v1/accounts/update_credentials', { indexable: true });
  });
  test('blocks on either side and mutes hold', async () => {
    const id = await say('faye', 'an ocelot');
    for (const [who, deed, whom] of [
      ['boris', 'block', 'faye'],
      ['boris', 'mute', 'faye'],
      ['faye', 'block', 'boris'],
    ] as const) {
      await town.as(who, 'POST', `/api/v1/accounts/${town.ids[whom]}/${deed}`);
      assert.deepEqual(await found('boris', 'ocelot'), [], deed);
      await town.as(who, 'POST', `/api/v1/accounts/${town.ids[whom]}/un${deed}`);
      assert.deepEqual(await found('boris', 'ocelot'), [id], `un${deed}`);
    }
  });
  test('a stranger searches people and hashtags, not parleys', async () => {
    await say('ana', 'for everybody #openword');
    const body = await search(null, 'openword');
    assert.deepEqual([body['statuses'], body['hashtags']!.length], [[], 1]);
  });
  test('an edit is found by its new words, and not by the old', async () => {
    const id = await say('ana', 'a marmoset');
    await town.as('ana', 'PUT', `/api/v1/statuses/${id}`, { status: 'a capybara' });
    await town.settle();
    assert.deepEqual([await found('boris', 'marmoset'), await found('boris', 'capybara')], [[], [id]]);
  });
  test('what is deleted is found by nobody at once, and its words leave the index', async () => {
    const id = await say('ana', 'a pangolin #pangolinday');
    await town.as('ana', 'DELETE', `/api/v1/statuses/${id}`);
    const body = await search('boris', 'pangolin');
    assert.deepEqual([body['statuses'], body['hashtags']], [[], []]);
    await town.settle();
    assert.equal((await town.sql`select from search_parleys where id = ${id}`).length, 0);
  });
});

describe('operators', () => {
  let first: string;
  let reply: string;
  before(async () => {
    first = await say('ana', 'Opera tonight https://example.org/opera', { language: 'en' });
    reply = await say('boris', '@ana opéra ce soir', { language: 'fr', in_reply_to_id: first });
  });
  const both = () => [reply, first];
  const table: [string, () => string[]][] = [
    ['opera', both],
    ['opera from:ana', () => [first]],
    ['opera from:@ana@palabre.test', () => [first]],
    ['opera from:me', () => [reply]],
    ['opera -from:me', () => [first]],
    ['opera to:ana', () => [reply]],
    ['opera mentions:ana', () => [reply]],
    ['opera from:nobody', () => []],
    ['opera from:ana from:boris', () => []],
    ['opera is:reply', () => [reply]],
    ['opera -is:reply', () => [first]],
    ['opera has:link', () => [first]],
    ['opera has:media', () => []],
    ['opera language:fr', () => [reply]],
    ['opera is:sensitive', () => []],
    ['opera before:2020-01-01', () => []],
    ['opera after:2020-01-01', both],
    [`opera during:${new Date().toISOString().slice(0, 10)}`, both],
    ['from:ana has:link', () => [first]],
  ];
  for (const [typed, expected] of table)
    test(`“${typed}”`, async () => assert.deepEqual(await found('boris', typed), expected()));
  test('an author, a page and an offset are heeded', async () => {
    assert.deepEqual(await found('boris', 'opera', `&account_id=${town.ids.ana}`), [first]);
    assert.deepEqual(await found('boris', 'opera', `&max_id=${reply}`), [first]);
    assert.deepEqual(await found('boris', 'opera', `&min_id=${first}`), [reply]);
    assert.deepEqual(await found('boris', 'opera', '&limit=1&offset=1'), [first]);
    assert.deepEqual(await found('boris', 'opera', '&offset=10000'), []);
  });
});

describe('people', () => {
  before(async () => {
    await town.as('ana', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Ána Élise Œuvrard' });
    await town.as('faye', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: 'Anaïs' });
    await town.settle();
  });
  after(() => town.as('faye', 'PATCH', '/api/v1/accounts/update_credentials', { display_name: '' }));
  const people = async (name: Name | null, q: string, more = ''): Promise<string[]> =>
    (await search(name, q, `&type=accounts${more}`))['accounts']!.map((account) => account.username);
  test('are found by the beginning of a handle or of any word of their name, whatever the accents', async () => {
    for (const typed of ['elise', 'Élise', 'oeuv', 'elise ana', 'https://palabre.test/@ana'])
      assert.deepEqual(await people('boris', typed), ['ana'], typed);
  });
  test('the very handle comes first, then whom one follows', async () => {
    assert.deepEqual(await people('boris', 'ana'), ['ana', 'faye']);
    assert.deepEqual(await people('boris', 'an'), ['ana', 'faye']);
    assert.deepEqual(await people('boris', '@ana@palabre.test'), ['ana', 'faye']);
    await town.as('dora', 'POST', `/api/v1/accounts/${town.ids.faye}/follow`);
    assert.deepEqual(await people('dora', 'an'), ['faye', 'ana']);
    assert.deepEqual(await people('dora', 'an', '&following=true'), ['faye']);
    assert.deepEqual(await people('dora', 'an', '&offset=1'), ['ana']);
  });
  test('the suspended, the blocked and those of other houses are not found', async () => {
    for (const typed of ['goran', 'ana@elsewhere.test', '%', "' or 1=1", '‮'])
      assert.deepEqual(await people('boris', typed), []);
    await town.as('emil', 'POST', `/api/v1/accounts/${town.ids.boris}/block`);
    assert.deepEqual([await people('boris', 'emil'), await people('emil', 'bori')], [[], []]);
    assert.deepEqual(await people('emil', 'boris'), ['boris'], 'by the very handle, so that a block can be taken back');
    await town.as('emil', 'POST', `/api/v1/accounts/${town.ids.boris}/unblock`);
  });
  test('a new account and a deleted one are known to the index', async () => {
    const { signUp, deleteAccount } = await import('#accounts');
    const wish = { handle: 'la_place', password: 'correct horse battery', acceptsTerms: true } as const;
    const id = await signUp(town.act(null), wish);
    await town.settle();
    assert.deepEqual(await people('boris', 'la_pl'), ['la_place']);
    assert.deepEqual(await people('boris', 'place'), ['la_place']);
    await deleteAccount(town.act(null), id);
    assert.deepEqual(await people('boris', 'la_place'), []);
  });
});

describe('hashtags', () => {
  test('are found by their beginning, whatever the accents, those used most first', async () => {
    for (const status of ['#Étoile du nord', '#étoile du sud', '#etoilement']) await say('ana', status);
    const names = async (q: string) => (await search(null, q, '&type=hashtags'))['hashtags']!.map((tag) => tag.name);
    assert.deepEqual(await names('#etoile'), ['étoile', 'etoilement']);
    assert.deepEqual(await names('ÉTOI'), ['étoile', 'etoilement']);
    assert.deepEqual(await names('https://palabre.test/tags/%C3%89toile'), ['étoile']);
    const v1 = await town.as(null, 'GET', '/api/v1/search?q=etoile');
    assert.deepEqual(v1.body.hashtags, ['étoile', 'etoilement']);
  });
  test('of what is not public are not told', async () => {
    for (const visibility of ['unlisted', 'private', 'direct']) await say('ana', `#hush${visibility}`, { visibility });
    assert.deepEqual((await search('boris', 'hush'))['hashtags'], []);
  });
});

test('the address of a parley finds it, for who may see it', async () => {
  const id = await say('ana', '@clara between us', { visibility: 'direct' });
  const address = `https://palabre.test/@ana/${id}`;
  assert.deepEqual(await found('clara', address), [id]);
  for (const name of ['boris', null] as const) assert.deepEqual(await found(name, address), []);
});

test('injections are words like others', async () => {
  for (const typed of [
    "'); drop table search_parleys; --",
    "' | '~pub",
    '~pub',
    '!!(',
    "a':* & !'b",
    '\\',
    '$1',
    '<->',
  ])
    assert.deepEqual(await found('boris', typed), [], typed);
});

test('a rebuild makes the same index from nothing, and the job notices when it is missing', async () => {
  const all = () => town.sql<{ id: string; words: string }[]>`
    select id, document::text as words from search_parleys order by id`;
  const before = [...(await all())];
  await town.sql`delete from search_parleys`;
  await town.sql`insert into search_parleys values (1, 1, true, '')`;
  let done = 0;
  const told = await rebuild(town.act(null), { begin() {}, advance: (n) => void (done += n) });
  assert.deepEqual([...(await all())], before);
  assert.ok(told.parleys === before.length && done === told.parleys + told.people);
});

test('rare words are looked up in the index, never in the whole table', async () => {
  const words = { written: "('zephyr')", folded: "('zephyr')", unwantedWritten: '', unwantedFolded: '' };
  const asked = { ...words, marks: "'~hlink'", scope: "'~pub'" };
  const request: Search = { asked, viewer: town.ids.boris, range: { below: null, above: null }, most: 20 };
  const explain = (): Promise<string> =>
    transact(town.act(null), async (tx) => {
      await limitTime(tx, 1_000);
      const rows = await tx<{ 'QUERY PLAN': string }[]>`explain ${everywhere(tx, request)}`;
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  await town.sql`
    insert into search_parleys
    select n, 1, true, to_tsvector('palabre_fr', 'mot' || n) || array_to_tsvector(array['~pub'])
    from generate_series(1, 5000) n`;
  const plan = await explain();
  assert.match(plan, /Bitmap Index Scan on search_parleys_document/);
  assert.doesNotMatch(plan, /Seq Scan on search_parleys|search_parleys_pkey/);
  await town.sql`delete from search_parleys where id <= 5000`;
});
