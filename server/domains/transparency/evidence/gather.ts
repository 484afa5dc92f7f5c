// Makes an evidence pack: verifies the whole ledger, counts its period anew from every entry, and proves what it lists.

import type { TransparencyFigures } from '#contract';
import { inclusionOf, publicKeyOf, verifyLedger, writtenKey, type Progress, type Verified } from '#ledger';
import { rulesOf } from '#instance';
import type { Act, Reader } from '#platform';
import { selectQueues } from '../figures/counts.sql.ts';
import { countNew } from '../figures/count.ts';
import { composed, figuresOf, type Period } from '../figures/figures.ts';
import { exampleOf } from './examples.ts';
import type { Evidence, Item } from './evidence.ts';
import { openReading, type Reading } from './reading.ts';

export interface Asked {
  /** The town's public address. */
  town: string;
  period: Period;
  /** Addresses or ids that somebody asks about. */
  examples?: readonly string[];
  progress?: Progress | undefined;
}

export async function gatherEvidence(act: Act, { town, period, examples = [], progress }: Asked): Promise<Evidence> {
  const began = performance.now();
  const { sql } = act;
  await countNew(act);
  const reading = openReading(sql, period);
  const verified = await verifyLedger(sql, { progress, onRows: reading.take });
  const figures = await figuresIn(sql, period, verified.entries, reading);
  const [key, rules] = await Promise.all([publicKeyOf(sql), rulesOf(sql)]);
  const found = await Promise.all(examples.map((asked) => exampleOf(sql, asked)));
  const lists = { notices: reading.asked('notice'), orders: reading.asked('order'), sample: reading.sample() };
  await proveAll(
    sql,
    [...lists.notices, ...lists.orders, ...lists.sample, ...found.flatMap((one) => one.items)],
    verified,
  );
  return {
    town,
    period,
    made_at: act.now.toISOString(),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    ledger: {
      note: verified.note,
      key: key && writtenKey(key),
      entries: verified.entries,
      heads: verified.heads,
      holds: !verified.problem,
      problem: verified.problem?.sentence ?? null,
    },
    figures,
    agrees: await agreesWith(sql, period, figures),
    rules: rules.map((rule) => ({ en: rule.text_en, fr: rule.text_fr })),
    policies: reading.policies(),
    examples: found,
    ...lists,
    left_out: reading.leftOut(),
  };
}

async function figuresIn(sql: Reader, period: Period, entries: number, reading: Reading): Promise<TransparencyFigures> {
  const days = reading.lines().filter((line) => ['decision', 'report', 'hidden'].includes(line.what));
  return composed(period, entries, reading.lines(), { days, queues: await selectQueues(sql) });
}

/** Whether what is published is the same; null where the ledger grew meanwhile. */
async function agreesWith(sql: Reader, period: Period, counted: TransparencyFigures): Promise<boolean | null> {
  const published = await figuresOf(sql, period);
  if (published.entries !== counted.entries) return null;
  return sameWhatever(published) === sameWhatever(counted);
}

/** The order in which variants were met says nothing. */
const sameWhatever = (figures: TransparencyFigures): string =>
  JSON.stringify(figures, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

async function proveAll(sql: Reader, items: readonly Item[], { problem, entries }: Verified): Promise<void> {
  if (problem) return;
  for (const item of items) {
    if (item.position >= entries) continue;
    const { path } = await inclusionOf(sql, item.entry, entries);
    item.proof = path.map((hash) => hash.toString('base64'));
  }
}
