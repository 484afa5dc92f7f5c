// How long files and functions are, beside what the calmest codebases show. It prints and never fails: a long file is
// a question, not a crime.

import type { Source } from './sources.ts';

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Lines of a small table: measure, ours, aim. Tests are not counted: a table of cases may be long. */
export function describeLengths(sources: readonly Source[]): string[] {
  const ours = sources.filter((source) => !source.path.endsWith('.test.ts'));
  const files = ours.map((source) => source.lines).toSorted((a, b) => a - b);
  const functions = ours.flatMap((source) => source.functions.map((one) => ({ ...one, path: source.path })));
  const lengths = functions.map((one) => one.lines).toSorted((a, b) => a - b);
  const parameters = functions.map((one) => one.parameters).toSorted((a, b) => a - b);
  const longest = ours.toSorted((a, b) => b.lines - a.lines)[0];
  const tallest = functions.toSorted((a, b) => b.lines - a.lines)[0];
  return [
    `${ours.length} files: median ${quantile(files, 0.5)} (aim 60), p90 ${quantile(files, 0.9)} (150), ` +
      `longest ${longest?.lines} (300) ${longest?.path}`,
    `${functions.length} functions: median ${quantile(lengths, 0.5)} (aim 10), p90 ${quantile(lengths, 0.9)} (30), ` +
      `longest ${tallest?.lines} (60) ${tallest?.path} ${tallest?.name}`,
    `parameters: p99 ${quantile(parameters, 0.99)}, most ${parameters.at(-1)} (aim 4)`,
  ];
}
