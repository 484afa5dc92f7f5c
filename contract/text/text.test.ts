// The rules of text, by tables and by properties.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countCharacters, findEntities, foldTag, toHtml } from './index.ts';

const linking = {
  origin: 'https://palabre.test',
  domain: 'palabre.test',
  isKnown: (handle: string) => handle === 'ana',
};
const words = (text: string): string[] => findEntities(text).map((entity) => text.slice(entity.start, entity.end));

const found: [text: string, entities: string[]][] = [
  ['@ana bonjour', ['@ana']],
  ['(@ana)', ['@ana']],
  ['@ana@palabre.test.', ['@ana@palabre.test']],
  ['write to ana@palabre.test', []],
  ['#été #Noël2026 #123 #a_b', ['#été', '#Noël2026', '#a_b']],
  ["l'#amitié, c'est beau", ['#amitié']],
  ['a#b', []],
  ['see https://example.org/a_(b).', ['https://example.org/a_(b)']],
  ['(https://example.org/x)', ['https://example.org/x']],
  ['« https://example.org »', ['https://example.org']],
  ['https://user:pw@example.org', []],
  ['https://', []],
  ['javascript:alert(1)', []],
  ['@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', []],
];
for (const [text, entities] of found) {
  test(`in "${text}" it finds ${entities.join(' and ') || 'nothing'}`, () => assert.deepEqual(words(text), entities));
}

const counted: [text: string, n: number][] = [
  ['', 0],
  ['hello', 5],
  ['été', 3],
  ['e\u0301te\u0301', 3],
  ['👩🏽‍🚀', 1],
  ['👨‍👩‍👧‍👦🇫🇷', 2],
  ['a\r\nb', 3],
  ['https://example.org/a/very/long/path/that/goes/on/and/on/and/on', 23],
  ['x https://a.fr y', 27],
];
for (const [text, n] of counted) test(`"${text}" counts ${n}`, () => assert.equal(countCharacters(text), n));

test('paragraphs, breaks and our own links are all the HTML there is', () => {
  assert.equal(
    toHtml('Hi @ana & @nobody\nsee #Été\n\n<script>', linking),
    '<p>Hi <span class="h-card" translate="no"><a href="https://palabre.test/@ana" class="u-url mention">@<span>ana</span></a></span>' +
      ' &amp; @nobody<br>see <a href="https://palabre.test/tags/%C3%A9t%C3%A9" class="mention hashtag" rel="tag">#<span>Été</span></a></p>' +
      '<p>&lt;script&gt;</p>',
  );
});

test('a long link is shown short and copied whole', () => {
  const html = toHtml('https://www.example.org/abcdefghijklmnopqrstuvwxyz', linking);
  assert.match(html, /<span class="ellipsis">example\.org\/abcdefghijklmnopqr<\/span>/);
  assert.equal(html.replace(/<[^>]*>/g, ''), 'https://www.example.org/abcdefghijklmnopqrstuvwxyz');
});

test('whatever is written, nothing of it becomes markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const html = toHtml(text, linking);
      const tags = html.match(/<[^>]*>/g) ?? [];
      for (const tag of tags) assert.match(tag, /^<(?:\/?(?:p|a|span)|br)(?: |>)/);
      assert.ok(!/on\w+=|<script/i.test(tags.join('')));
    }),
    { numRuns: 500 },
  );
});

test('entities are in order, never overlap, and folding is stable', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'@#aé1_.:/ -h()'), maxLength: 60 }), (text) => {
      let end = 0;
      for (const entity of findEntities(text)) {
        assert.ok(entity.start >= end && entity.end > entity.start);
        ({ end } = entity);
        if (entity.kind === 'hashtag') assert.equal(foldTag(foldTag(entity.written)), foldTag(entity.written));
      }
    }),
    { numRuns: 1_000 },
  );
});

for (const unit of ['@', '#', 'h', 'http://', '@a', '#a', '(((', 'https://a.fr/)', '@ana@', 'é#']) {
  test(`half a megabyte of "${unit}" is read in linear steps`, () => {
    // Quadratic reading would take minutes here; the test would hang, not flicker.
    assert.ok(Array.isArray(findEntities(unit.repeat(Math.ceil(500_000 / unit.length)))));
  });
}
