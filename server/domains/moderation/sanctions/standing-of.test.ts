// What the restrictions on an account come to, as a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Restriction } from '../restrictions/measures.ts';
import { FEATURES_BY_DEFAULT, standingOf } from './standing-of.ts';

const now = new Date('2026-03-01T12:00:00Z');
const inHours = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
const of = (measure: Restriction['measure'], hours: number | null, features?: string[]): Restriction => ({
  measure,
  category: null,
  terms: features ? { features } : {},
  ends_at: hours === null ? null : inHours(hours),
});

const suspensions: [words: string, restrictions: Restriction[], until: Date | null | 'none'][] = [
  ['nothing decided suspends nobody', [], 'none'],
  ['a warning suspends nobody', [of('warn', null), of('label', null)], 'none'],
  ['a suspension for a time ends then', [of('suspend', 2)], inHours(2)],
  ['of two, the later counts', [of('suspend', 2), of('suspend', 5), of('suspend', 1)], inHours(5)],
  ['for good is later than any', [of('suspend', null), of('suspend', 5)], null],
  ['what has ended is nothing', [of('suspend', 0)], 'none'],
];
for (const [words, restrictions, until] of suspensions)
  test(words, () => {
    const { suspension } = standingOf(restrictions, now);
    assert.deepEqual(suspension, until === 'none' ? null : { until });
  });

test('each measure takes its own: reading is left, media is marked, features go one by one', () => {
  const { bounds } = standingOf(
    [of('read-only', 12), of('sensitive', null), of('limit', 24, ['links', 'echoes'])],
    now,
  );
  assert.deepEqual(bounds, [
    { what: 'writing', until: inHours(12).toISOString() },
    { what: 'unmarked', until: null },
    { what: 'links', until: inHours(24).toISOString() },
    { what: 'echoes', until: inHours(24).toISOString() },
  ]);
});

test('a limit that names nothing takes what reaches strangers; words that are no feature take nothing', () => {
  assert.deepEqual(
    standingOf([of('limit', null)], now).bounds.map((bound) => bound.what),
    FEATURES_BY_DEFAULT,
  );
  assert.deepEqual(standingOf([of('limit', null, ['breathing'])], now).bounds, []);
});

test('what two measures take away comes back with the later', () => {
  const { bounds } = standingOf([of('limit', 2, ['links']), of('limit', 7, ['links', 'media'])], now);
  assert.deepEqual(bounds, [
    { what: 'links', until: inHours(7).toISOString() },
    { what: 'media', until: inHours(7).toISOString() },
  ]);
});
