// The page that the measure prints and keeps: figures beside their targets, per language, then by kind. Never a sentence of the set.

import type { Figures, Tiers } from './figures.ts';
import type { Lang } from './labels.ts';
import { percent, told } from './share.ts';
import { COST, GAP, TARGETS, verdictOf } from './targets.ts';

export interface Cost {
  linesPerSecond: number;
  p50: number;
  p99: number;
  lines: number;
}

export interface Outside {
  name: string;
  lang: Lang;
  tiers: Tiers;
}

export interface Measured {
  at: Date;
  machine: string;
  seed: string;
  figures: Figures[];
  cost?: Cost;
  /** Ordinary posts that people wrote elsewhere. */
  outside: Outside[];
  /** Posts left out because training says the same; absent where training was not asked. */
  shared?: number;
}

const mark = (met: boolean | null): string => (met === null ? '' : met ? '✓' : '✗');

export function pageOf(measured: Measured): string {
  const { figures } = measured;
  return [
    ...head(measured),
    ...figures.flatMap(languageTable),
    ...(figures.length === 2 ? gapTable(figures as [Figures, Figures]) : []),
    ...(measured.cost ? costTable(measured.cost) : []),
    ...outsideTable(measured.outside),
    ...kinds('Harm by category, found', figures, (of) => of.byHarm),
    ...kinds('Harm by kind, found', figures, (of) => of.byHarmKind),
    ...kinds('Hard negatives by kind, wrongly flagged', figures, (of) => of.byHardKind),
    ...kinds('Harmless posts by the category they were flagged as', figures, (of) => of.byMistake),
    ...kinds('Disguised threats by disguise, found', figures, (of) => of.byDisguise),
    ...kinds('Threats and incitement by how they are typed, found', figures, (of) => of.byLook),
    ...kinds('Harmless posts by how they are typed, wrongly flagged', figures, (of) => of.byHarmlessLook),
    ...kinds('Ordinary posts by subject, wrongly flagged', figures, (of) => of.byOrdinaryKind),
  ].join('\n');
}

function head({ at, machine, seed, figures, shared }: Measured): string[] {
  const sizes = figures.map((of) => `${of.posts} posts from ${of.lines} lines (${of.lang})`).join(', ');
  return [
    '# What the screen finds and what it flags wrongly',
    '',
    `Made by \`npm run bench:moderation\` on ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${machine}, seed \`${seed}\`: ${sizes}.`,
    ...(shared === undefined ? [] : [`${shared} posts were left out because training makes the same sentence.`]),
    '',
    'The set is made by sheets in `bench/moderation` that share no template with `training/`. Tier A hides at once, tier B holds for a person;',
    '"held" counts both. Intervals are Wilson’s at 95 % and take posts as independent, which those of one line are not: read them as the least doubt.',
    'Precision is that of this set (threats and incitement beside ordinary posts and hard negatives), not of a town, where threats are far rarer.',
    'Its figures by kind, never its sentences, are given back to those who train: on a stranger’s set expect somewhat less.',
    '',
  ];
}

function languageTable(figures: Figures): string[] {
  const rows = TARGETS.map((target) => {
    const { limit, met } = verdictOf(target, figures);
    return `| ${target.what} | ${told(target.of(figures))} | ${limit} | ${mark(met)} |`;
  });
  return [`## ${NAMES[figures.lang]}`, '', '| measure | measured | target | |', '|---|---|---|---|', ...rows, ''];
}

const NAMES: Record<Lang, string> = { en: 'English', fr: 'French' };

function gapTable([one, other]: [Figures, Figures]): string[] {
  const rows = TARGETS.map(({ what, of }) => {
    const gap = of(other).value - of(one).value;
    return `| ${what} | ${gap > 0 ? '+' : ''}${(gap * 100).toFixed(1)} | ${mark(Math.abs(gap) <= GAP)} |`;
  });
  return [
    `## French less English, in points (at most ${GAP * 100} either way)`,
    '',
    '| measure | gap | |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}

function costTable({ linesPerSecond, p50, p99, lines }: Cost): string[] {
  return [
    `## Cost, over ${lines} posts through \`palabre moderation screen\``,
    '',
    '| measure | measured | target | |',
    '|---|---|---|---|',
    `| lines a second | ${linesPerSecond.toFixed(0)} | ≥ ${COST.linesPerSecond} | ${mark(linesPerSecond >= COST.linesPerSecond)} |`,
    `| one post, p50 | ${p50.toFixed(0)} µs | – | |`,
    `| one post, p99 | ${p99.toFixed(0)} µs | ≤ ${COST.p99} µs | ${mark(p99 <= COST.p99)} |`,
    '',
  ];
}

function outsideTable(outside: readonly Outside[]): string[] {
  if (outside.length === 0) return [];
  const rows = outside.map(({ name, lang, tiers }) => `| ${name} (${lang}) | ${told(tiers.a)} | ${told(tiers.b)} |`);
  return [
    '## Ordinary posts that people wrote elsewhere, flagged',
    '',
    '| set | A | A or B |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}

function kinds(title: string, figures: readonly Figures[], of: (one: Figures) => Map<string, Tiers>): string[] {
  const names = [...new Set(figures.flatMap((one) => [...of(one).keys()]))];
  if (names.length === 0) return [];
  const cells = (name: string): string =>
    figures
      .map((one) => of(one).get(name))
      .map((tiers) => (tiers ? `${percent(tiers.a.value)} | ${percent(tiers.b.value)} | ${tiers.a.of}` : '– | – | 0'))
      .join(' | ');
  return [
    `## ${title}`,
    '',
    `| kind | ${figures.map(({ lang }) => `${lang} A | ${lang} held | of`).join(' | ')} |`,
    `|---|${figures.map(() => '---|---|---|').join('')}`,
    ...names.map((name) => `| ${name} | ${cells(name)} |`),
    '',
  ];
}
