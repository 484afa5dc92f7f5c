// Ana posts a short video with a description; Boris plays it. And what else moves or sounds.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { AS_H264, clip, filming, openLiveTown, PICTURE, SOUND, type LiveTown } from '#testing';
import { axeOn, openBrowser, PHONE } from '../browser.ts';
import { faults, openAs, parleyWith, photograph } from '../people.ts';

let town: LiveTown;
let browser: Browser;
let ana: Page;
let boris: Page;
before(async () => {
  [town, browser] = await Promise.all([openLiveTown(), openBrowser()]);
  ana = await openAs(browser, town, 'ana');
  boris = await openAs(browser, town, 'boris', { locale: 'fr-FR', size: PHONE, scheme: 'dark' });
});
after(async () => {
  await browser.close();
  await town.close();
});

async function choose(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator('form.composer textarea').first().focus();
  await page.locator('form.composer input[type=file]').first().setInputFiles({ name, mimeType, buffer });
}

test('ana posts a short video with a description; boris plays it', filming, async () => {
  const composer = ana.locator('form.composer');
  await composer.getByRole('textbox').first().fill('The bars of a test, moving');
  const bytes = await clip('a.webm', {
    picture: PICTURE,
    sound: SOUND,
    words: ['-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus'],
  });
  await choose(ana, 'bars.webm', 'video/webm', bytes);
  await ana.getByLabel('Describe the video').fill('Coloured bars that move, and one tone');
  const send = composer.getByRole('button', { name: 'Parley', exact: true });
  assert.equal(await send.isDisabled(), true, 'not before it is there');
  await ana.locator('.on-its-way').waitFor({ state: 'detached' });
  await send.click();
  await parleyWith(ana, 'The bars of a test').waitFor();

  await boris.goto('/@ana');
  const video = parleyWith(boris, 'The bars of a test').locator('video');
  await video.scrollIntoViewIfNeeded();
  assert.equal(await video.getAttribute('aria-label'), 'Coloured bars that move, and one tone');
  const played = await video.evaluate(async (element) => {
    const film = element as HTMLVideoElement;
    film.muted = true;
    await film.play();
    await new Promise((resolve) => film.addEventListener('timeupdate', resolve, { once: true }));
    return { width: film.videoWidth, isPlaying: !film.paused && film.currentTime > 0 };
  });
  assert.deepEqual(played, { width: 320, isPlaying: true });
  await parleyWith(boris, 'The bars of a test').getByText('Description').click();
  await boris.getByText('Coloured bars that move').last().waitFor();
});

test('a video stands alone: nothing is added to it, and it is added to nothing', filming, async () => {
  await ana.goto('/home');
  await choose(ana, 'a.wav', 'audio/wav', await clip('a.wav', { sound: SOUND }));
  await choose(ana, 'b.mp4', 'video/mp4', await clip('b.mp4', { picture: PICTURE, words: AS_H264 }));
  await ana.getByText('Several images, or one video, or one sound.').waitFor();
  assert.equal(await ana.locator('.draft-picture').count(), 1);
  await ana.locator('.on-its-way').waitFor({ state: 'detached' });
  await ana.getByLabel('Remove this file').click();
  assert.equal(await ana.locator('.draft-picture').count(), 0);
});

test('where to look in an image is chosen by a press or by the arrow keys, and holds', async () => {
  await choose(ana, 'tall.jpg', 'image/jpeg', await photograph());
  const dot = ana.getByRole('button', { name: /Where to look/ });
  await dot.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await ana.keyboard.press(key);
  const composer = ana.locator('form.composer');
  await composer.getByRole('textbox').first().fill('Look to the right');
  await composer.getByRole('button', { name: 'Parley', exact: true }).click();
  const image = parleyWith(ana, 'Look to the right').locator('.picture img');
  await image.waitFor();
  assert.equal(await image.evaluate((one) => (one as HTMLElement).style.objectPosition), '60% 45%');
});

test('nobody is kept out of it: axe finds nothing to mend', filming, async () => {
  for (const page of [ana, boris]) {
    await page.goto('/@ana');
    await page.locator('video').first().waitFor();
    const { violations } = await axeOn(page).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    );
  }
});

test('nothing went wrong on any of these pages', () => assert.deepEqual(faults, []));
