// Finding: words with and without accents, what stays hidden, links that say where they lead, people one might follow, and
// another's language.

import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { eventually, openLiveTown, type LiveTown, type Name } from '#testing';
import { openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, openPage, parleyWith } from '../people.ts';

let site: Server;
let address: string;
let town: LiveTown;
let browser: Browser;
before(async () => {
  site = createServer((request, reply) => {
    if (request.url === '/languages') return void reply.end(JSON.stringify([{ code: 'fr', targets: ['en'] }]));
    if (request.url === '/translate') return void reply.end(JSON.stringify({ translatedText: ['The well is deep'] }));
    reply.writeHead(200, { 'content-type': 'text/html' }).end('<title>The almanac of wells</title>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => void site.once('listening', resolve));
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  address = `http://${host}`;
  const settings = { PREVIEW_CARDS: 'on', FETCH_EXEMPT: host, TRANSLATION_URL: address };
  [town, browser] = await Promise.all([openLiveTown(settings), openBrowser()]);
});
after(async () => {
  await browser.close();
  await town.close();
  site.closeAllConnections();
  site.close();
});

const ask = async (name: Name, method: string, path: string, body?: object): Promise<any> => {
  const headers = { authorization: `Bearer ${town.token(name)}`, 'content-type': 'application/json' };
  return (await fetch(town.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })).json();
};
const say = (name: Name, status: string, more: object = {}) =>
  ask(name, 'POST', '/api/v1/statuses', { status, ...more });

test('Boris searches for a word with accents and finds Ana’s parley; a follower-only one of Clara’s stays hidden', async () => {
  const { id } = await say('ana', 'Le puits près de la forêt est profond', { language: 'fr' });
  await say('clara', 'Ma forêt à moi', { visibility: 'private', language: 'fr' });
  await eventually('the index', async () => {
    const { statuses } = await ask('boris', 'GET', '/api/v2/search?q=foret&type=statuses');
    return statuses.some((status: { id: string }) => status.id === id);
  });
  const page = await openAs(browser, town, 'boris');
  await page.getByRole('searchbox').fill('forêts');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=for%C3%AAts');
  await parleyWith(page, 'Le puits près de la forêt').waitFor();
  assert.equal(await page.locator('article', { hasText: 'Ma forêt à moi' }).count(), 0);
  await page.getByRole('link', { name: 'Parleys', exact: true }).click();
  await parleyWith(page, 'Le puits près de la forêt').waitFor();
  assert.equal(await page.locator('article', { hasText: 'Ma forêt à moi' }).count(), 0);
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByText('Nothing was found').waitFor();
  await page.goBack();
  await parleyWith(page, 'Le puits près de la forêt').waitFor();
});

test('a parley in another language is translated where it stands, and the original stays', async () => {
  const page = await openAs(browser, town, 'emil');
  await page.goto('/local');
  const parley = parleyWith(page, 'Le puits près de la forêt');
  await parley.getByRole('button', { name: 'Translate' }).click();
  await parley.getByText('The well is deep').waitFor();
  await parley.getByText('Translated from French by LibreTranslate.').waitFor();
  assert.ok((await parley.innerText()).includes('Le puits près de la forêt'));
  await parley.getByRole('button', { name: 'Hide' }).click();
  await parley.getByRole('button', { name: 'Translate' }).waitFor();
});

test('a link says where it leads, and opens apart', async () => {
  const { id } = await say('ana', `Read this: ${address}/almanac`);
  await eventually('the card', async () => (await ask('ana', 'GET', `/api/v1/statuses/${id}`)).card);
  const page = await openPage(browser, town.url);
  await page.goto('/local');
  const card = parleyWith(page, 'Read this').getByRole('link', { name: /The almanac of wells/ });
  await card.waitFor();
  assert.deepEqual(
    [await card.getAttribute('href'), await card.getAttribute('target')],
    [`${address}/almanac`, '_blank'],
  );
});

test('on a phone, in French, somebody new finds whom to follow, and waves somebody away', async () => {
  for (const name of ['ana', 'boris', 'dora'] as const)
    await ask(name, 'POST', `/api/v1/accounts/${town.ids.emil}/follow`);
  for (const name of ['ana', 'boris'] as const) await ask(name, 'POST', `/api/v1/accounts/${town.ids.dora}/follow`);
  await town.house.sql`
    insert into tallies (owner_id, what, n) values (${town.ids.emil}, 'followers', 3), (${town.ids.dora}, 'followers', 2)
    on conflict (owner_id, what) do update set n = excluded.n`;
  const page = await openAs(browser, town, 'faye', { size: PHONE, locale: 'fr-FR' });
  await page.getByRole('link', { name: 'Explorer' }).click();
  await page.getByRole('link', { name: 'Personnes' }).click();
  const suggested = page.locator('section', { hasText: 'Des personnes à suivre' });
  await suggested.locator('article', { hasText: '@emil' }).getByRole('button', { name: 'Suivre' }).click();
  await suggested.getByRole('button', { name: 'Ne plus suggérer dora' }).click();
  await suggested.locator('article', { hasText: '@dora' }).waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('article', { hasText: '@ana' }).first().waitFor();
  const { length } = (await ask('faye', 'GET', '/api/v2/suggestions')).filter(
    ({ account }: { account: { username: string } }) => ['dora', 'emil'].includes(account.username),
  );
  assert.equal(length, 0);
});

test('no page threw anything', () => assert.deepEqual(faults, []));
