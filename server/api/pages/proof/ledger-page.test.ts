// The page of the ledger: anybody reads it without scripts, in both languages, and pages through all that was recorded.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { grow, record } from '#ledger';
import { transact } from '#platform';
import { openTown, type Town } from '#testing';
import { sayDuration } from './moments.ts';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const open = async (url: string): Promise<string> =>
  (await town.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } })).body;

test('an empty ledger says so', async () => {
  assert.match(await open('/ledger?lang=fr'), /Rien n’a encore été inscrit/);
});

test('it shows the newest head and what was done, in words of either language, without loading the app', async () => {
  await transact(town.act(null), async (tx) => {
    for (let i = 0; i < 40; i += 1)
      await record(tx, {
        kind: 'verdict',
        at: new Date(),
        facts: { category: 'threats', tier: 'A', measure: 'hide', policy: 'p.1', surface: 'text', hidden_ms: 140 },
        subject: { kind: 'parley', id: '1' },
      });
  });
  await grow(town.jobAct());
  const [en, fr] = [await open('/ledger?lang=en'), await open('/ledger?lang=fr')];
  assert.match(
    en,
    /Verdict of the screen<\/strong>\s*<span class="proof-what">threats, tier A, hidden at once, 140 ms/,
  );
  assert.match(
    fr,
    /Verdict du filtre<\/strong>\s*<span class="proof-what">menaces, niveau A, masqué aussitôt, 140\sms/,
  );
  assert.match(en, /palabre ledger verify --url https:\/\/palabre.test/);
  assert.doesNotMatch(en, /<script type="module"|modulepreload/);
  const older = await open('/ledger?max_id=10');
  assert.match(older, />9<\/td>/);
  assert.doesNotMatch(older, />10<\/td>/);
});

test('durations are said as people say them', () => {
  const said = [140, 1_500, 45_000, 150_000, 5_400_000, 200_000_000].map((ms) => sayDuration('en', ms));
  assert.deepEqual(said, ['140 ms', '1.5 secs', '45 secs', '2.5 mins', '90 mins', '2.31 days']);
  assert.match(sayDuration('fr', 1_500), /^1,5\ss$/);
});
