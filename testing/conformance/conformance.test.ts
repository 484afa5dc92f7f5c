// What clients are promised: every answer of the walk has the shape that the golden file keeps, and, where the reference of
// the Mastodon API lies beside the project, is valid by its schema.
// `GOLDEN=write npm test -- testing/conformance` writes the file anew: look at what changed before it is committed.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openTown, type Town } from '#testing';
import { mastodonRoutes } from '../../server/api/mastodon/routes.ts';
import { merge, shapeOf, type Shape } from './shape.ts';
import { PAGE, placesOf, tablePage, walkedPlaces } from './table.ts';
import { walk, type Answered } from './walk.ts';

const GOLDEN = join(import.meta.dirname, 'golden.json');
const REFERENCE = join(import.meta.dirname, '../../../shared/reference');

let town: Town;
let answers: Answered[];
before(async () => {
  town = await openTown();
  answers = await walk(town);
});
after(() => town.close());

test('every answer has the shape that clients have seen so far', () => {
  const shapes: Record<string, Shape> = {};
  for (const { place, status, body } of answers) {
    const key = `${place} ${status}`;
    shapes[key] = shapes[key] === undefined ? shapeOf(body) : merge(shapes[key], shapeOf(body));
  }
  if (process.env['GOLDEN'] === 'write') writeFileSync(GOLDEN, `${JSON.stringify(shapes, null, 1)}\n`);
  const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Record<string, Shape>;
  for (const [key, shape] of Object.entries(golden)) assert.deepEqual(shapes[key], shape, key);
  assert.deepEqual(Object.keys(shapes).toSorted(), Object.keys(golden).toSorted());
});

test('the table in docs/ says what is so: each place answers, and has its proof', () => {
  const page = readFileSync(PAGE, 'utf8');
  const offered = new Set(Object.keys(mastodonRoutes).map((route) => route.replaceAll(/:\w+/g, ':x')));
  assert.equal(page, tablePage(walkedPlaces()), 'npm run api-table');
  for (const place of placesOf(walkedPlaces())) {
    const [method, path] = place.split(' ') as ['GET', string];
    const url = path.startsWith('/api/v1/streaming/') ? '/api/v1/streaming/*' : path.replaceAll(/\{(\w+)\}/g, ':x');
    assert.ok(offered.has(`${method} ${url}`) || town.app.hasRoute({ method, url }), `${place} is not offered`);
    const row = page.split('\n').find((line) => line.startsWith(`| \`${place}\` |`));
    assert.doesNotMatch(row ?? '| – |', /\| – \|/, place);
  }
});

interface Operation {
  responses: Record<string, { content?: { 'application/json'?: { schema?: object } } }>;
}
interface Schema {
  paths: Record<string, Record<string, Operation>>;
}

/** Where our answers are right and the schema is not: each with its reason. */
const WAIVED: Record<string, string> = {
  'GET /.well-known/oauth-authorization-server 200: /scopes_supported must be equal to one of the allowed values':
    'the schema lists fewer scopes than its own words name',
  'GET /api/v1/filters 200: / must be object': 'it is a list, as the words beside the schema say',
};

if (existsSync(REFERENCE)) {
  test('every answer is valid by the schema of the Mastodon API, but where Mastodon itself is known to differ', () => {
    const schema = JSON.parse(readFileSync(join(REFERENCE, 'mastodon-openapi.json'), 'utf8')) as Schema;
    const known = JSON.parse(readFileSync(join(REFERENCE, 'openapi-known-deviations.json'), 'utf8')) as object;
    const validate = validatorOf(schema);
    const wrong = new Set(answers.flatMap((answer) => validate(answer)));
    const ours = [...wrong].filter((words) => !(words in known) && !(words in WAIVED));
    assert.deepEqual(ours, []);
  });
}

function validatorOf(schema: Schema): (answer: Answered) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  // Two that an answer may be overlap (a quote, and a shallow one): to be both is no fault.
  ajv.addSchema(JSON.parse(JSON.stringify(schema).replaceAll('"oneOf"', '"anyOf"')) as Schema, 'mastodon');
  const compiled = new Map<string, ValidateFunction | null>();
  return ({ place, status, body }) => {
    const [method, path] = place.split(' ') as [string, string];
    const key = `${place} ${status}`;
    if (!compiled.has(key)) compiled.set(key, compile(ajv, schema, method.toLowerCase(), path, status));
    const check = compiled.get(key);
    if (!check || check(body)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message }) => `${key}: ${instancePath.replaceAll(/\/\d+(?=\/|$)/g, '') || '/'} ${message}`,
    );
  };
}

function compile(ajv: Ajv2020, schema: Schema, method: string, path: string, status: number): ValidateFunction | null {
  const operation = schema.paths[path]?.[method];
  if (!operation) return null;
  if (!operation.responses[status]?.content?.['application/json']?.schema) return null;
  const pointer = [path, method, 'responses', String(status), 'content', 'application/json', 'schema']
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
  return ajv.compile({ $ref: `mastodon#/paths/${encodeURI(pointer)}` });
}
