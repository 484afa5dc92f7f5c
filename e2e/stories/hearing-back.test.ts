// Who reports something hears what became of it, while they look, in their language; and nothing says who decided.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { atTheConsole, openLiveTown, type LiveTown, type Name } from '#testing';
import { openBrowser, PHONE } from '../browser.ts';
import { faults, openAs } from '../people.ts';

let town: LiveTown;
let browser: Browser;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  await atTheConsole(town, 'dora');
});
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
  assert.equal(response.status, 200, `${path} ${await response.clone().text()}`);
  return (await response.json()) as T;
}

async function reportAndDecide(measure: string, words: string): Promise<void> {
  const { id } = await call<{ id: string }>('faye', 'POST', 'v1/statuses', { status: words });
  await call('boris', 'POST', 'palabre/v1/reports', { kind: 'parley', id, harm: 'harassment' });
  const next = await call<{ case: { id: string } }>('dora', 'POST', 'palabre/v1/console/next', {});
  const verdict = { actions: [{ measure }], facts: '', note: 'Kept between us' };
  await call('dora', 'POST', `palabre/v1/console/cases/${next.case.id}/decide`, verdict);
}

test('boris is told in French what became of what he reported, without asking again', async () => {
  const boris = await openAs(browser, town, 'boris', { locale: 'fr-FR', size: PHONE });
  await boris.goto('/notifications');
  await boris.getByText('Rien pour l’instant').waitFor();
  await reportAndDecide('remove', 'Il fait beau');
  await boris.getByText('Nous avons donné suite à votre signalement. Merci').waitFor();
  await reportAndDecide('none', 'Il pleut');
  await boris.getByText('Votre signalement a été examiné').waitFor();
  assert.equal(await boris.locator('article.of-report_outcome').count(), 2);
  const page = await boris.content();
  for (const secret of ['Kept between us', '@dora']) assert.equal(page.includes(secret), false, secret);
  const { violations } = await new AxeBuilder({ page: boris }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  assert.deepEqual(
    violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`),
    [],
  );
  assert.deepEqual(faults, []);
});
