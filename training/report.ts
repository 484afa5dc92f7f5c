// What the model can do, printed: per language recall of both tiers by category, plain and in disguise, and false alarms on ordinary and hard samples.

import { SCREENED } from '../server/domains/moderation/screen/workshop.ts';
import type { Anchor, Scored } from './tune.ts';

const percent = (part: number, all: number): string =>
  all === 0 ? '    –' : `${((100 * part) / all).toFixed(1).padStart(5)}`;

function isOver({ one, raw }: Scored, column: number, anchor: Anchor, tier: 'hold' | 'act'): boolean {
  const higher = !one.isBare ? 0 : tier === 'hold' ? anchor.bareHold : anchor.bareAct;
  return raw[column]! >= anchor[tier] + higher;
}

export function report(scored: readonly Scored[], anchors: readonly Anchor[]): void {
  const isAt = (one: Scored, tier: 'hold' | 'act', columns = SCREENED.keys()): boolean =>
    [...columns].some((column) => isOver(one, column, anchors[column]!, tier));
  const line = (title: string, some: readonly Scored[], columns?: number[]): void => {
    const at = (tier: 'hold' | 'act'): string =>
      percent(
        some.filter((one) => isAt(one, tier, (columns ?? [...SCREENED.keys()]).values() as never)).length,
        some.length,
      );
    console.log(`  ${title.padEnd(34)} ${String(some.length).padStart(6)}   A ${at('act')} %   B ${at('hold')} %`);
  };
  for (const language of ['en', 'fr'] as const) {
    const here = scored.filter(({ one }) => one.sample.language === language);
    SCREENED.forEach((name, column) => {
      const harm = here.filter(({ one }) => one.labels[column] === 1 && one.sample.family.startsWith(`${language}-`));
      line(
        `${language} ${name}`,
        harm.filter(({ one }) => !one.sample.isDisguised),
        [column],
      );
      if (column < 3)
        line(
          `${language} ${name}, disguised`,
          harm.filter(({ one }) => one.sample.isDisguised),
          [column],
        );
    });
    line(
      `${language} hard negatives`,
      here.filter(({ one }) => one.sample.kind === 'hard'),
    );
    line(
      `${language} ordinary`,
      here.filter(({ one }) => one.sample.kind === 'ordinary' && one.sample.family.startsWith(language)),
    );
  }
  for (const family of new Set(scored.map(({ one }) => one.sample.family).filter((name) => !/^(en|fr)-/.test(name))))
    line(
      family,
      scored.filter(({ one }) => one.sample.family === family),
      SCREENED.map((_, at) => at).slice(0, 2),
    );
  worst(scored, anchors);
}

/** Families that the model knows least about: harm with low recall, harmless ones with false alarms. */
function worst(scored: readonly Scored[], anchors: readonly Anchor[]): void {
  const families = new Map<string, { all: number; held: number; acted: number; kind: string }>();
  for (const { one, raw } of scored) {
    if (!/^(en|fr)-/.test(one.sample.family)) continue;
    const family = families.get(one.sample.family) ?? { all: 0, held: 0, acted: 0, kind: one.sample.kind };
    const columns =
      one.sample.kind === 'harm' ? [...one.labels.keys()].filter((at) => one.labels[at] === 1) : [...SCREENED.keys()];
    family.all++;
    if (columns.some((at) => isOver({ one, raw }, at, anchors[at]!, 'hold'))) family.held++;
    if (columns.some((at) => isOver({ one, raw }, at, anchors[at]!, 'act'))) family.acted++;
    families.set(one.sample.family, family);
  }
  const rows = [...families].map(([name, one]) => ({ name, ...one, rate: one.held / one.all }));
  const bad = (kind: string, isWorse: (rate: number) => boolean): void => {
    const list = rows
      .filter((row) => (row.kind === 'harm') === (kind === 'harm') && isWorse(row.rate))
      .toSorted((a, b) => a.rate - b.rate);
    console.log(
      `  ${kind}: ${list.map((row) => `${row.name} ${Math.round(row.rate * 100)}/${Math.round((100 * row.acted) / row.all)}`).join(', ')}`,
    );
  };
  bad('harm', (rate) => rate < 0.85);
  bad('harmless', (rate) => rate > 0.08);
}
