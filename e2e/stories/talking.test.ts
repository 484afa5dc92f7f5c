// Two browsers: what one says the other sees without reloading, and back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page, Route } from 'playwright-core';
import { openLiveTown, type LiveTown } from '#testing';
import { openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, parleyWith, photograph } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let ana: Page;
let boris: Page;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  ana = await openAs(browser, town, 'ana');
  boris = await openAs(browser, town, 'boris', { locale: 'fr-FR', size: PHONE });
});
after(async () => {
  await browser.close();
  await town.close();
});

test('boris follows ana; ana posts an image; boris sees it without reloading', async () => {
  await boris.goto('/@ana');
  await boris.getByRole('button', { name: 'Suivre' }).first().click();
  await boris
    .getByRole('button', { name: /Vous suivez|Ne plus suivre/ })
    .first()
    .waitFor();
  await boris.goto('/home');
  await boris.locator('main').waitFor();

  const composer = ana.locator('form.composer');
  await composer.getByRole('textbox').first().fill('Under the tree at noon, with shade for all');
  const bytes = await photograph();
  await ana
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'tree.jpg', mimeType: 'image/jpeg', buffer: bytes });
  await ana.getByLabel('Describe image 1').fill('A green square that stands for a tree');
  await ana.locator('.draft-picture .spinner').waitFor({ state: 'detached' });
  await composer.getByRole('button', { name: 'Parley', exact: true }).click();
  await parleyWith(ana, 'Under the tree at noon').waitFor();

  const seen = parleyWith(boris, 'Under the tree at noon');
  const arrived = seen.or(boris.getByRole('button', { name: /nouveau parley/ })).first();
  await arrived.waitFor();
  if (!(await seen.isVisible())) await arrived.click();
  await seen.waitFor();
  const image = seen.getByRole('img', { name: 'A green square that stands for a tree' }).first();
  await image.waitFor();
});

test('the image that is served keeps no trace of where it was taken', async () => {
  const src = await ana.locator('article img[src*="/media/"]').first().getAttribute('src');
  const bytes = Buffer.from(await (await fetch(new URL(src!, town.url))).arrayBuffer());
  assert.equal(bytes.includes('Exif'), false);
});

test('boris replies; ana is notified without reloading and finds the reply in the thread', async () => {
  await parleyWith(boris, 'Under the tree at noon')
    .getByRole('button', { name: /Répondre/ })
    .first()
    .click();
  const sheet = boris.getByRole('dialog');
  await sheet.getByRole('textbox').first().fill('@ana j’arrive avec le thé');
  await sheet.getByRole('button', { name: 'Répondre', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });

  // One for the follow, one for the reply.
  await ana.locator('a[href="/notifications"]', { hasText: '2' }).first().waitFor();
  await ana.locator('a[href="/notifications"]').first().click();
  await ana.getByText('j’arrive avec le thé').first().waitFor();
  await ana.getByText('j’arrive avec le thé').first().click();
  await ana.waitForURL(/\/@boris\/\d+/);
  await parleyWith(ana, 'Under the tree at noon').waitFor();
});

test('a vote and an echo of boris are counted and told', async () => {
  await boris.goto('/@ana');
  const parley = parleyWith(boris, 'Under the tree at noon');
  await parley.getByRole('button', { name: /Voter/ }).first().click();
  await parley
    .getByRole('button', { name: /Voter|Retirer/, pressed: true })
    .first()
    .waitFor();
  await ana.goto('/notifications');
  await ana.getByText(/voted/i).first().waitFor();
});

test('what ana deletes leaves the screen of boris', async () => {
  await boris.goto('/home');
  await parleyWith(boris, 'Under the tree at noon').waitFor();
  await ana.goto('/@ana');
  await parleyWith(ana, 'Under the tree at noon').getByRole('button', { name: 'More' }).first().click();
  await ana.getByRole('menuitem', { name: 'Delete' }).click();
  await ana.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await parleyWith(boris, 'Under the tree at noon').waitFor({ state: 'detached' });
});

test('to send again when the answer was lost does not say it twice', async () => {
  await ana.goto('/home');
  const composer = ana.locator('form.composer');
  await composer.getByRole('textbox').first().fill('Said once, sent twice');
  const swallow = async (route: Route): Promise<void> => {
    await route.fetch();
    await route.abort('connectionreset');
  };
  await ana.route('**/api/v1/statuses', swallow, { times: 1 });
  const send = composer.getByRole('button', { name: 'Parley', exact: true });
  await send.click();
  await ana.getByRole('status').or(ana.getByRole('alert')).first().waitFor();
  await send.click();
  await parleyWith(ana, 'Said once, sent twice').waitFor();
  const own = await fetch(`${town.url}/api/v1/accounts/${town.ids.ana}/statuses`);
  const said = ((await own.json()) as { content: string }[]).filter((one) => one.content.includes('Said once'));
  assert.equal(said.length, 1);
});

test('no page threw anything', () => assert.deepEqual(faults, []));
