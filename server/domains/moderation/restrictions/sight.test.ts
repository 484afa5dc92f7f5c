// What is shown of a restricted subject, as a table: each measure for its author, a stranger, a region, a client.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Restriction } from './measures.ts';
import { CLEAR, sightOf, type Eye } from './sight.ts';

const now = new Date('2026-03-01T12:00:00Z');
const reader: Eye = { isAuthor: false, client: 'web', region: 'FR', isAdult: false, now };
const author: Eye = { ...reader, isAuthor: true };
const of = (measure: Restriction['measure'], more: Partial<Restriction> = {}): Restriction => ({
  measure,
  category: 'hate',
  terms: {},
  ends_at: null,
  ...more,
});

const hidden: [words: string, restriction: Restriction, eye: Eye, isHidden: boolean][] = [
  ['what is removed is hidden from all', of('remove'), reader, true],
  ['what is removed is hidden from its author', of('remove'), author, true],
  ['what is held is hidden from others', of('hold'), reader, true],
  ['what is held is shown to its author', of('hold'), author, false],
  ['what must be deleted is hidden from others', of('hide-until-deleted'), reader, true],
  ['what must be deleted is shown to its author', of('hide-until-deleted'), author, false],
  ['an age gate keeps out who is not known to be of age', of('age-gate'), reader, true],
  ['an age gate lets adults in', of('age-gate'), { ...reader, isAdult: true }, false],
  ['what is withheld in France is hidden there', of('withhold', { terms: { regions: ['FR'] } }), reader, true],
  ['… even from its author', of('withhold', { terms: { regions: ['FR'] } }), author, true],
  ['… and shown in Spain', of('withhold', { terms: { regions: ['FR'] } }), { ...reader, region: 'ES' }, false],
  [
    'who may be anywhere is taken to be there',
    of('withhold', { terms: { regions: ['FR'] } }),
    { ...reader, region: null },
    true,
  ],
  ['what one client hides is shown on another', of('hide-on-client', { terms: { clients: ['ios'] } }), reader, false],
  [
    '… and hidden on that one',
    of('hide-on-client', { terms: { clients: ['ios'] } }),
    { ...reader, client: 'ios' },
    true,
  ],
  ['a cover hides nothing', of('interstitial'), reader, false],
  ['a label hides nothing', of('label'), reader, false],
  ['what may not be answered is shown', of('no-engagement'), reader, false],
  ['what is not recommended is shown', of('not-recommended'), reader, false],
  ['what has ended hides nothing', of('remove', { ends_at: now }), reader, false],
  ['what will end hides until then', of('remove', { ends_at: new Date(now.getTime() + 1) }), reader, true],
];
for (const [words, restriction, eye, isHidden] of hidden)
  test(words, () => assert.equal(sightOf([restriction], eye).isHidden, isHidden));

test('nothing decided is clear, and any measure keeps a subject from being recommended', () => {
  assert.equal(sightOf([], reader), CLEAR);
  assert.equal(sightOf([of('label')], reader).isRecommended, false);
});

test('what waits, must go or may not be answered may neither be answered nor echoed', () => {
  for (const measure of ['hold', 'remove', 'hide-until-deleted', 'no-engagement'] as const)
    assert.equal(sightOf([of(measure)], author).mayEngage, false, measure);
  for (const measure of ['label', 'interstitial', 'age-gate', 'not-recommended'] as const)
    assert.equal(sightOf([of(measure)], author).mayEngage, true, measure);
});

test('a cover and a label are for the clients they name, or for all', () => {
  const cover = of('interstitial', { terms: { clients: ['android'] } });
  assert.equal(sightOf([cover], reader).cover, null);
  assert.equal(sightOf([cover], { ...reader, client: 'android' }).cover, 'hate');
  assert.equal(sightOf([of('interstitial', { category: null })], reader).cover, 'other');
  const words = { en: 'Disputed', fr: 'Contesté' };
  assert.deepEqual(sightOf([of('label', { terms: { words } })], reader).labels, [{ category: 'hate', words }]);
});

test('several measures stand together: the hardest decides what is seen', () => {
  const sight = sightOf([of('label'), of('interstitial'), of('hold')], reader);
  assert.deepEqual([sight.isHidden, sight.isHeld, sight.cover, sight.labels.length], [true, true, 'hate', 1]);
});
