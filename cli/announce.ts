// `palabre announce …`: what the operator tells everybody, at the top of their page until they put it away.

import type { Command } from 'commander';
import { isId, type AnnouncementId } from '#contract';
import { listAllAnnouncements, publishAnnouncement, removeAnnouncement, rewordAnnouncement } from '#instance';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

interface Said {
  fr?: string;
  starts?: string;
  ends?: string;
  allDay?: boolean;
  replaces?: string;
}

export function addAnnounce(program: Command): void {
  const announce = program.command('announce').description('what you tell everybody');
  addPublish(announce);
  addList(announce);
  addRemove(announce);
}

function addPublish(announce: Command): void {
  const command = announce
    .command('publish <text>')
    .description('tell everybody')
    .option('--fr <text>', 'the same in French; without it, all read the first')
    .option('--starts <moment>', 'when what it speaks of begins: 2026-12-24 or 2026-12-24T20:00Z')
    .option('--ends <moment>', 'when that ends; then it is not shown any more')
    .option('--all-day', 'days, without hours')
    .option('--replaces <id>', 'the new words of one that is there');
  does<Said>(command, async ({ words: [en], options, voice }) => {
    const text = { en: en!, fr: options.fr };
    const wish = {
      text,
      startsAt: momentOf(options.starts, 'starts'),
      endsAt: momentOf(options.ends, 'ends', options.allDay),
      isAllDay: options.allDay,
    };
    const replaced = options.replaces === undefined ? null : idOf(options.replaces);
    const id = await withDatabase(configFor(), async (act) => {
      if (!replaced) return publishAnnouncement(act, wish);
      await rewordAnnouncement(act, replaced, text);
      return replaced;
    });
    voice.tell(`Told, as ${id}.`, { id });
  });
}

function addList(announce: Command): void {
  does(announce.command('list').description('list them, newest first'), async ({ voice }) => {
    const all = await withDatabase(configFor(), (act) => listAllAnnouncements(act.sql));
    for (const { id, text_en: en, ends_at: ends } of all)
      voice.tell(`${id}  ${en.slice(0, 70)}${ends ? `  (until ${ends.toISOString()})` : ''}`, { id, en, ends });
  });
}

function addRemove(announce: Command): void {
  does(announce.command('remove <id>').description('take one back'), async ({ words: [id], voice }) => {
    await withDatabase(configFor(), (act) => removeAnnouncement(act, idOf(id!)));
    voice.tell(`${id} is taken back.`, { id, removed: true });
  });
}

function idOf(words: string): AnnouncementId {
  if (!isId(words)) throw new Error(`${words} is no announcement: \`palabre announce list\` shows their numbers.`);
  return words as AnnouncementId;
}

const DAY_MS = 86_400_000;

/** @param isWhole whether the whole of the day that is named belongs to it. */
function momentOf(words: string | undefined, name: string, isWhole = false): Date | undefined {
  if (words === undefined) return undefined;
  const moment = new Date(words);
  if (Number.isNaN(moment.getTime()))
    throw new Error(`--${name} ${words}: write it as 2026-12-24 or 2026-12-24T20:00Z.`);
  return isWhole && /^\d{4}-\d\d-\d\d$/.test(words) ? new Date(moment.getTime() + DAY_MS - 1) : moment;
}
