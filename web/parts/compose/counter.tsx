// How much room is left: a ring that fills, and the number when it gets tight.

import { limits } from '../../api/contract.ts';
import { n } from '../../i18n/index.ts';

const AROUND = 2 * Math.PI * 9;
const TIGHT = 100;

export function Counter({ left }: { left: number }) {
  const most = limits.parley.characters;
  if (left === most) return null;
  const filled = Math.min(1, (most - left) / most);
  const words = left < 0 ? n('compose.over', -left) : n('compose.left', left);
  return (
    <span class={`counter${left < 0 ? ' is-over' : left < TIGHT ? ' is-tight' : ''}`} title={words}>
      <span class="unseen" aria-live={left < TIGHT ? 'polite' : 'off'}>
        {words}
      </span>
      {left < TIGHT && <span aria-hidden="true">{left}</span>}
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <circle class="counter-track" cx="12" cy="12" r="9" />
        <circle class="counter-fill" cx="12" cy="12" r="9" stroke-dasharray={`${filled * AROUND} ${AROUND}`} />
      </svg>
    </span>
  );
}
