// The rule of shortcodes, by a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortcodesIn } from './shortcodes.ts';

const cases: [text: string, found: string[]][] = [
  ['', []],
  [':tree:', ['tree']],
  ['bonjour :tree: et :tree: :Sun_2:', ['tree', 'Sun_2']],
  ['(:tree:)', ['tree']],
  [':tree::sun:', []],
  ['at 10:30:45', []],
  ['a:tree:', []],
  [':tree:é', []],
  [':x:', []],
  [`:${'a'.repeat(41)}:`, []],
  ['https://example.org:8080:', []],
];
for (const [text, found] of cases)
  test(`in "${text}" it finds ${found.join(' and ') || 'nothing'}`, () => assert.deepEqual(shortcodesIn(text), found));

test('half a megabyte of colons is read in linear steps', () => {
  for (const unit of [':', ':a', ':aa', 'aa:', ':aa: ']) assert.ok(shortcodesIn(unit.repeat(170_000)).length < 2);
});
