// Ana asks a poll and quotes Boris; Boris votes and sees the results without reloading. And what is said later.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openLiveTown, type LiveTown } from '#testing';
import { axeOn, openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, parleyWith } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let ana: Page;
let boris: Page;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  ana = await openAs(browser, town, 'ana');
  boris = await openAs(browser, town, 'boris', { locale: 'fr-FR', size: PHONE });
  const headers = { authorization: `Bearer ${town.token('boris')}` };
  await fetch(`${town.url}/api/v1/accounts/${town.ids.ana}/follow`, { method: 'POST', headers });
  await boris.goto('/home');
  await boris.locator('main').waitFor();
});
after(async () => {
  await browser.close();
  await town.close();
});

/** Shows what came live, should it wait above. */
async function arrived(page: Page, words: string): Promise<void> {
  const seen = parleyWith(page, words);
  const pill = page.locator('[data-pill]');
  await seen.or(pill).first().waitFor();
  if (!(await seen.isVisible())) await pill.click();
  await seen.waitFor();
}

async function axe(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  assert.deepEqual(
    violations.map((one) => [one.id, one.nodes[0]?.html]),
    [],
  );
}

test('ana asks a poll; boris votes and sees the results without reloading', async () => {
  const composer = ana.locator('form.composer');
  await composer.getByRole('textbox').first().fill('What do we drink under the tree?');
  await composer.getByRole('button', { name: 'Add a poll' }).click();
  const send = composer.getByRole('button', { name: 'Parley', exact: true });
  assert.ok(await send.isDisabled(), 'a poll needs two options');
  await composer.getByLabel('Option 1').fill('Tea');
  await composer.getByLabel('Option 2').fill('Coffee');
  await axe(ana);
  await send.click();
  await parleyWith(ana, 'What do we drink').getByText('0 votes').waitFor();

  await arrived(boris, 'What do we drink');
  const poll = parleyWith(boris, 'What do we drink').locator('.poll');
  await poll.getByRole('radio', { name: 'Tea' }).check();
  await axe(boris);
  await poll.getByRole('button', { name: 'Voter', exact: true }).click();
  await poll.getByText('100').waitFor();
  await poll.getByText('1 voix').first().waitFor();
  assert.equal(await poll.getByRole('radio').count(), 0);
  assert.equal(new URL(boris.url()).pathname, '/home', 'a press on the poll opens nothing');
});

test('ana quotes boris from the echo menu; boris sees his words in hers, and takes them back', async () => {
  const headers = { authorization: `Bearer ${town.token('boris')}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ status: 'Le puits est plein' });
  await fetch(`${town.url}/api/v1/statuses`, { method: 'POST', headers, body });
  await ana.goto('/@boris');
  await parleyWith(ana, 'Le puits est plein').getByRole('button', { name: 'Echo or quote' }).click();
  await ana.getByRole('menuitem', { name: 'Quote' }).click();
  const sheet = ana.getByRole('dialog');
  await sheet.getByText('Le puits est plein').waitFor();
  await sheet.getByRole('textbox').first().fill('Good news');
  await sheet.getByRole('button', { name: 'Quote', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });

  await arrived(boris, 'Good news');
  const quoting = parleyWith(boris, 'Good news');
  await quoting.locator('.quote', { hasText: 'Le puits est plein' }).waitFor();
  await axe(boris);
  await quoting.getByRole('button', { name: 'Plus' }).first().click();
  await boris.getByRole('menuitem', { name: 'En retirer mon parley' }).click();
  await boris.getByRole('dialog').getByRole('button', { name: 'En retirer mon parley' }).click();
  await quoting.getByText('a retiré le parley cité').waitFor();
});

test('ana schedules a parley, saves a draft, and goes on with it', async () => {
  await ana.goto('/home');
  const composer = ana.locator('form.composer');
  const later = async (choice: string): Promise<void> => {
    await composer.getByRole('button', { name: 'Now or later' }).click();
    await ana.getByRole('menuitem', { name: choice, exact: true }).click();
  };
  await composer.getByRole('textbox').first().fill('Said tomorrow');
  await later('Schedule');
  await composer.getByLabel('Goes out on').waitFor();
  await composer.getByRole('button', { name: 'Schedule', exact: true }).click();
  await ana
    .getByText(/It goes out on/)
    .first()
    .waitFor();

  await composer.getByRole('textbox').first().fill('Half a thought');
  await later('Save the draft');
  await ana.getByText('Your draft is saved').waitFor();
  await ana.goto('/scheduled');
  await ana.getByText('Said tomorrow').waitFor();
  await axe(ana);
  await ana.getByRole('link', { name: 'Drafts' }).click();
  await ana.locator('article', { hasText: 'Half a thought' }).getByRole('button', { name: 'Go on writing' }).click();
  const sheet = ana.getByRole('dialog');
  await sheet.getByRole('textbox').first().fill('A whole thought');
  await sheet.getByRole('button', { name: 'Parley', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
  await ana.goto('/drafts');
  await ana.getByText('No drafts.').waitFor();
  await ana.goto('/@ana');
  await parleyWith(ana, 'A whole thought').waitFor();
});

test('no page threw anything', () => assert.deepEqual(faults, []));
