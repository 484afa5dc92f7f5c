// The rule of ranges, by a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partOf } from './range.ts';

const cases: [header: string | undefined, part: ReturnType<typeof partOf>][] = [
  [undefined, 'whole'],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-1000', { start: 90, end: 99 }],
  ['bytes=-5', { start: 95, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=20-10', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['lines=1-2', 'whole'],
  ['bytes=', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=1e3-', 'whole'],
];
for (const [header, part] of cases)
  test(`of a hundred bytes, "${header}" asks for ${typeof part === 'string' ? part : `${part.start} to ${part.end}`}`, () =>
    assert.deepEqual(partOf(header, 100), part));
