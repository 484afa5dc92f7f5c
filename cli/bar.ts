// The bar that shows how far a long command is; nothing where nobody looks on.

import cliProgress from 'cli-progress';

export interface Bar {
  begin(of: number): void;
  advance(by: number): void;
  stop(): void;
}

export function openBar(isShown: boolean): Bar {
  if (!isShown) return { begin() {}, advance() {}, stop() {} };
  const bar = new cliProgress.SingleBar({ format: '{bar} {percentage}% · {eta_formatted}', hideCursor: true });
  return { begin: (of) => bar.start(of, 0), advance: (by) => bar.increment(by), stop: () => bar.stop() };
}
