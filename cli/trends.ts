// `palabre trends …`: what many people speak of, and the operator's say in it.

import type { Command } from 'commander';
import { foldTag } from '#contract';
import { computeTrends, decideTrend, listForReview, trendKinds, type TrendKind } from '#trends';
import { configFor, does } from './command.ts';
import { withDatabase } from './database.ts';

const MOST = 50;

export function addTrends(program: Command): void {
  const trends = program.command('trends').description('what becomes a trend: list, approve, reject');
  addList(trends);
  addDecision(trends, 'approve', true);
  addDecision(trends, 'reject', false);
}

function addList(trends: Command): void {
  const list = trends.command('list').description('what many people speak of, and what was decided');
  does<{ now?: boolean }>(list.option('--now', 'find trends anew first'), async ({ options, voice }) => {
    const found = await withDatabase(configFor(), async (act) => {
      if (options.now) await computeTrends(act);
      const lists = trendKinds.map(async (kind) =>
        (await listForReview(act.sql, kind, { limit: MOST, offset: 0 })).map((row) => ({ kind, ...row })),
      );
      return (await Promise.all(lists)).flat();
    });
    const lineOf = ({ kind, subject, isApproved }: (typeof found)[number]): string =>
      `${kind} ${subject}: ${isApproved === null ? 'not decided' : isApproved ? 'approved' : 'rejected'}`;
    voice.tell(found.map(lineOf).join('\n') || 'Nothing is a trend.', { trends: found });
  });
}

function addDecision(trends: Command, verb: string, isApproved: boolean): void {
  const command = trends.command(`${verb} <kind> <subject>`).description(`${verb} a trend, such as: tag bread`);
  does(command, async ({ words, voice }) => {
    const kind = kindOf(words[0]!);
    const subject = kind === 'tag' ? foldTag(words[1]!.replace(/^#/, '')) : words[1]!;
    await withDatabase(configFor(), (act) => decideTrend(act, kind, subject, isApproved));
    voice.tell(`${kind} ${subject} is ${isApproved ? 'approved' : 'rejected'}.`, { kind, subject, isApproved });
  });
}

/** @throws Error in a sentence for a word that is no kind. */
function kindOf(word: string): TrendKind {
  const kind = trendKinds.find((one) => one === word);
  if (!kind) throw new Error(`${word} is no kind of trend: choose one of ${trendKinds.join(', ')}.`);
  return kind;
}
