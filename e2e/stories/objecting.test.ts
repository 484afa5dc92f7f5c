// Boris is suspended: he comes in all the same, reads why in French, objects, and hears that somebody else agreed with him.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { changeSettings } from '#instance';
import { appealsAgainst, judge, sanction } from '#moderation';
import { openLiveTown, PASSWORD, type LiveTown } from '#testing';
import { axeOn, DESKTOP, openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, openPage, signIn } from '../people.ts';

let town: LiveTown;
let browser: Browser;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await town.close();
});

const act = () => ({ now: new Date(), sql: town.house.sql, log: town.house.log });
const by = (name: 'dora' | 'emil', role: 'moderator' | 'admin') => ({
  ...act(),
  viewer: { id: town.ids[name], role },
});

const whoComesIn = async (eyes: Parameters<typeof openPage>[2]) => {
  const page = await openPage(browser, town.url, eyes);
  await page.goto('/sign-in');
  await page.locator('input[name=login]').fill('boris');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  return page;
};

test('the suspended read why and object, and nothing else opens to them until somebody else agrees', async () => {
  const wish = { measure: 'suspend', category: 'harassment', facts: 'Vous vous acharnez sur elle.' } as const;
  const { id } = await sanction(by('emil', 'admin'), town.ids.boris, wish);
  const page = await whoComesIn({ locale: 'fr-FR', scheme: 'dark', size: PHONE });
  await page.waitForURL('**/suspended');
  await page.getByText('Vous vous acharnez sur elle.').waitFor();
  const { violations } = await axeOn(page).analyze();
  assert.deepEqual(
    violations.map((one) => one.id),
    [],
  );
  await page.getByRole('button', { name: 'Contester' }).click();
  await page.getByLabel('En quoi est-ce une erreur ?').fill('Je la défendais.');
  await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await page.getByText('Votre contestation attend').waitFor();
  await page.goto('/home');
  await page.waitForURL('**/suspended');

  const [appeal] = await appealsAgainst(town.house.sql, [id]);
  await judge(by('dora', 'moderator'), appeal!.id, {
    outcome: 'overturned',
    answer: 'Vous la défendiez.',
  });
  await page.goto('/suspended');
  await page.getByText('Vous aviez raison').waitFor();
  const back = await openPage(browser, town.url, { locale: 'fr-FR', size: DESKTOP });
  await signIn(back, 'boris', PASSWORD);
  await back.goto('/settings/standing');
  await back.getByText('Tout va bien').waitFor();
  await back.getByText('Vous la défendiez.').waitFor();
  assert.deepEqual(faults, []);
});

test('where a town has juries, one offers oneself in the settings', async () => {
  const page = await openAs(browser, town, 'ana', { locale: 'en-GB', size: DESKTOP });
  await page.goto('/settings/standing');
  await page.getByText('All is well').waitFor();
  assert.equal(await page.getByText('Judging appeals of others').count(), 0);
  await changeSettings({ ...act(), viewer: null }, { jury: 'on' });
  await page.reload();
  await page.getByLabel(/drawn to judge/).check();
  await page.reload();
  await page.getByText('All is well').waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=is_juror]')?.checked === true);
});
