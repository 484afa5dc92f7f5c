// Faye asks to quote Ana, who agrees where she is told of it; and Boris finds himself in a collection, and leaves it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openLiveTown, type LiveTown, type Name } from '#testing';
import { openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, parleyWith } from '../people.ts';

let town: LiveTown;
let browser: Browser;
before(async () => void ([town, browser] = await Promise.all([openLiveTown(), openBrowser()])));
after(async () => {
  await browser.close();
  await town.close();
});

async function call<T>(name: Name, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${town.url}/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${town.token(name)}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  assert.equal(response.status, 200, path);
  return (await response.json()) as T;
}

async function isReadable(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  assert.deepEqual(
    violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`),
    [],
  );
}

test('faye asks to quote ana, who agrees among her notifications; faye sees it without asking again', async () => {
  const wish = { status: 'Le puits est profond', quote_approval_policy: 'ask' };
  const { id } = await call<{ id: string }>('ana', 'POST', 'v1/statuses', wish);
  const faye = await openAs(browser, town, 'faye');
  // What changes is pushed to whose home it stands in: there is one from the first look on.
  await call('faye', 'GET', 'v1/timelines/home');
  await faye.goto(`/@ana/${id}`);
  await parleyWith(faye, 'Le puits').getByRole('button', { name: 'Echo or quote' }).click();
  await faye.getByRole('menuitem', { name: 'Ask to quote' }).click();
  const sheet = faye.getByRole('dialog');
  await sheet.getByText('Its author is asked first').waitFor();
  await sheet.getByRole('textbox').first().fill('Read this');
  await sheet.getByRole('button', { name: 'Quote', exact: true }).click();
  await faye.getByText('is shown when its author agrees').waitFor();
  await faye.goto('/@faye');
  await parleyWith(faye, 'Read this').getByText('This quote waits').waitFor();

  const ana = await openAs(browser, town, 'ana', { locale: 'fr-FR', size: PHONE, scheme: 'dark' });
  await ana.goto('/notifications');
  await ana.getByText('faye demande à citer votre parley').waitFor();
  await isReadable(ana);
  await ana.getByText('1 personne demande à vous citer').click();
  await ana.getByRole('heading', { name: 'Demandes de citation' }).waitFor();
  await ana.locator('.quote', { hasText: 'Le puits est profond' }).waitFor();
  await isReadable(ana);
  await ana.getByRole('button', { name: 'Accepter' }).click();
  await ana.getByText('Personne ne demande à vous citer').waitFor();
  await faye.locator('.quote', { hasText: 'Le puits est profond' }).waitFor();
});

test('boris is told that he is in a collection, what it says, and leaves it', async () => {
  const account_ids = [town.ids.boris];
  const said = { name: 'Amis du thé', description: 'Qui le prennent sans sucre', account_ids };
  await call('ana', 'POST', 'v1/collections', said);
  const boris = await openAs(browser, town, 'boris', { locale: 'fr-FR', size: PHONE });
  await boris.goto('/notifications');
  const line = boris.locator('article.of-added_to_collection');
  await line.getByText('ana vous ajoute à une collection').waitFor();
  await line.getByText('Qui le prennent sans sucre').waitFor();
  await isReadable(boris);
  await line.getByRole('button', { name: 'Ne plus y figurer' }).click();
  await boris.getByRole('dialog').getByRole('button', { name: 'Ne plus y figurer' }).click();
  await boris.getByText('Vous n’y figurez plus').waitFor();
  await line.waitFor({ state: 'detached' });
  const { collections } = await call<{ collections: [] }>(
    'boris',
    'GET',
    `v1/accounts/${town.ids.boris}/in_collections`,
  );
  assert.deepEqual([collections, faults], [[], []]);
});
