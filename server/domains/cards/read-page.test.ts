// What is read from a page, whoever wrote it and however.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cardIdOf, linkOf } from './link.ts';
import { charsetOf, readPage, type PageWords } from './read-page.ts';

const read = (html: string | Buffer, charset: string | null = null) =>
  readPage(Buffer.isBuffer(html) ? html : Buffer.from(html), charset, 'https://news.example/a/b');

const pages: [what: string, html: string, seen: Partial<PageWords>][] = [
  ['a plain title', '<title>  Fresh \n bread </title>', { title: 'Fresh bread', description: '', image: null }],
  [
    'OpenGraph before the rest',
    `<html lang="fr-CA"><head><title>no</title><meta name=description content=no>
     <meta property="og:title" content="Le pain &amp; le sel"><meta property=og:description content="Chaud">
     <meta property="og:image" content="/i.png"><meta property="og:image:alt" content="Un pain">
     <meta property="og:site_name" content="Le Four"><meta name="author" content="Ana">
     <meta property="article:published_time" content="2026-01-02T03:04:05Z"></head>`,
    {
      title: 'Le pain & le sel',
      description: 'Chaud',
      image: 'https://news.example/i.png',
      imageAlt: 'Un pain',
      providerName: 'Le Four',
      authorName: 'Ana',
      language: 'fr',
      publishedAt: new Date('2026-01-02T03:04:05Z'),
    },
  ],
  [
    'what Twitter asked for',
    '<meta name=twitter:title content=T><meta name=twitter:description content=D><meta name=twitter:image content="//cdn.example/i">',
    { title: 'T', description: 'D', image: 'https://cdn.example/i' },
  ],
  ['the first of two', '<meta property=og:title content=one><meta property=og:title content=two>', { title: 'one' }],
  [
    'an author who is an address',
    '<title>T</title><meta property=article:author content="https://a.example/ana">',
    { authorName: '', authorUrl: 'https://a.example/ana' },
  ],
  [
    'no image that is a script',
    '<title>T</title><meta property=og:image content="javascript:alert(1)">',
    { image: null },
  ],
  [
    'no image inside the page',
    '<title>T</title><meta property=og:image content="data:image/png;base64,AA">',
    { image: null },
  ],
  ['no signs that turn the text', '<title>safe\u202egnp.exe\u0007\u2066</title>', { title: 'safe gnp.exe' }],
  [
    'no date that is none',
    '<title>T</title><meta property=article:published_time content="soon">',
    { publishedAt: null },
  ],
  ['nothing that stands in the body', '<title>T</title><body><meta property=og:title content=no>', { title: 'T' }],
  ['no title of a drawing', '<div></div><svg><title>no</title></svg>', undefined as never],
];
for (const [what, html, seen] of pages)
  test(`of a page is read ${what}`, async () => {
    const words = await read(html);
    if (seen === undefined) return assert.equal(words, null);
    assert.deepEqual({ ...words, ...seen }, words);
  });

test('a page says what it is written in, its server says it better, and old ones say nothing', async () => {
  const latin = Buffer.from('<title>Été</title>', 'latin1');
  assert.equal((await read(latin))?.title, 'Été');
  assert.equal((await read(latin, 'iso-8859-1'))?.title, 'Été');
  assert.equal((await read(latin, 'no-such-thing'))?.title.length, 3);
  assert.equal((await read('<title>Été</title>'))?.title, 'Été');
  const declared = Buffer.concat([
    Buffer.from('<meta charset="shift_jis"><title>'),
    Buffer.from([0x93, 0x8c, 0x8b, 0x9e]),
  ]);
  assert.equal((await read(declared))?.title, '東京');
  const cut = Buffer.from('<title>abcé').subarray(0, -1);
  assert.equal((await read(cut))?.title, 'abc');
  assert.equal(charsetOf('text/html; charset="UTF-8"'), 'UTF-8');
});

test('lengths are cut, and depth and size cost no more than reading', async () => {
  const words = await read(`<title>${'é'.repeat(5_000)}</title><meta name=description content="${'x'.repeat(5_000)}">`);
  assert.deepEqual([words?.title.length, words?.description.length], [200, 500]);
  const deep = await read(`<title>T</title>${'<template>'.repeat(100_000)}`);
  assert.equal(deep?.title, 'T');
  assert.equal(await read('<'.repeat(1_000_000)), null);
  assert.equal(await read(`<meta ${'a '.repeat(400_000)}>`), null);
});

test('no page makes reading fail', async () => {
  const bits = fc.constantFrom(
    '<title>',
    '</title>',
    '<meta property=og:title content=',
    '"',
    '>',
    '<!--',
    '<![CDATA[',
    '&#x110000;',
    '\0',
    'é',
    ' ',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 }),
      async (parts) => {
        const words = await read(parts.join(''));
        assert.ok(words === null || (words.title !== '' && words.title.isWellFormed()));
      },
    ),
    { numRuns: 300 },
  );
});

test('the first link counts, whatever it points at in its page', () => {
  assert.equal(linkOf('See https://a.example/x#part and https://b.example'), 'https://a.example/x');
  assert.equal(linkOf('nothing at all, ftp://a.example'), null);
  assert.equal(cardIdOf('https://a.example/'), cardIdOf('https://a.example/'));
  assert.notEqual(cardIdOf('https://a.example/'), cardIdOf('https://a.example/x'));
});
