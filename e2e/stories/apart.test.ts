// Two browsers: what one would rather not read, and whom one reads apart.

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
});
after(async () => {
  await browser.close();
  await town.close();
});

async function say(name: 'dora' | 'faye', status: string, visibility = 'public'): Promise<void> {
  const response = await fetch(`${town.url}/api/v1/statuses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${town.token(name)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ status, visibility }),
  });
  assert.equal(response.status, 200);
}

const hasNoBarriers = async (page: Page): Promise<void> => {
  const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  assert.deepEqual(
    violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`),
    [],
  );
};

test('boris mutes a word and no longer sees it; warned of another, he may still look', async () => {
  await say('dora', 'Encore la pluie sur le village');
  await say('faye', 'La neige arrive demain');
  await boris.goto('/local');
  await parleyWith(boris, 'Encore la pluie').waitFor();
  await boris.goto('/settings/filters');
  await boris.getByLabel('Mots', { exact: true }).fill('pluie');
  await boris.getByLabel('Ce qu’ils deviennent').selectOption('hide');
  await hasNoBarriers(boris);
  await boris.getByRole('button', { name: 'Masquer', exact: true }).click();
  await boris.locator('.filter', { hasText: 'pluie' }).waitFor();
  await boris.getByLabel('Mots', { exact: true }).fill('neige');
  await boris.getByRole('button', { name: 'Masquer', exact: true }).click();
  await boris.locator('.filter', { hasText: 'neige' }).waitFor();
  await boris.goto('/local');
  const warned = boris.locator('article', { hasText: 'Filtré' });
  await warned.waitFor();
  assert.equal(await parleyWith(boris, 'Encore la pluie').count(), 0);
  assert.equal(await boris.getByText('La neige arrive').count(), 0);
  await warned.getByRole('button', { name: 'Afficher quand même' }).click();
  await parleyWith(boris, 'La neige arrive demain').waitFor();
});

test('ana makes a list of somebody she does not follow and reads it live', async () => {
  await ana.goto('/lists');
  await ana.getByLabel('A new list').fill('Neighbours');
  await ana.getByRole('button', { name: 'Make the list' }).click();
  await ana.getByRole('heading', { name: 'Neighbours' }).waitFor();
  await ana.locator('main').getByPlaceholder('Find somebody to add').fill('fay');
  await ana.locator('main').getByRole('button', { name: /@faye/ }).click();
  await ana.locator('.person', { hasText: '@faye' }).waitFor();
  await hasNoBarriers(ana);
  await ana.goto('/lists');
  await ana.getByRole('link', { name: 'Neighbours' }).click();
  await parleyWith(ana, 'La neige arrive demain').waitFor();
  await say('dora', 'Not from a neighbour');
  await say('faye', 'Straight from next door');
  await parleyWith(ana, 'Straight from next door').waitFor();
  assert.equal(await parleyWith(ana, 'Not from a neighbour').count(), 0);
  await ana.goto('/@dora');
  await ana.locator('.profile-deeds').getByRole('button', { name: 'More' }).click();
  await ana.getByRole('menuitem', { name: 'Add to lists…' }).click();
  await ana.getByLabel('Neighbours').check();
  await ana.goto('/lists');
  await ana.getByRole('link', { name: 'Neighbours' }).click();
  await parleyWith(ana, 'Not from a neighbour').waitFor();
});

test('a conversation shows that it holds something new until it is read, and a note stays with its author', async () => {
  await ana.goto('/conversations');
  await ana.getByText('No conversations yet.').waitFor();
  await say('dora', '@ana meet me at the well', 'direct');
  const talk = ana.locator('article.person', { hasText: 'meet me at the well' });
  await talk.getByText('New', { exact: true }).waitFor();
  await hasNoBarriers(ana);
  await talk.getByRole('link').first().click();
  await ana.getByRole('heading', { name: 'Conversation', exact: true }).waitFor();
  await ana.goto('/conversations');
  await talk.waitFor();
  assert.equal(await talk.getByText('New', { exact: true }).count(), 0);
  await ana.goto('/@dora');
  await ana.locator('.profile-deeds').getByRole('button', { name: 'More' }).click();
  await ana.getByRole('menuitem', { name: 'Write a private note…' }).click();
  await ana.getByLabel('Private note', { exact: true }).fill('Knows the well');
  await ana.getByRole('button', { name: 'Save' }).click();
  await ana.locator('.private-note', { hasText: 'Knows the well' }).waitFor();
});

test('boris follows a hashtag on its page and finds it in his settings', async () => {
  await boris.goto('/tags/jardin');
  await boris.locator('.bar').getByRole('button', { name: 'Suivre' }).click();
  await boris.locator('.bar').getByRole('button', { name: 'Ne plus suivre' }).waitFor();
  await boris.goto('/settings/tags');
  await boris.getByRole('link', { name: '#jardin' }).waitFor();
  await hasNoBarriers(boris);
});

test('boris mutes somebody for a day from a menu that fits his phone, and sees until when', async () => {
  await boris.goto('/@dora');
  await boris.locator('.profile-deeds').getByRole('button', { name: 'Plus' }).click();
  const menu = (await boris.getByRole('menu').boundingBox())!;
  assert.ok(menu.x >= 0 && menu.x + menu.width <= PHONE.width && menu.y + menu.height <= PHONE.height);
  await boris.getByRole('menuitem', { name: 'Masquer @dora…' }).click();
  await boris.getByLabel('1 jour').check();
  await hasNoBarriers(boris);
  await boris.getByRole('button', { name: 'Masquer', exact: true }).click();
  await boris.locator('.profile-handle .tag').waitFor();
  await boris.goto('/settings/safety');
  await boris.locator('.person', { hasText: '@dora' }).getByText('Jusqu’au').waitFor();
  await hasNoBarriers(boris);
});

test('no page of this story failed', () => assert.deepEqual(faults, []));
