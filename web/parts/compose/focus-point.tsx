// Where to look in an image that is cropped: a dot that one puts by a press, or moves with the arrow keys.

import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { t } from '../../i18n/index.ts';
import type { Focus } from '../../api/media.ts';

const STEP = 0.1;
const MOVES: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};
const within = (n: number): number => Math.max(-1, Math.min(1, Math.round(n * 100) / 100));

/** How CSS says it: percents from the left and from the top. */
export const positionOf = ({ x, y }: Focus): string => `${(x + 1) * 50}% ${(1 - y) * 50}%`;

export function FocusPoint({ focus, change }: { focus: Focus; change: (focus: Focus) => void }) {
  const put = (event: TargetedMouseEvent<HTMLButtonElement>): void => {
    // A press by key has no place; the arrow keys do that.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    const down = (event.clientY - box.top) / box.height;
    change({ x: within(across * 2 - 1), y: within(1 - down * 2) });
  };
  const move = (event: TargetedKeyboardEvent<HTMLButtonElement>): void => {
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    change({ x: within(focus.x + step[0]), y: within(focus.y + step[1]) });
  };
  const [left, top] = positionOf(focus).split(' ');
  return (
    <button
      type="button"
      class="focus-point"
      title={t('compose.focus')}
      aria-label={t('compose.focus')}
      onClick={put}
      onKeyDown={move}
    >
      <span class="focus-point-dot" style={{ insetInlineStart: left, insetBlockStart: top }} />
    </button>
  );
}
