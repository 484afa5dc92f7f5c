// A week of uses as a small curve. It says nothing that the words beside it do not.

import type { Tag } from '../../api/contract.ts';

const [WIDTH, HEIGHT] = [72, 26];

export function Curve({ history }: { history: Tag['history'] }) {
  const uses = history.map((day) => Number(day.uses)).toReversed();
  const most = Math.max(...uses);
  if (uses.length < 2 || most === 0) return null;
  const points = uses.map((count, day) => {
    const x = (day * WIDTH) / (uses.length - 1);
    return `${x.toFixed(1)},${(HEIGHT - 2 - (count * (HEIGHT - 4)) / most).toFixed(1)}`;
  });
  return (
    <svg class="curve" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polygon points={`0,${HEIGHT} ${points.join(' ')} ${WIDTH},${HEIGHT}`} />
      <polyline points={points.join(' ')} />
    </svg>
  );
}
