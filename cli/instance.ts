// `palabre instance …`: what the town says of itself: its settings, rules and terms.

import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { changeSettings, publishTerms, rulesOf, setRules, settingsOf, type Settings } from '#instance';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

export function addInstance(program: Command): void {
  const instance = program.command('instance').description('what the town says of itself');
  addShow(instance);
  addSet(instance);
  addRules(instance);
  addTerms(instance);
}

function addShow(instance: Command): void {
  does(instance.command('show').description('its settings, and its rules'), async ({ voice }) => {
    const [settings, rules] = await withDatabase(configFor(), ({ sql }) =>
      Promise.all([settingsOf(sql), rulesOf(sql)]),
    );
    const lines = Object.entries(settings).map(([name, value]) => `${name}: ${String(value).slice(0, 100) || '–'}`);
    voice.tell([...lines, '', ...rules.map((rule, i) => `${i + 1}. ${rule.text_en}`)].join('\n'), { settings, rules });
  });
}

function addSet(instance: Command): void {
  const command = instance
    .command('set <name> [words]')
    .description('change a setting; `show` lists their names')
    .option('--file <path>', 'read the words from a file: plain text, "# " before headings, "- " before items');
  does<{ file?: string }>(command, async ({ words: [name, said], options, voice }) => {
    const words = options.file === undefined ? said : await readFile(options.file, 'utf8');
    if (words === undefined) throw new Error('Say the words, or name a --file.');
    await withDatabase(configFor(), (act) => changeSettings(act, { [name!]: words } as Partial<Settings>));
    voice.tell(`${name} is set.`, { name, set: true });
  });
}

const tongues = z.object({ en: z.string(), fr: z.string() });
const rulesFile = z.array(tongues.extend({ hint: tongues.optional() }));

function addRules(instance: Command): void {
  const command = instance
    .command('rules <file>')
    .description(
      'put the rules of a file in the place of all: [{"en": "…", "fr": "…", "hint": {"en": "…", "fr": "…"}}]',
    );
  does(command, async ({ words: [file], voice }) => {
    const parsed = rulesFile.safeParse(jsonOf(await readFile(file!, 'utf8')));
    if (!parsed.success) throw new Error(`${file} must hold a list of rules, each with "en" and "fr".`);
    await withDatabase(configFor(), (act) => setRules(act, parsed.data));
    voice.tell(`There are ${parsed.data.length} rules.`, { rules: parsed.data.length });
  });
}

function jsonOf(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

function addTerms(instance: Command): void {
  const command = instance
    .command('terms <en> <fr>')
    .description('publish new terms from two files of plain text; everybody is told')
    .requiredOption('--from <day>', 'the day to come from which they hold: 2026-12-01');
  does<{ from: string }>(command, async ({ words: [en, fr], options, voice }) => {
    const text = { en: await readFile(en!, 'utf8'), fr: await readFile(fr!, 'utf8') };
    const config = configFor();
    await withDatabase(config, (act) => publishTerms(act, { date: options.from, text, origin: config.PALABRE_URL }));
    voice.tell(`They hold from ${options.from} on, and everybody is told.`, { date: options.from });
  });
}
