// Every endpoint, driven by its own input schema with what nobody should send: a 4xx in the API’s shape that names what is
// wrong, never a 5xx, and no table with a row more or less. The schemas are the list: an endpoint that is added is driven from
// that day.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { z } from 'zod';
import { limits } from '#contract';
import { openTown, watchRows, type Rows, type Town } from '#testing';
import type { Endpoint } from './endpoint.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { mastodonRoutes } from './mastodon/routes.ts';
import { palabreRoutes } from './palabre/routes.ts';

const RUNS = 12;
const routes: Record<string, Endpoint> = { ...mastodonRoutes, ...palabreRoutes, ...ledgerRoutes };
/** Would end the one who asks, and with them the test of all the others; it has tests of its own. */
const ENDS_THE_ASKER = /sessions|password|account$|setup/;

let town: Town;
let known: string;
let rows: Rows;
before(async () => {
  town = await openTown();
  const posted = await town.as('boris', 'POST', '/api/v1/statuses', { status: 'Somebody else’s' });
  known = posted.body.id;
  rows = watchRows(town.sql);
});
after(() => town.close());

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    Number.POSITIVE_INFINITY,
    '',
    ' ',
    'abc',
    '-1',
    '0',
    '99999999999999999999999',
    '9223372036854775807',
    '1; drop table accounts',
    "' or 1=1 --",
    '\0',
    '\ud800',
    '‮⁦',
    '%00',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    'é'.repeat(5_000),
    [],
    [[]],
    {},
    { a: { b: { c: 1 } } },
    ['1', 'abc'],
    Array.from({ length: 300 }, () => '1'),
    { __proto__: null, constructor: 1 },
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.double(),
);

/** The names of what an endpoint takes. */
function fieldsOf(endpoint: Endpoint): string[] {
  let schema = endpoint.input as z.ZodType & { shape?: object; def?: { in?: z.ZodType } };
  while (!schema.shape && schema.def?.in) schema = schema.def.in as typeof schema;
  return Object.keys(schema.shape ?? {});
}

const fill = (url: string, value: () => string): string =>
  url.replaceAll(/:\w+|\*/g, () => encodeURIComponent(value().toWellFormed()));

async function send(method: string, url: string, payload: unknown, asWhom: 'ana' | null = 'ana') {
  const headers = asWhom ? { authorization: `Bearer ${town.token(asWhom)}` } : {};
  const isRead = method === 'GET';
  const body = isRead ? { query: flat(payload) } : { payload: payload as object };
  return town.app.inject({ method: method as 'GET', url, headers, ...body });
}

const flat = (payload: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(payload as object).map(([key, value]) => [key, String(JSON.stringify(value) ?? '')]),
  );

interface Asked {
  place: string;
  sent: unknown;
  /** Whether a path with dots in it led to another endpoint than `place`. */
  isElsewhere: boolean;
}

function assertRefusedWell({ place, sent, isElsewhere }: Asked, answer: Awaited<ReturnType<typeof send>>): void {
  assert.ok(
    answer.statusCode < 500,
    `${place} answered ${answer.statusCode} to ${JSON.stringify(sent)}: ${answer.body}`,
  );
  if (answer.statusCode < 400) return;
  const body = answer.json() as { error?: unknown; details?: object };
  assert.equal(typeof body.error, 'string', `${place}: ${answer.body}`);
  if (answer.statusCode !== 422) return;
  const named = Object.keys(body.details ?? {});
  assert.ok(named.length > 0, `${place}: ${answer.body}`);
  if (!isElsewhere) assertNamed(place, named, answer.body);
}

/** What is wrong has the name of something that the endpoint takes: `poll` for `poll[options]`. */
function assertNamed(place: string, named: string[], words: string): void {
  const takes = new Set([...fieldsOf(routes[place]!), 'file', ...place.split(/[/:]/)]);
  const isOne = (name: string): boolean => takes.has(name.split(/[.[]/)[0]!);
  assert.ok(named.every(isOne), `${place}: ${words}`);
}

for (const [place, endpoint] of Object.entries(routes)) {
  const [method, url] = place.split(' ') as [string, string];
  if (ENDS_THE_ASKER.test(url)) continue;
  test(`${place} refuses what nobody should send`, async () => {
    const fields = fieldsOf(endpoint);
    const body = fc.dictionary(fc.constantFrom(...(fields.length > 0 ? fields : ['id'])), hostile, {
      maxKeys: 6,
      noNullPrototype: true,
    });
    const inPath = fc
      .oneof(
        fc.constantFrom('1', known, town.ids.boris, 'abc', '-1', '99999999999999999999', '%', '\u0000', 'é', '...'),
        fc.string({ minLength: 1, maxLength: 20 }),
      )
      // They lead to another address, which is driven by its own schema.
      .filter((segment) => segment !== '.' && segment !== '..');
    const drive = fc.asyncProperty(body, inPath, fc.boolean(), async (payload, segment, isSignedIn) => {
      const before = await rows.look();
      const path = fill(url, () => segment || '0');
      const answer = await send(method, path, payload, isSignedIn ? 'ana' : null);
      const isElsewhere = new URL(path, 'http://here').pathname !== path;
      assertRefusedWell({ place, sent: { payload, segment }, isElsewhere }, answer);
      if (answer.statusCode < 400) return;
      assert.deepEqual(await rows.look(), before, `${place} left something of ${JSON.stringify(payload)}`);
    });
    await fc.assert(drive, { numRuns: RUNS, interruptAfterTimeLimit: 20_000 });
  });
}

test('a page of -1, or below what is no id, is refused by the name of the field', async () => {
  const lists = Object.keys(routes).filter(
    // Who is no staff hears that first.
    (place) => place.startsWith('GET') && !place.includes('/admin/') && fieldsOf(routes[place]!).includes('max_id'),
  );
  assert.ok(lists.length >= 10, `${lists.length}`);
  for (const place of lists) {
    const url = fill(place.split(' ')[1]!, () => town.ids.boris);
    for (const [field, value] of [
      ['limit', '-1'],
      ['max_id', 'abc'],
      ['min_id', '1e9'],
    ] as const) {
      const answer = await town.as('ana', 'GET', `${url}?${field}=${value}`);
      assert.deepEqual([answer.status, Object.keys(answer.body.details ?? {})], [422, [field]], `${place} ${field}`);
    }
  }
});

const partOf = (bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('--x\r\ncontent-disposition: form-data; name="status"\r\n\r\n'),
    bytes,
    Buffer.from('\r\n--x--\r\n'),
  ]);

test('a part in UTF-8 is read as it was written', async () => {
  const headers = { authorization: `Bearer ${town.token('ana')}`, 'content-type': 'multipart/form-data; boundary=x' };
  const payload = partOf(Buffer.from('Été 🌳 à l’ombre'));
  const answer = await town.app.inject({ method: 'POST', url: '/api/v1/statuses', headers, payload });
  assert.equal(answer.json().content, '<p>Été 🌳 à l’ombre</p>');
});

const raw: [string, string, Buffer | string, number][] = [
  ['broken UTF-8', 'application/json', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400],
  ['broken JSON', 'application/json', '{"status": ', 400],
  ['a JSON list', 'application/json', '[1]', 400],
  ['a form with broken UTF-8', 'application/x-www-form-urlencoded', Buffer.from('status=\xff\xfe', 'latin1'), 400],
  ['a form whose escapes are no UTF-8', 'application/x-www-form-urlencoded', 'status=%ff%fe', 400],
  ['parts with broken UTF-8', 'multipart/form-data; boundary=x', partOf(Buffer.from([0xff, 0xfe])), 400],
  ['an unknown type', 'application/x-rar', 'Rar!', 400],
  ['a multipart body without its boundary', 'multipart/form-data', 'x', 400],
  ['too much JSON', 'application/json', JSON.stringify({ status: 'x'.repeat(limits.jsonBody + 1) }), 413],
];
for (const [what, type, payload, status] of raw) {
  test(`a body of ${what} is answered ${status} in the API's shape`, async () => {
    const headers = { authorization: `Bearer ${town.token('ana')}`, 'content-type': type };
    const answer = await town.app.inject({ method: 'POST', url: '/api/v1/statuses', headers, payload });
    assert.equal(answer.statusCode, status, answer.body);
    assert.equal(typeof answer.json().error, 'string');
  });
}

test('a path of broken escapes and an address that is none are answered 4xx', async () => {
  for (const url of [
    '/api/v1/statuses/%ff',
    '/api/v1/accounts/%',
    '/api/v1/nothing',
    '/%zz',
    '/api/v1/timelines/tag/%ff%fe',
    '/api/v1/accounts/lookup?acct=%ff',
    `/api/v1/accounts/${'9'.repeat(600)}`,
  ]) {
    const answer = await town.app.inject({ method: 'GET', url });
    assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, `${url} ${answer.statusCode}`);
    assert.deepEqual(Object.keys(answer.json()).toSorted(), ['error', 'reason'], url);
    assert.ok(answer.headers['x-request-id'], url);
  }
});
