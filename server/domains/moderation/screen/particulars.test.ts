// What a charge needs before it is believed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCREENED, type Scores } from './categories.ts';
import { believe } from './particulars.ts';

const sure = Object.fromEntries(SCREENED.map((name) => [name, 0.99])) as Scores;
const believed = (text: string): string[] => SCREENED.filter((name) => believe(sure, text)[name] > 0.5);

for (const text of ['7', 'Dora 1', 'number 3', '12:30', '3-1', 'One more', '2026', '😀', '@ana', 'At once 11'])
  test(`nothing bears out that “${text}” gives somebody away or sells something`, () => {
    assert.ok(!believed(text).includes('doxxing') && !believed(text).includes('scams'), `${believed(text)}`);
    assert.ok(believed(text).includes('threats'), 'what needs no particulars is believed');
  });

for (const text of [
  'He lives at 12 Baker Street, go and see him',
  'Elle habite au 4 rue des Lilas, deuxième étage',
  'call her on 06 12 34 56 78 tonight',
  '0612345678',
  'write to him: someone@example.org he loves it',
])
  test(`there is something in “${text.slice(0, 24)}…”`, () => assert.ok(believed(text).includes('doxxing')));

for (const text of [
  'Earn 500 a day from home, write to me',
  'Gagnez de l’argent facilement dès ce soir',
  'look at this https://x.example',
])
  test(`there is an offer in “${text.slice(0, 24)}…”`, () => assert.ok(believed(text).includes('scams')));

test('a long text without a space is read in no time', () => {
  for (const one of ['a', '1', '@', 'rue ', 'a.']) believe(sure, one.repeat(10_000));
});
