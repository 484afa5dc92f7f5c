// The whole chain: somebody new threatens, and nobody ever sees it; Dora decides with one key; who wrote it reads why, in French,
// and objects; Emil, not Dora, answers; who reported hears; and the ledger proves each step.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { verifyLedger, type PublicEntry } from '#ledger';
import { gatherEvidence } from '#transparency';
import {
  atTheConsole,
  eventually,
  openBrowserKeys,
  openLiveTown,
  openPushService,
  PASSWORD,
  type LiveTown,
  type Name,
} from '#testing';
import { openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, openPage, parleyWith, signIn } from '../people.ts';
import { rootFrom } from '../proof.ts';

const FIXTURE = new URL('../../testing/fixtures/harm/screen.json', import.meta.url);
const { hidden } = JSON.parse(readFileSync(FIXTURE, 'utf8')) as { hidden: [language: string, words: string][] };
const threat = hidden.find(([language]) => language === 'fr')![1];
/** What no answer may hold of it. */
const secret = threat.slice(0, 20);

const service = await openPushService();
const keys = await openBrowserKeys();
const began = Date.now();
let town: LiveTown;
let browser: Browser;
let awa: Page;
let boris: Page;
let dora: Page;
/** What came over the socket of Boris's open home. */
const frames: string[] = [];
const ids = { awa: '', hello: '', insult: '', threat: '' };

before(async () => {
  [town, browser] = await Promise.all([openLiveTown({ FETCH_EXEMPT: service.host }), openBrowser()]);
  await atTheConsole(town, 'emil');
});
after(async () => {
  await browser.close();
  await town.close();
  service.close();
});

async function ask(name: Name | null, method: string, path: string, body?: object) {
  const response = await fetch(`${town.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(name && { authorization: `Bearer ${town.token(name)}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, text: await response.text() };
}
async function call<T = any>(name: Name | null, method: string, path: string, body?: object): Promise<T> {
  const { status, text } = await ask(name, method, path, body);
  assert.equal(status, 200, `${path} ${text}`);
  return JSON.parse(text) as T;
}
const console_ = (name: Name, path: string, body?: object) =>
  ask(name, body ? 'POST' : 'GET', `/api/palabre/v1/console/${path}`, body);

/** Says it in the app, as hands do. @returns its id. */
async function say(words: string): Promise<string> {
  const posted = awa.waitForResponse((one) => one.url().endsWith('/api/v1/statuses') && one.ok());
  await awa.goto('/compose');
  const sheet = awa.getByRole('dialog');
  await sheet.getByRole('textbox').first().fill(words);
  await sheet.locator('form.composer button[type=submit]').click();
  return ((await (await posted).json()) as { id: string }).id;
}

/** All where its words could be read by somebody else. */
const surfaces = (id: string): string[] => [
  '/api/v1/timelines/home',
  '/api/v1/timelines/public?local=true',
  `/api/v1/statuses/${id}`,
  `/api/v1/statuses/${id}/context`,
  `/api/v1/accounts/${ids.awa}/statuses`,
  `/api/v2/search?q=${encodeURIComponent(threat)}`,
  '/api/v1/notifications',
  '/@awa',
  `/@awa/${id}`,
  '/@awa.rss',
];

/** Reads every surface as Boris and as a stranger, and looks at what his window shows and his socket brought. */
async function isNowhere(when: string): Promise<void> {
  for (const who of ['boris', null] as const)
    for (const path of surfaces(ids.threat)) {
      const { text } = await ask(who, 'GET', path);
      assert.equal(text.includes(secret), false, `${when}: ${who} at ${path}`);
    }
  assert.equal((await ask('boris', 'GET', `/api/v1/statuses/${ids.threat}`)).status, 404, when);
  assert.equal((await boris.content()).includes(secret), false, `${when}: his home`);
  assert.equal(frames.join('\n').includes(secret), false, `${when}: his socket`);
  const told = await Promise.all(service.taken.map((message) => keys.open(message)));
  assert.equal(told.join('\n').includes(secret), false, `${when}: his devices`);
}

/** Until Boris has something in his window, on his socket and on his device: what came before it has come too. */
async function reachesBoris(words: string): Promise<void> {
  await parleyWith(boris, words)
    .or(boris.getByRole('button', { name: /nouveau/ }))
    .first()
    .waitFor();
  await eventually('the socket', async () => frames.some((frame) => frame.includes(words)));
  await eventually('the push', async () => {
    const told = await Promise.all(service.taken.map((message) => keys.open(message)));
    return told.some((one) => one.includes(words));
  });
}

test('somebody new signs up in French, and whoever follows them sees at once what they say', async () => {
  awa = await openPage(browser, town.url, { locale: 'fr-FR', size: PHONE });
  await awa.goto('/sign-up');
  await awa.locator('input[name=handle]').fill('awa');
  await awa.locator('input[name=password]').fill('sous le grand arbre');
  await awa.locator('input[name=accepts_terms]').check();
  await awa.locator('form button[type=submit]').click();
  await awa.waitForURL('**/home');
  ids.awa = (await call('boris', 'GET', '/api/v1/accounts/lookup?acct=awa')).id;
  await call('boris', 'POST', `/api/v1/accounts/${ids.awa}/follow`, { notify: true });
  await call('boris', 'POST', '/api/v1/push/subscription', {
    subscription: { endpoint: `http://${service.host}/boris`, keys: keys.keys, standard: true },
    data: { alerts: { status: true, mention: true } },
  });
  boris = await openPage(browser, town.url, { locale: 'fr-FR' });
  boris.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void frames.push(String(payload))));
  await signIn(boris, 'boris', PASSWORD);
  ids.hello = await say('Bonjour sous le grand arbre');
  await reachesBoris('Bonjour sous le grand arbre');
  ids.insult = await say('Boris raconte encore ses histoires de clown');
  await reachesBoris('histoires de clown');
});

test('a threat lies before dora within a second, and is nowhere else, also where everything was just read', async () => {
  dora = await openAs(browser, town, 'dora');
  await town.house.sql`
    insert into second_factors (account_id, sealed, begun_at, confirmed_at)
    select id, 'sealed', now(), now() from accounts where handle = 'dora'`;
  await atTheConsole(town, 'dora');
  await dora.goto('/console/desk/urgent');
  await dora.getByText('Nothing waits here.').waitFor();
  for (const who of ['boris', null] as const) for (const path of surfaces(ids.hello)) await ask(who, 'GET', path);
  const posting = say(`@boris ${threat}`).then((id) => ({ id, at: Date.now() }));
  await dora.locator('.exhibit-words', { hasText: threat }).waitFor();
  const shown = Date.now();
  const posted = await posting;
  console.error(`  the case lay before her ${Math.max(0, shown - posted.at)} ms after it was answered`);
  ids.threat = posted.id;
  await isNowhere('as soon as it was said');
  await say('Bonne nuit les amis');
  await reachesBoris('Bonne nuit les amis');
  await isNowhere('when what was said after it had come');
});

test('dora ends it with one key, and it is nowhere any more, not even with who wrote it', async () => {
  await dora.keyboard.press('2');
  await dora.getByText('@awa: Remove').waitFor();
  await eventually('removal', async () => {
    const status = await awa.evaluate(
      (id) => fetch(`/api/v1/statuses/${id}`).then((answer) => answer.status),
      ids.threat,
    );
    return status === 404;
  });
  await isNowhere('after the decision');
});

test('boris hears in his language what became of what else of theirs he reported, which goes from where it was just read', async () => {
  await call('boris', 'POST', '/api/palabre/v1/reports', { kind: 'parley', id: ids.insult, harm: 'harassment' });
  await dora.goto('/console/desk');
  await dora.locator('.exhibit-words', { hasText: 'histoires de clown' }).waitFor();
  const isThere = async (path: string) => (await ask('boris', 'GET', path)).text.includes('histoires de clown');
  for (const path of ['/api/v1/timelines/home', '/@awa', '/@awa.rss']) assert.ok(await isThere(path), path);
  await dora.keyboard.press('2');
  await dora.getByText('@awa: Remove').waitFor();
  for (const path of surfaces(ids.insult)) await eventually(`its end at ${path}`, async () => !(await isThere(path)));
  await parleyWith(boris, 'histoires de clown').waitFor({ state: 'detached' });
  const page = await boris.context().newPage();
  await page.goto('/notifications');
  await page.getByText('Nous avons donné suite à votre signalement. Merci').waitFor();
  for (const name of ['@dora', secret]) assert.equal((await page.content()).includes(name), false, name);
});

test('who wrote it reads why in French and objects; emil, not dora, answers', async () => {
  await awa.goto('/settings/standing');
  const card = awa.locator('article.decision', { hasText: threat });
  for (const words of [
    'Nous avons retiré ce que vous avez publié.',
    'Il s’agit d’une menace ou d’un appel à la violence.',
    'Un filtre automatique l’a repéré.',
    'La décision a été prise par une personne.',
  ])
    await card.getByText(words).first().waitFor();
  await card.getByRole('button', { name: 'Contester' }).click();
  await card.getByLabel('En quoi est-ce une erreur ?').fill('C’était une chanson.');
  await card.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await card.getByText('Votre contestation attend').waitFor();

  const [appeal] = JSON.parse((await console_('emil', 'appeals')).text) as { id: string; may_decide: boolean }[];
  const answer = { outcome: 'upheld', answer: 'Rien ne dit que c’est une chanson.' };
  assert.equal((await console_('dora', `appeals/${appeal!.id}/decide`, answer)).status, 403);
  assert.equal((await console_('emil', `appeals/${appeal!.id}/decide`, answer)).status, 200);
  await awa.reload();
  await card.getByText('la décision est maintenue').waitFor();
  await card.getByText('Rien ne dit que c’est une chanson.').waitFor();
  await isNowhere('after the appeal');
});

type Entry = { position: number; entry: PublicEntry };
const CHAIN = ['verdict', 'decision', 'decision', 'reversal', 'appeal', 'appeal-decision'];

test('the ledger proves each step to anybody, and holds no word and no name of it', async () => {
  const steps = await eventually('the entries', async () => {
    const { entries } = await call<{ entries: Entry[] }>(null, 'GET', '/ledger/entries');
    const about = entries.filter(
      ({ entry }) => entry.subject !== undefined && entry.subject === entries[0]?.entry.subject,
    );
    return about.length === CHAIN.length && about;
  });
  assert.deepEqual(
    steps.map(({ entry }) => entry.kind),
    CHAIN,
  );
  const [verdict, , decision, , appeal, answer] = steps.map(({ entry }) => ({ ...entry, facts: entry.facts as any }));
  assert.deepEqual([verdict!.facts.tier, verdict!.facts.measure, verdict!.facts.tongue], ['A', 'hide', 'fr']);
  assert.deepEqual([decision!.facts.measures, decision!.facts.automation], [['remove'], 'partial']);
  assert.equal(appeal!.facts.of, decision!.id);
  const { of, outcome, is_other_person: isOther } = answer!.facts;
  assert.deepEqual([of, outcome, isOther], [appeal!.id, 'upheld', true]);
  const head = await eventually('the head', async () => {
    const { status, text } = await ask(null, 'GET', '/ledger/checkpoint');
    const newest = status === 200 && (JSON.parse(text) as { size: number; root: string });
    return newest && newest.size > steps.at(-1)!.position && newest;
  });
  for (const { entry } of steps) assert.equal(await rootFrom(town.url, entry.id, head.size), head.root, entry.kind);
  const { text } = await ask(null, 'GET', '/ledger/entries');
  for (const name of [secret, 'awa', ids.awa, ids.threat, town.ids.dora])
    assert.equal(text.includes(name), false, name);
});

test('the evidence pack counts each step and lists what became of it, and refuses a ledger with a row that was touched', async () => {
  const act = { viewer: null, now: new Date(), sql: town.house.sql, log: town.house.log };
  const day = (days: number) => new Date(began + days * 86_400_000).toISOString().slice(0, 10);
  const link = `${town.url}/@awa/${ids.threat}`;
  const gather = () => gatherEvidence(act, { town: town.url, period: { from: day(0), to: day(2) }, examples: [link] });
  const { ledger, figures, examples } = await gather();
  assert.deepEqual([ledger.holds, ledger.problem], [true, null]);
  const { verdicts, decisions, reports, appeals, appeal_outcomes: outcomes } = figures.total;
  assert.deepEqual([verdicts, decisions, reports], [{ A: 1 }, { partial: 1, none: 1 }, 1]);
  assert.deepEqual([appeals, outcomes], [1, { upheld: 1 }]);
  assert.deepEqual(
    examples.map((one) => [one.asked, one.state, one.items.map((item) => item.kind)]),
    [[link, 'resolved', CHAIN]],
  );
  const [row] = await town.house.sql<{ position: number; body: string }[]>`
    select position::int, body from ledger_entries where kind = 'appeal-decision'`;
  const write = (body: string) =>
    town.house.sql`update ledger_entries set body = ${body} where position = ${row!.position}`;
  await write(row!.body.replace('upheld', 'overturned'));
  const { problem } = await verifyLedger(town.house.sql);
  assert.equal(problem?.position, row!.position);
  assert.equal((await gather()).ledger.holds, false);
  await write(row!.body);
  assert.equal((await verifyLedger(town.house.sql)).problem, null);
  assert.deepEqual(faults, []);
});
