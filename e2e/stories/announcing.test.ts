// The operator tells; everybody reads, reacts and puts it away. And the town's own emoji, from the picker to the page.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { addEmoji, publishAnnouncement, removeAnnouncement } from '#instance';
import { cleanEmoji } from '#media';
import { openLiveTown, type LiveTown } from '#testing';
import { axeOn, openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, parleyWith } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let ana: Page;
let boris: Page;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  const leaf = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#2f5d43' } })
    .png()
    .toBuffer();
  await addEmoji(operator(), town.house.storage, { shortcode: 'leaf', ...(await cleanEmoji(leaf, 'file')) });
  await town.house.sql`update accounts set locale = 'fr' where handle = 'boris'`;
  ana = await openAs(browser, town, 'ana');
  boris = await openAs(browser, town, 'boris', { locale: 'fr-FR', size: PHONE, scheme: 'dark' });
});
after(async () => {
  await browser.close();
  await town.close();
});
const operator = () => ({ viewer: null, now: new Date(), sql: town.house.sql, log: town.house.log });

test('what the operator tells stands on everybody’s home at once, in their tongue; they react and put it away', async () => {
  const text = { en: 'The well is open again', fr: 'Le puits est rouvert' };
  const id = await publishAnnouncement(operator(), { text });
  const hers = ana.locator('.announcement', { hasText: text.en });
  const his = boris.locator('.announcement', { hasText: text.fr });
  await Promise.all([hers.waitFor(), his.waitFor()]);
  await hers.getByRole('button', { name: 'React' }).click();
  await ana.getByRole('button', { name: '🎉', exact: true }).click();
  await his.getByRole('button', { name: '🎉 : 1 personne' }).waitFor();
  await his.getByRole('button', { name: /🎉/ }).click();
  await hers.getByRole('button', { name: '🎉: 2 people' }).waitFor();
  await hers.getByRole('button', { name: 'React' }).click();
  await ana.getByRole('button', { name: ':leaf:' }).click();
  await his.getByRole('button', { name: /leaf/ }).waitFor();
  for (const page of [ana, boris]) {
    const { violations } = await axeOn(page).analyze();
    assert.deepEqual(
      violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`),
      [],
    );
  }
  await hers.getByRole('button', { name: 'Put this announcement away' }).click();
  await hers.waitFor({ state: 'detached' });
  await ana.reload();
  await ana.locator('form.composer').waitFor();
  assert.equal(await ana.locator('.announcement').count(), 0);
  await removeAnnouncement(operator(), id);
  await his.waitFor({ state: 'detached' });
});

test('an emoji of the town is chosen where one writes, and is a picture where one reads', async () => {
  const area = ana.locator('form.composer textarea').first();
  await area.fill('A green');
  await ana.getByRole('button', { name: 'Add an emoji' }).click();
  await ana.getByRole('button', { name: ':leaf:' }).click();
  assert.equal(await area.inputValue(), 'A green :leaf: ');
  await ana.locator('form.composer').getByRole('button', { name: 'Parley', exact: true }).click();
  await boris.goto('/@ana');
  await parleyWith(boris, 'A green').getByRole('img', { name: ':leaf:' }).waitFor();
});

test('ana keeps her follows to herself, by a switch', async () => {
  await ana.goto('/settings/profile');
  await ana.getByLabel(/Keep my follows to myself/).check();
  await ana.getByRole('button', { name: 'Save' }).click();
  await ana.getByText('Saved').first().waitFor();
  const answer = await fetch(`${town.url}/api/v1/accounts/${town.ids.ana}`);
  const { hide_collections: hides, discoverable, indexable } = (await answer.json()) as Record<string, boolean>;
  assert.deepEqual([hides, discoverable, indexable], [true, true, true]);
});

test('nothing went wrong on any of these pages', () => assert.deepEqual(faults, []));
