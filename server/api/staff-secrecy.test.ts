// Nothing of what the staff knows, says or is shows outside the console: every address that answers is asked, as everybody.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { atTheConsole, openTown, type Name, type Town } from '#testing';
import { mastodonRoutes } from './mastodon/routes.ts';
import { palabreRoutes } from './palabre/routes.ts';

let town: Town;
/** What must show nowhere. */
const SECRETS = ['why-she-reported', 'what-staff-noted', 'what-staff-tagged', 'for-staff-alone'];
let parley: string;
let report: string;
let kase: string;

before(async () => {
  town = await openTown();
  await atTheConsole(town, 'dora');
  parley = (await town.as('faye', 'POST', '/api/v1/statuses', { status: 'Something' })).body.id;
  const told = { kind: 'parley', id: parley, harm: 'hate', note: SECRETS[0] };
  report = (await town.as('clara', 'POST', '/api/palabre/v1/reports', told)).body.id;
  const base = '/api/palabre/v1/console/cases';
  kase = (await town.as('dora', 'GET', base)).body[0].id;
  await town.as('dora', 'POST', `${base}/${kase}/notes`, { note: SECRETS[1] });
  await town.as('dora', 'POST', `${base}/${kase}/tags`, { add: [SECRETS[2]] });
  const verdict = { actions: [{ measure: 'label' }], facts: 'It is unkind.', note: SECRETS[3] };
  const { status } = await town.as('dora', 'POST', `${base}/${kase}/decide`, verdict);
  assert.equal(status, 200);
  await town.settle();
});
after(() => town.close());

const addresses = (): string[] => {
  const ids = [parley, report, kase, town.ids.faye, town.ids.dora];
  const routes = Object.keys({ ...mastodonRoutes, ...palabreRoutes }).filter((place) => place.startsWith('GET '));
  const api = routes.flatMap((place) => {
    const path = place.slice(4);
    return path.includes(':') ? ids.map((id) => path.replaceAll(/:[a-z_]+/g, id)) : [path];
  });
  const pages = ['/', '/@faye', `/@faye/${parley}`, '/@dora', '/@faye.rss', '/transparency', '/ledger', '/about'];
  return [...api, ...pages];
};

for (const who of ['faye', 'ana', 'clara', null] as (Name | null)[])
  test(`${who ?? 'a stranger'} finds nothing of it at any address`, async () => {
    // Who reported may read their own words.
    const secrets = who === 'clara' ? SECRETS.slice(1) : SECRETS;
    let answered = 0;
    for (const url of addresses()) {
      const { status, body } = await town.as(who, 'GET', url);
      const words = typeof body === 'string' ? body : JSON.stringify(body);
      if (status === 200) answered++;
      if (url.includes('/console/')) assert.ok(status === 401 || status === 403 || status === 422, `${url} ${status}`);
      for (const secret of secrets) assert.equal(words.includes(secret), false, `${secret} at ${url}`);
    }
    assert.ok(answered > 40, `${answered} answered`);
  });

test('the author is told why, and neither who decided nor who complained', async () => {
  const words = JSON.stringify((await town.as('faye', 'GET', '/api/v1/notifications')).body);
  assert.match(words, /moderation_warning/);
  for (const secret of [town.ids.dora, town.ids.clara, '"dora"', '"clara"'])
    assert.equal(words.includes(secret), false, secret);
});

test('nobody’s account says that they are of the staff', async () => {
  for (const who of ['dora', 'emil'] as const) {
    const { body } = await town.as(null, 'GET', `/api/v1/accounts/${town.ids[who]}`);
    assert.deepEqual(body.roles, []);
    for (const word of ['moderator', 'senior', 'admin', 'second_factor', 'permissions'])
      assert.equal(JSON.stringify(body).includes(word), false, word);
  }
});
