// `palabre moderation bank import | add | remove`.

import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { isId, type Id } from '#contract';
import {
  addToBanks,
  bankKinds,
  entryOfImage,
  readEntry,
  removeFromBanks,
  type BankEntry,
  type Grounds,
} from '#moderation';
import { openBar } from './bar.ts';
import { readList } from './bank-lists.ts';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

interface About {
  kind?: string;
  tier?: string;
  category?: string;
  note?: string;
  expires?: string;
  source?: string;
  why?: string;
}

const TOLD = 20;

const describing = (command: Command): Command =>
  command
    .option('--kind <kind>', `${bankKinds.join(', ')}, where it is not said`)
    .option('--tier <tier>', 'A hides at once, B holds for a human', 'B')
    .option('--category <name>', 'such as violence-threat, hate, scam; where it is not said')
    .option('--source <words>', 'where it comes from')
    .option('--why <words>', 'why it is not wanted', '');

export function addImport(bank: Command): void {
  const command = bank
    .command('import <file>')
    .description('add a list: CSV (value,category,tier,note, or with a heading) or JSON lines; all of it or nothing')
    .option('--skip-wrong', 'leave out the lines that cannot be read, and add the others');
  does<About & { skipWrong?: boolean }>(describing(command), async ({ words: [file], options, voice }) => {
    const { entries, wrong } = readList(await readFile(file!, 'utf8'), options);
    if (wrong.length > 0 && !options.skipWrong) throw new Error(sentenceOn(file!, wrong));
    if (entries.length === 0) throw new Error(`${file} holds nothing that can be added.`);
    const bar = openBar(!voice.json && process.stderr.isTTY);
    bar.begin(entries.length);
    const done = await change((act) =>
      addToBanks(act, entries, groundsOf(options, file!), (written) => bar.advance(written)),
    ).finally(bar.stop);
    const facts = { read: entries.length, wrong: wrong.length, ...done };
    const left = wrong.length > 0 ? ` ${wrong.length} lines could not be read.` : '';
    voice.tell(`${done.added} added, ${done.replaced} of them in the place of others.${left}`, facts);
  });
}

function sentenceOn(file: string, wrong: readonly { line: number; why: string }[]): string {
  const lines = wrong.slice(0, TOLD).map(({ line, why }) => `  line ${line} ${why}`);
  const more = wrong.length > TOLD ? [`  and ${wrong.length - TOLD} more`] : [];
  return [`${file}: nothing was added, since ${wrong.length} lines cannot be read:`, ...lines, ...more].join('\n');
}

export function addAdd(bank: Command): void {
  const command = bank
    .command('add <value>')
    .description('add one: a hash, a text, an address; or an image, by --image and its file')
    .option('--image', 'the value names a file whose image is not wanted, however it is cut and encoded')
    .option('--note <words>', 'for the staff')
    .option('--expires <day>', 'until when it is not wanted');
  does<About & { image?: boolean }>(describing(command), async ({ words: [value], options, voice }) => {
    const entry = options.image ? await ofImage(value!, options) : entryOf(value!, options);
    const { added, change: id } = await change((act) => addToBanks(act, [entry], groundsOf(options, 'the operator')));
    const words = added > 0 ? 'It is known from now on.' : 'It was known already.';
    voice.tell(words, { change: id, added });
  });
}

/** @throws Error in a sentence. */
function entryOf(value: string, about: About): BankEntry {
  try {
    return readEntry({ ...about, value });
  } catch (error) {
    throw new Error(`${value.slice(0, 60)} ${(error as Error).message}.`, { cause: error });
  }
}

async function ofImage(file: string, about: About): Promise<BankEntry> {
  // Its tier, category and time are read as those of anything.
  const { tier, category, note, expiresAt } = entryOf('any.example', { ...about, kind: 'url' });
  return entryOfImage(await readFile(file), { tier, category, note, expiresAt });
}

export function addRemove(bank: Command): void {
  const command = bank
    .command('remove <ids...>')
    .description('take entries out, by their numbers; what was hidden because of them is shown again')
    .option('--why <words>', 'why it is wanted no longer', '');
  does<{ why: string }>(command, async ({ words, options, voice }) => {
    const ids = words.flat().map(idOf);
    const removed = await change((act) => removeFromBanks(act, ids, groundsOf(options, 'the operator')));
    voice.tell(`${removed.length} of ${ids.length} are not in it any more.`, { removed });
  });
}

const change = <T>(work: Parameters<typeof withDatabase<T>>[1]): Promise<T> => withDatabase(configFor(), work);

const groundsOf = ({ source, why }: About, otherwise: string): Grounds => ({
  source: source ?? otherwise,
  why: why ?? '',
});

function idOf(word: string): Id {
  if (!isId(word)) throw new Error(`${word} is no entry’s number: \`palabre moderation bank list\` shows them.`);
  return word as Id;
}
