// Arriving: the operator by the printed link, a newcomer by the front door, in both languages, and what is refused.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, PHONE } from '../browser.ts';
import { faults, openPage, signIn } from '../people.ts';
import { startProgram, type Program } from '../../testing/program.ts';

let browser: Browser;
let program: Program;
let folder: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palabre-arriving-'));
  [program, browser] = await Promise.all([startProgram({ data: folder }), openBrowser()]);
});
after(async () => {
  await browser.close();
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the link that the first start prints makes the operator’s account, once', async () => {
  const said = /"setup":"([^"]+)"/.exec(program.output())?.[1] ?? '';
  const link = new URL(said);
  const path = link.pathname + link.search;
  const page = await openPage(browser, program.url);
  await page.goto(path);
  await page.locator('input[name=handle]').fill('la_place');
  await page.locator('input[name=password]').fill('under the old tree');
  await page.locator('form button[type=submit]').click();
  await page.waitForURL('**/home');
  await page.goto('/@la_place');
  await page.getByText('@la_place').first().waitFor();

  const again = await openPage(browser, program.url);
  await again.goto(path);
  await again.locator('a.button[href="/sign-in"]').waitFor();
});

test('a newcomer signs up in French, says something, signs out and comes back', async () => {
  const page = await openPage(browser, program.url, { locale: 'fr-FR', size: PHONE });
  await page.goto('/');
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
  await page.goto('/sign-up');
  await page.locator('input[name=handle]').fill('Awa');
  await page.locator('input[name=password]').fill('sous le grand arbre');
  await page.locator('form button[type=submit]').click();
  await page.getByText('conditions', { exact: false }).first().waitFor();
  assert.match(page.url(), /sign-up/, 'without the terms nobody comes in');
  await page.locator('input[name=accepts_terms]').check();
  await page.locator('form button[type=submit]').click();
  await page.waitForURL('**/home');

  await page.goto('/compose');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox').first().fill('Bonjour à tous 🌳');
  await sheet.locator('form.composer button[type=submit]').click();
  await sheet.waitFor({ state: 'detached' });
  await page.goto('/@awa');
  await page.getByText('Bonjour à tous').first().waitFor();

  await page.context().clearCookies();
  await signIn(page, 'AWA', 'sous le grand arbre');
});

test('a wrong password and an unknown name get the same words', async () => {
  const page = await openPage(browser, program.url);
  const words: (string | null)[] = [];
  for (const handle of ['awa', 'nobody_here']) {
    await page.goto('/sign-in');
    await page.locator('input[name=login]').fill(handle);
    await page.locator('input[name=password]').fill('not this one');
    await page.locator('form button[type=submit]').click();
    const trouble = page.getByRole('alert').first();
    await trouble.waitFor();
    words.push(await trouble.textContent());
  }
  assert.equal(words[0], words[1]);
  assert.match(words[0] ?? '', /do not go together/);
});

test('a taken and a reserved handle are refused beside the field', async () => {
  const page = await openPage(browser, program.url);
  for (const handle of ['awa', 'admin', 'no spaces']) {
    await page.goto('/sign-up');
    await page.locator('input[name=handle]').fill(handle);
    await page.locator('input[name=password]').fill('under the new tree');
    await page.locator('input[name=accepts_terms]').check();
    await page.locator('form button[type=submit]').click();
    await page.locator('input[name=handle][aria-invalid=true]').waitFor();
  }
});

test('the language is switched by hand, and stays', async () => {
  const page = await openPage(browser, program.url, { locale: 'en-GB' });
  await page.goto('/');
  const chooser = page.getByRole('combobox', { name: 'Language' }).or(page.getByRole('button', { name: 'Français' }));
  const first = chooser.first();
  if ((await first.evaluate((one) => one.tagName)) === 'SELECT') await first.selectOption('fr');
  else await first.click();
  await page.locator('html[lang=fr]').waitFor();
  await page.reload();
  await page.locator('html[lang=fr]').waitFor();
});

test('no page threw anything', () => assert.deepEqual(faults, []));
