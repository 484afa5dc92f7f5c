// A bar a day, in parts that stand on each other, as SVG without a script or a style of its own; what it shows is said in words
// to who does not see it.

import { html, type Html } from '../../html.ts';

export interface Series {
  /** A class of proof.css that colours it. */
  look: string;
  name: string;
  /** One value a day. */
  values: readonly number[];
}

const WIDTH = 720;
const HEIGHT = 180;
const BELOW = 22;
const BESIDE = 44;

/** @param days as they are written below, of which the first and last are. @param says what it shows, in a sentence. */
export function drawBars(days: readonly string[], series: readonly Series[], says: string): Html {
  const sums = days.map((_, i) => series.reduce((sum, { values }) => sum + values[i]!, 0));
  const top = roundUp(Math.max(1, ...sums));
  const step = (WIDTH - BESIDE) / Math.max(1, days.length);
  const bars = days.map((_, i) => drawBar(series, i, BESIDE + i * step, { step, top }));
  return html`<figure class="proof-chart">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT + BELOW}" role="img" aria-label="${says}">
      ${[1, 0.5, 0].map((share) => drawLine(top * share, HEIGHT * (1 - share) + 6))} ${bars}
      <text class="proof-axis" x="${BESIDE}" y="${HEIGHT + BELOW}">${days[0]}</text>
      <text class="proof-axis" x="${WIDTH}" y="${HEIGHT + BELOW}" text-anchor="end">${days.at(-1)}</text>
    </svg>
    <figcaption>
      ${series.map(({ look, name }) => html`<span class="proof-key"><span class="proof-dot ${look}"></span>${name}</span>`)}
    </figcaption>
  </figure>`;
}

const roundUp = (n: number): number => {
  const size = 10 ** Math.floor(Math.log10(n));
  return [1, 2, 5, 10].map((steps) => steps * size).find((most) => most >= n)!;
};

const drawLine = (value: number, y: number): Html =>
  html`<line class="proof-line" x1="${BESIDE}" x2="${WIDTH}" y1="${y}" y2="${y}" />
    <text class="proof-axis" x="${BESIDE - 8}" y="${y + 4}" text-anchor="end">${short(value)}</text>`;

const short = (value: number): string =>
  value >= 1_000_000 ? `${value / 1_000_000}M` : value >= 1_000 ? `${value / 1_000}k` : String(value);

function drawBar(
  series: readonly Series[],
  i: number,
  x: number,
  { step, top }: { step: number; top: number },
): Html[] {
  let y = HEIGHT + 6;
  return series.flatMap(({ look, values }) => {
    const height = (values[i]! / top) * HEIGHT;
    y -= height;
    if (height === 0) return [];
    const [left, wide] = [x + step * 0.12, step * 0.76];
    return [
      html`<rect
        class="${look}"
        x="${left.toFixed(1)}"
        y="${y.toFixed(1)}"
        width="${wide.toFixed(1)}"
        height="${height.toFixed(1)}"
      />`,
    ];
  });
}
