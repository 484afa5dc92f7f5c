// `npm run bench -- --takedown`: one image that hundreds of people posted, each in an encoding and size of their own, among images that
// nobody minds. It is put into the bank as the operator would; how long until none of the copies can be seen or fetched, and that
// every other image still can. `--quick` has a tenth.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { pictureOf } from '#testing';
import { runPalabre } from '../testing/program.ts';
import type { Row } from './table.ts';
import { openBenchTown, seed, type BenchTown, type Holder } from './town.ts';

const COPIES = 500;
const OTHERS = 100;
const WORKERS = 4;
const MOST_SECONDS = 60;

interface Shown {
  status: string;
  file: string;
}

export async function measureTakedown(isQuick: boolean, note: (words: string) => void): Promise<Row[]> {
  const share = isQuick ? 0.1 : 1;
  const { town } = await openBenchTown();
  try {
    const people = (COPIES + OTHERS) * share;
    await seed(town, ['--accounts', `${people}`, '--parleys', '2000', '--follows', '5000', '--tokens', `${people}`]);
    const viral = await pictureOf(1);
    note(`${COPIES * share} copies of one image, ${OTHERS * share} of others`);
    const copies = await postAll(town, town.holders.slice(0, COPIES * share), (n) => copyOf(viral, n));
    const others = await postAll(town, town.holders.slice(COPIES * share), (n) => pictureOf(100 + n));
    const [gone, commanded] = await takeDown(town, viral, copies);
    const left = await seen(others);
    if (left < others.length) throw new Error(`${others.length - left} images that nobody minds are gone too`);
    return [
      { what: 'the command that bans an image', unit: 's', measured: commanded },
      {
        what: `${copies.length} copies gone, pages and files, after it began`,
        unit: 's',
        measured: gone,
        budget: MOST_SECONDS,
      },
    ];
  } finally {
    await town.close();
  }
}

/** As it looks after it went through other hands: smaller, squeezed, another format. */
async function copyOf(image: Buffer, n: number): Promise<Buffer> {
  const { width = 600 } = await sharp(image).metadata();
  const smaller = sharp(image).resize(Math.round(width * (0.5 + (n % 10) / 20)));
  const quality = 40 + (n % 7) * 8;
  return (n % 3 === 0 ? smaller.webp({ quality }) : n % 3 === 1 ? smaller.jpeg({ quality }) : smaller.png()).toBuffer();
}

async function postAll(
  town: BenchTown,
  by: readonly Holder[],
  imageOf: (n: number) => Promise<Buffer>,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  const left = by.entries();
  const work = async (): Promise<void> => {
    for (const [n, who] of left) shown.push(await postImage(town, who, await imageOf(n)));
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return shown;
}

async function postImage(town: BenchTown, { token }: Holder, image: Buffer): Promise<Shown> {
  const authorization = `Bearer ${token}`;
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(image)]), 'image');
  const medium = await fetch(`${town.url}/api/v1/media`, { method: 'POST', headers: { authorization }, body: form });
  if (medium.status !== 200) throw new Error(`an image was answered ${medium.status}: ${await medium.text()}`);
  const { id, url } = (await medium.json()) as { id: string; url: string };
  const answer = await fetch(`${town.url}/api/v1/statuses`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'Look at this', media_ids: [id] }),
  });
  if (answer.status !== 200) throw new Error(`a post was answered ${answer.status}: ${await answer.text()}`);
  const { id: status } = (await answer.json()) as { id: string };
  return { status: `${town.url}/api/v1/statuses/${status}`, file: new URL(new URL(url).pathname, town.url).href };
}

/** @returns seconds until the last copy was gone, and seconds that the command took. */
async function takeDown(town: BenchTown, image: Buffer, copies: readonly Shown[]): Promise<[number, number]> {
  const path = join(town.data, 'unwanted');
  writeFileSync(path, image);
  const began = performance.now();
  const since = (): number => (performance.now() - began) / 1000;
  const words = ['moderation', 'bank', 'add', path, '--image', '--tier', 'A', '--category', 'hate'];
  const { code, output } = await runPalabre(words, { data: town.data });
  if (code !== 0) throw new Error(output);
  const commanded = since();
  for (;;) {
    const left = await seen(copies);
    if (left === 0) return [since(), commanded];
    if (since() > 3 * MOST_SECONDS) throw new Error(`${left} of ${copies.length} copies are still there`);
    await sleep(250);
  }
}

/** How many can still be seen by a stranger, as a parley or as a file. */
async function seen(all: readonly Shown[]): Promise<number> {
  let many = 0;
  const left = all.values();
  const look = async (): Promise<void> => {
    for (const { status, file } of left) {
      const answers = await Promise.all([status, file].map((url) => fetch(url)));
      await Promise.all(answers.map((answer) => answer.arrayBuffer()));
      if (answers.some((answer) => answer.status === 200)) many++;
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, look));
  return many;
}
