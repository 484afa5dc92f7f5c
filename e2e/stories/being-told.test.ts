// Many vote; Boris sees one grouped line, live; a stranger's mention waits in requests until accepted; and a device is told
// while no window looks.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { eventually, openBrowserKeys, openLiveTown, openPushService, type LiveTown, type Name } from '#testing';
import { axeOn, openBrowser, PHONE } from '../browser.ts';
import { faults, openAs } from '../people.ts';

const service = await openPushService();
let town: LiveTown;
let browser: Browser;
let boris: Page;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown({ FETCH_EXEMPT: service.host }), openBrowser()]);
  boris = await openAs(browser, town, 'boris', { locale: 'fr-FR', size: PHONE });
});
after(async () => {
  await browser.close();
  await town.close();
  service.close();
});

async function call(name: Name, method: string, path: string, body?: object): Promise<{ id: string }> {
  const response = await fetch(`${town.url}/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${town.token(name)}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  assert.equal(response.status, 200, path);
  return (await response.json()) as { id: string };
}
const vote = (name: Name, id: string) => call(name, 'POST', `v1/statuses/${id}/favourite`);

test('many vote; boris sees one line that grows as he looks', async () => {
  const { id } = await call('boris', 'POST', 'v1/statuses', { status: 'Le thé est prêt' });
  await vote('ana', id);
  const badge = boris.locator('a[href="/notifications"]:visible', { hasText: '1' }).first();
  await badge.waitFor();
  await badge.click();
  const line = boris.locator('article.of-favourite');
  await line.getByText('ana a voté pour votre parley').waitFor();
  await vote('clara', id);
  await line.getByText('clara et ana ont voté pour votre parley').waitFor();
  for (const name of ['dora', 'emil', 'faye'] as const) await vote(name, id);
  await line.getByText(/ et 3 autres ont voté pour votre parley/).waitFor();
  assert.equal(await line.count(), 1);
  assert.equal(await line.locator('.faces a').count(), 5);
  await boris.getByRole('button', { name: 'Mentions' }).click();
  await line.waitFor({ state: 'detached' });
  await boris.getByRole('button', { name: 'Votes et échos' }).click();
  await line.waitFor();
});

test('a stranger’s mention waits in requests until boris lets it in', async () => {
  await boris.goto('/settings/notifications');
  const rule = boris.locator('label', { hasText: 'Les gens que vous ne suivez pas' }).first();
  await rule.locator('select').selectOption('filter');
  await boris.getByText('Enregistré').first().waitFor();
  await call('faye', 'POST', 'v1/statuses', { status: '@boris puis-je entrer ?' });
  await eventually('the request', async () => {
    await boris.goto('/notifications');
    await boris.locator('article').first().waitFor();
    return boris.getByRole('link', { name: '1 personne demande à être entendue' }).isVisible();
  });
  assert.equal(await boris.getByText('puis-je entrer').count(), 0, 'it waits unseen');
  await boris.getByRole('link', { name: '1 personne demande à être entendue' }).click();
  const asker = boris.locator('article.asker', { hasText: 'puis-je entrer' });
  await asker.waitFor();
  const { violations } = await axeOn(boris).analyze();
  assert.deepEqual(
    violations.map((one) => one.id),
    [],
  );
  await asker.getByRole('button', { name: 'Laisser entrer' }).click();
  await boris.getByText('Personne n’attend.').waitFor();
  await boris.goto('/notifications');
  await boris.locator('article', { hasText: 'puis-je entrer' }).waitFor();
});

test('boris rings the bell of ana, and hears of what she says', async () => {
  await boris.goto('/@ana');
  await boris.getByRole('button', { name: 'Suivre' }).first().click();
  const bell = boris.getByRole('button', { name: 'Me prévenir quand @ana prend la parole' });
  await bell.focus();
  await boris.keyboard.press('Enter');
  await boris.getByText('Vous serez prévenu quand @ana prendra la parole.').waitFor();
  assert.equal(await bell.getAttribute('aria-pressed'), 'true');
  await call('ana', 'POST', 'v1/statuses', { status: 'À vous seuls', visibility: 'private' });
  await boris.goto('/notifications');
  await boris.locator('article.of-status', { hasText: 'À vous seuls' }).waitFor();
});

/** Chromium has no push service here: what the app hands to it is ours, and what it would bring is brought by hand. */
async function lendPushService(page: Page): Promise<Awaited<ReturnType<typeof openBrowserKeys>>> {
  const keys = await openBrowserKeys();
  const subscription = { endpoint: `http://${service.host}/boris`, keys: keys.keys };
  await page.context().grantPermissions(['notifications'], { origin: town.url });
  await page.addInitScript((given) => {
    const subscribed = {
      ...given,
      toJSON: () => given,
      unsubscribe: async () => void localStorage.removeItem('subscribed'),
    };
    const manager = PushManager.prototype as unknown as Record<string, unknown>;
    manager['getSubscription'] = async () => (localStorage.getItem('subscribed') ? subscribed : null);
    manager['subscribe'] = async () => {
      localStorage.setItem('subscribed', 'yes');
      return subscribed;
    };
  }, subscription);
  return keys;
}

/** What of a service worker's world the story touches. */
interface Scope {
  registration: ServiceWorkerRegistration;
  NotificationEvent: new (kind: string, more: { notification: Notification }) => Event;
  dispatchEvent(event: Event): boolean;
}

async function deliver(session: CDPSession, registrationId: string, data: string): Promise<void> {
  await session.send('ServiceWorker.deliverPushMessage', { origin: town.url, registrationId, data });
}

test('a device is told while nobody looks, and a click leads to the place', async () => {
  const keys = await lendPushService(boris);
  const session = await boris.context().newCDPSession(boris);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations;
      if (one) resolve(one.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await boris.goto('/settings/notifications');
  await boris.getByRole('button', { name: 'Activer les notifications' }).click();
  await boris.getByText('Cet appareil est prévenu de').waitFor();
  const { id } = await call('ana', 'POST', 'v1/statuses', { status: '@boris viens voir' });
  const message = await eventually('the push', async () => service.taken.at(-1));
  const said = await keys.open(message);
  // Nobody looks: the app is closed, and its worker is woken.
  await boris.goto('about:blank');
  await deliver(session, await registered, said);
  const worker = boris.context().serviceWorkers()[0]!;
  const shown = await eventually('the notification', () =>
    worker.evaluate(async () => {
      const [one] = await (globalThis as unknown as Scope).registration.getNotifications();
      return one && { title: one.title, body: one.body };
    }),
  );
  assert.deepEqual(shown, { title: 'ana vous mentionne', body: '@boris viens voir' });
  // Somebody clicks on it while a window is open elsewhere in the app.
  await boris.goto('/settings/notifications');
  await boris.getByRole('button', { name: /les notifications$/ }).waitFor();
  await worker.evaluate(async () => {
    const scope = globalThis as unknown as Scope;
    const [notification] = await scope.registration.getNotifications();
    scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification: notification! }));
  });
  await boris.waitForURL(`**/@ana/${id}`);
  await boris.goBack();
  await boris.getByRole('button', { name: 'Désactiver les notifications' }).click();
  await boris.getByRole('button', { name: 'Activer les notifications' }).waitFor();
});

test('nothing went wrong in any of it', () => assert.deepEqual(faults, []));
