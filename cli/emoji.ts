// `palabre emoji …`: the town's own emoji.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { limits } from '#contract';
import { addEmoji, listEmojis, removeEmoji } from '#instance';
import { cleanEmoji } from '#media';
import { openStorage, type Act, type Storage } from '#platform';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

export function addEmojis(program: Command): void {
  const emoji = program.command('emoji').description('the town’s own emoji');
  addAdd(emoji);
  addRemove(emoji);
  addList(emoji);
}

function addAdd(emoji: Command): void {
  const command = emoji
    .command('add <shortcode> <file>')
    .description('add an image as :shortcode:, or put it in the place of one')
    .option('--category <name>', 'where it stands among the others')
    .option('--unlisted', 'shown where it is written, but not offered to who writes');
  does<{ category?: string; unlisted?: boolean }>(command, async ({ words: [shortcode, file], options, voice }) => {
    if ((await stat(file!)).size > limits.emoji.bytes)
      throw new Error(`${file} has more than ${limits.emoji.bytes / 1024} KiB: make it smaller.`);
    const pictures = await cleanEmoji(await readFile(file!), 'file');
    const wish = { shortcode: shortcode!, ...pictures, category: options.category, isListed: !options.unlisted };
    await here((act, storage) => addEmoji(act, storage, wish));
    voice.tell(`:${shortcode}: is there.`, { shortcode, added: true });
  });
}

function addRemove(emoji: Command): void {
  const command = emoji.command('remove <shortcode>').description('remove one; where it was written, its name remains');
  does(command, async ({ words: [shortcode], voice }) => {
    await here((act, storage) => removeEmoji(act, storage, shortcode!));
    voice.tell(`:${shortcode}: is gone.`, { shortcode, removed: true });
  });
}

function addList(emoji: Command): void {
  does(emoji.command('list').description('list them'), async ({ voice }) => {
    const all = await here((act) => listEmojis(act.sql));
    for (const { shortcode, category, is_listed: isListed } of all)
      voice.tell(`:${shortcode}:  ${category ?? '–'}${isListed ? '' : '  (unlisted)'}`, {
        shortcode,
        category,
        isListed,
      });
  });
}

const here = <T>(work: (act: Act, storage: Storage) => Promise<T>): Promise<T> => {
  const config = configFor();
  return withDatabase(config, (act) => work(act, openStorage(join(config.PALABRE_DATA, 'media'))));
};
