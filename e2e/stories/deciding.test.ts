// Dora at the console: what is reported lies before her within a second, with what is known of it; one key decides, one takes it back.
// How many presses and how long a case takes is printed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { codeAt, secretOf } from '#accounts';
import { eventually, openLiveTown, PASSWORD, type LiveTown, type Name } from '#testing';
import { axeOn, openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, parleyWith } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let dora: Page;
before(async () => void ([town, browser] = await Promise.all([openLiveTown(), openBrowser()])));
after(async () => {
  await browser.close();
  await town.close();
});

const FIXTURE = new URL('../../testing/fixtures/harm/screen.json', import.meta.url);
const { hidden } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as { hidden: [language: string, words: string][] };

async function call<T = any>(name: Name | null, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${town.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(name && { authorization: `Bearer ${town.token(name)}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await response.text().then((text) => {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  })) as T;
}
const say = (name: Name, status: string, more: object = {}) =>
  call(name, 'POST', '/api/v1/statuses', { status, ...more });
const report = (name: Name, id: string, harm: string) =>
  call(name, 'POST', '/api/palabre/v1/reports', { kind: 'parley', id, harm, note: 'Please look' });

async function isReadable(page: Page): Promise<void> {
  const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  assert.deepEqual(
    violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`),
    [],
  );
}

/** Everybody's sessions, as if a code of a second factor had just been shown there. */
async function prove(): Promise<void> {
  await town.house.sql`
    insert into second_factors (account_id, sealed, begun_at, confirmed_at)
    select id, 'sealed', now(), now() from accounts where handle = 'emil' on conflict do nothing`;
  await town.house.sql`update tokens set second_factor_at = now()`;
  town.house.forget();
}

test('dora sets up her second factor, keeps her recovery codes, and finds the queues', async () => {
  dora = await openAs(browser, town, 'dora');
  await dora.getByRole('link', { name: 'Console' }).click();
  await isReadable(dora);
  await dora.getByLabel('Your password').fill(PASSWORD);
  await dora.getByRole('button', { name: 'Set it up' }).click();
  const secret = (await dora.locator('.factor-secret').innerText()).replaceAll(' ', '');
  await isReadable(dora);
  await dora.getByLabel('Code of six digits').fill('000000');
  await dora.getByRole('button', { name: 'Confirm' }).click();
  await dora.getByText('That is not the code').waitFor();
  await dora.getByLabel('Code of six digits').fill(codeAt(secretOf(secret), new Date()));
  await dora.getByRole('button', { name: 'Confirm' }).click();
  await dora.locator('.factor-codes li').nth(9).waitFor();
  await dora.getByRole('button', { name: 'I have kept them' }).click();
  await dora.getByText('Lives at risk').waitFor();
  await isReadable(dora);
});

test('what boris reports lies before dora without her asking, and one key takes it from everybody', async () => {
  await dora.getByRole('link', { name: 'Lives at risk' }).click();
  await dora.getByText('Nothing waits here.').waitFor();
  const words = 'Only meant for the eyes of staff';
  const { id } = await say('faye', words);
  const boris = await openAs(browser, town, 'boris');
  await boris.goto(`/@faye/${id}`);
  await parleyWith(boris, words).getByRole('button', { name: 'More' }).click();
  await boris.getByRole('menuitem', { name: 'Report' }).click();
  const sheet = boris.getByRole('dialog');
  await sheet.getByLabel('A threat or a call to violence').check();
  await sheet.getByLabel('Is there anything we should know?').fill('He means it');
  await isReadable(boris);
  await sheet.getByRole('button', { name: 'Send the report' }).click();
  await boris.getByText('you will be told what became of it').waitFor();
  const began = Date.now();
  await dora.locator('.exhibit-words', { hasText: words }).waitFor();
  console.log(`  the case lay before her ${Date.now() - began} ms after the report was answered`);
  await dora.getByText('He means it').waitFor();
  await isReadable(dora);
  await dora.keyboard.press('2');
  await dora.getByText('@faye: Remove').waitFor();
  await eventually('removal', async () => (await call('boris', 'GET', `/api/v1/statuses/${id}`)).error);
  await boris.goto('/settings/reports');
  await boris.getByText('Something was done').waitFor();
  await isReadable(boris);
  await dora.keyboard.press('u');
  await dora.getByText('Taken back.').waitFor();
  await eventually('return', async () => (await call('boris', 'GET', `/api/v1/statuses/${id}`)).id);
});

test('a threat is seen by its author and by dora alone, and one key ends it', async () => {
  const [language, words] = hidden[0]!;
  await call('boris', 'POST', `/api/v1/accounts/${town.ids.faye}/follow`);
  await call('boris', 'GET', '/api/v1/timelines/home');
  const { id } = await say('faye', words, { language });
  await dora.goto('/console/desk/urgent');
  await dora.locator('.exhibit-words', { hasText: words }).waitFor();
  for (const who of ['boris', null] as const)
    for (const path of [
      '/api/v1/timelines/home',
      `/api/v1/statuses/${id}`,
      `/api/v1/accounts/${town.ids.faye}/statuses`,
      `/api/v2/search?q=${encodeURIComponent(words)}&type=statuses`,
      '/api/v1/timelines/public?local=true',
      '/@faye',
      '/@faye.rss',
      `/@faye/${id}`,
    ])
      assert.equal(JSON.stringify(await call(who, 'GET', path)).includes(words.slice(-12)), false, `${who} ${path}`);
  const faye = await openAs(browser, town, 'faye');
  await faye.goto(`/@faye/${id}`);
  await parleyWith(faye, words).getByText('Being looked at').waitFor();
  await isReadable(faye);
  await dora.keyboard.press('2');
  await dora.getByText('@faye: Remove').waitFor();
  await eventually('removal', async () => (await call('faye', 'GET', `/api/v1/statuses/${id}`)).error);
});

test('what is grave is asked for twice, several measures are decided together, alike cases in one go', async () => {
  const emil = await openAs(browser, town, 'emil', { locale: 'fr-FR', scheme: 'dark', size: PHONE });
  await prove();
  const ids: string[] = [];
  for (const n of [1, 2, 3]) ids.push((await say('faye', `Les mêmes mots, ${n}`, { language: 'fr' })).id);
  for (const id of ids) await report('ana', id, 'spam');
  await emil.goto('/console/desk/spam');
  await emil.locator('.exhibit-words', { hasText: 'Les mêmes mots' }).waitFor();
  await isReadable(emil);
  await emil.keyboard.press('8');
  await emil.getByText('Suspendre, pour une semaine').waitFor();
  await isReadable(emil);
  await emil.keyboard.press('Escape');
  await emil.keyboard.press('b');
  await emil.getByText('et 2 dossiers semblables').waitFor();
  await emil.keyboard.press('Shift+Digit9');
  await emil.getByText('Choisis ensemble : Avertir').waitFor();
  await emil.keyboard.press('2');
  await emil.getByText('@faye : Avertir + Retirer').waitFor();
  for (const id of ids)
    await eventually('removal', async () => (await call('boris', 'GET', `/api/v1/statuses/${id}`)).error);
  await emil.getByText('Rien n’attend ici').waitFor();
});

test('twenty cases, one press each', async () => {
  const count = 20;
  for (let n = 0; n < count; n += 1) {
    const [language, words] = hidden[n % hidden.length]!;
    const { id } = await say(n % 2 ? 'clara' : 'boris', `« ${words} » (${n})`, { language });
    await report('ana', id, 'violence-threat');
  }
  await prove();
  await dora.goto('/console/desk');
  await dora.locator('.desk[data-case]').waitFor();
  const began = Date.now();
  let presses = 0;
  for (let n = 0; n < count; n += 1) {
    const before = await dora.locator('[data-case]').getAttribute('data-case');
    await dora.keyboard.press('Digit2');
    presses += 1;
    await dora.waitForFunction(
      (was) => document.querySelector<HTMLElement>('[data-case]')?.dataset['case'] !== was,
      before,
    );
    if (n < count - 1) await dora.locator('.desk[data-case]').waitFor();
  }
  const each = (Date.now() - began) / count;
  console.log(`  ${presses / count} presses and ${Math.round(each)} ms a case: room for reading at 200 an hour: 18 s`);
  assert.equal(presses, count);
  assert.deepEqual(faults, []);
});
