// The set that the screen is measured on: the same for the same seed, balanced, and harmless to keep.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LABELS, LANGS } from './labels.ts';
import { makeSet, normalised } from './set.ts';
import { readSheets } from './sheet.ts';

test('the same seed makes the same set, another seed another', () => {
  for (const lang of LANGS) {
    const once = makeSet(lang, 'one', 0.1).map((post) => post.text);
    assert.deepEqual(
      makeSet(lang, 'one', 0.1).map((post) => post.text),
      once,
    );
    assert.notDeepEqual(
      makeSet(lang, 'two', 0.1).map((post) => post.text),
      once,
    );
  }
});

test('each kind of a label gives as many posts as every other, and French as many as English', () => {
  const [english, french] = LANGS.map((lang) => {
    const plain = makeSet(lang, 'balance').filter((post) => !post.isDisguised);
    assert.deepEqual(new Set(plain.map((post) => post.label)), new Set(LABELS));
    for (const [label, posts] of Map.groupBy(plain, (post) => post.label)) {
      const sizes = [...Map.groupBy(posts, (post) => post.kind).values()].map((some) => some.length);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 2, `${lang} ${label}: ${sizes}`);
    }
    return Map.groupBy(plain, (post) => `${post.label}/${post.kind}`);
  });
  assert.deepEqual(new Set(english!.keys()), new Set(french!.keys()));
});

test('every disguise dresses threats and harmless posts in equal number', () => {
  for (const lang of LANGS) {
    const dressed = makeSet(lang, 'dress').filter((post) => post.isDisguised);
    for (const [kind, posts] of Map.groupBy(dressed, (post) => post.kind)) {
      const harmless = posts.filter((post) => post.label === 'ordinary').length;
      assert.ok(Math.abs(posts.length - 2 * harmless) <= 4, `${lang} ${kind}: ${harmless} of ${posts.length}`);
    }
  }
});

test('no post is made twice, and none is of two labels', () => {
  for (const lang of LANGS) {
    const plain = makeSet(lang, 'twice').filter((post) => !post.isDisguised);
    const texts = plain.map((post) => normalised(post.text));
    assert.equal(new Set(texts).size, texts.length);
    const labels = Map.groupBy(plain, (post) => post.line);
    for (const posts of labels.values()) assert.equal(new Set(posts.map((post) => post.label)).size, 1, posts[0]!.line);
  }
});

test('a set has hundreds of ordinary and of hard lines in each language, no line written twice', () => {
  for (const lang of LANGS) {
    const { lines } = readSheets(join(import.meta.dirname, 'sheets', lang));
    assert.equal(new Set(lines.map((line) => line.words)).size, lines.length);
    const ordinary = lines.filter((line) => line.kind.startsWith('ordinary/')).length;
    assert.ok(ordinary > 350 && lines.length - ordinary > 300, `${lang}: ${ordinary} of ${lines.length}`);
  }
});

test('what is marked as harm names no number that rings and no page that opens', () => {
  for (const lang of LANGS) {
    const folder = join(import.meta.dirname, 'harm', lang);
    const text = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    for (const [, host] of text.matchAll(/https?:\/\/([\w.-]+)/g)) assert.match(host!, /\.example$/);
    const numbers = [...text.matchAll(/(?:\+?\d[\d ]{6,}\d)/g)].map(([number]) => number.replaceAll(' ', ''));
    const kept = /^(?:\+?1?55501\d\d|0207946\d{4}|01632960\d{3}|019900\d{4}|(?:\+33|0)63998\d{4})$/;
    for (const number of numbers) assert.match(number, kept);
  }
});
