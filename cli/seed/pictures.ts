// Pictures for the seeded town, drawn here: land under a sky for parleys and headers, plain shapes for faces.

import type { Dice } from './random.ts';

const SKIES = [
  ['#f6d9b0', '#e88d67', '#7a4b6d'],
  ['#dcebf2', '#9ec3d6', '#3f6f8f'],
  ['#fbe8c8', '#f2a65a', '#8c3b3b'],
  ['#e3e6f5', '#a9a3d0', '#4b4a7d'],
  ['#e8f0df', '#a5bf8d', '#2f5d45'],
] as const;

/** An SVG of hills behind hills. Width and height in pixels. */
export function drawLand(dice: Dice, width: number, height: number): Buffer {
  const [high, low, ground] = dice.pick(SKIES);
  const sun = { x: width * (0.2 + 0.6 * dice.next()), y: height * (0.25 + 0.25 * dice.next()) };
  const ridges = Array.from({ length: 4 }, (_, i) => drawRidge(dice, width, height, i));
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="${height * 0.09}" fill="#fff6e0" opacity="0.9"/>
    ${ridges.map((path, i) => `<path d="${path}" fill="${ground}" opacity="${0.28 + i * 0.22}"/>`).join('')}
  </svg>`);
}

function drawRidge(dice: Dice, width: number, height: number, nearness: number): string {
  const base = height * (0.5 + nearness * 0.12);
  const phase = dice.next() * 6;
  const swell = height * (0.05 + 0.05 * dice.next());
  const points = Array.from({ length: 25 }, (_, i) => {
    const x = (width * i) / 24;
    const y =
      base + Math.sin(phase + i * (0.35 + nearness * 0.1)) * swell + Math.sin(phase * 2 + i * 0.9) * swell * 0.35;
    return `${x.toFixed(0)},${y.toFixed(0)}`;
  });
  return `M0,${height} L${points.join(' L')} L${width},${height} Z`;
}

const FACES = ['#b5562b', '#2f6b4f', '#37618e', '#8a5aa3', '#b08a2e', '#a23e57', '#4b6b2f', '#5d5148'] as const;

/** An SVG of a head and shoulders in two colours. */
export function drawFace(dice: Dice): Buffer {
  const [back, front] = [dice.pick(FACES), dice.pick(FACES.slice(1))];
  const lean = 180 + dice.below(40);
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">
    <rect width="400" height="400" fill="${back}"/>
    <circle cx="200" cy="${120 + dice.below(40)}" r="${200 + dice.below(60)}" fill="#fff" opacity="0.12"/>
    <circle cx="${lean}" cy="165" r="${72 + dice.below(16)}" fill="#f7e3c4"/>
    <path d="M${lean - 82},150 q82,${-120 - dice.below(50)} 164,0 q-82,-44 -164,0" fill="${front}"/>
    <path d="M60,400 q${lean - 60},-230 ${2 * (lean - 60)},0 z" fill="${front}"/>
  </svg>`);
}
