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

const BACKS = [
  '#e9c9a8',
  '#b5562b',
  '#2f6b4f',
  '#37618e',
  '#8a5aa3',
  '#d9b44a',
  '#a23e57',
  '#5d5148',
  '#9cc3c9',
] as const;
const CLOTHES = ['#274c43', '#c0503a', '#2f4f7d', '#6d3f7f', '#d8a23a', '#3c3a36', '#e8e0d0', '#4f7f52'] as const;
const SKINS = ['#f7dcc0', '#eac09a', '#d29c6f', '#a9714a', '#7c4d31', '#553423'] as const;
const HAIRS = ['#1f1a17', '#4a2f20', '#7a4a24', '#b98545', '#b5462b', '#8f8a84', '#e3dccf'] as const;

/** An SVG of a face: skin, hair of one of several cuts, clothes, sometimes glasses or a beard. */
export function drawFace(dice: Dice): Buffer {
  const [back, clothes, skin, hair] = [dice.pick(BACKS), dice.pick(CLOTHES), dice.pick(SKINS), dice.pick(HAIRS)];
  const [behind, before] = dice.pick(CUTS);
  const [wide, high] = [66 + dice.below(14), 82 + dice.below(14)];
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">
    <rect width="400" height="400" fill="${back}"/>
    <circle cx="${90 + dice.below(220)}" cy="${60 + dice.below(80)}" r="${150 + dice.below(90)}" fill="#fff" opacity="0.14"/>
    <path d="${behind}" fill="${hair}"/>
    <path d="M50,400 q20,-120 150,-120 q130,0 150,120 z" fill="${clothes}"/>
    <path d="M168,240 h64 v40 q-32,34 -64,0 z" fill="${skin}"/>
    <ellipse cx="200" cy="185" rx="${wide}" ry="${high}" fill="${skin}"/>
    ${behind === BARE && dice.happens(0.4) ? `<path d="M${200 - wide},195 q${wide},150 ${wide * 2},0 q-${wide},40 -${wide * 2},0 z" fill="${hair}"/>` : ''}
    <path d="${before}" fill="${hair}"/>
    <circle cx="174" cy="186" r="6" fill="#221d16"/><circle cx="226" cy="186" r="6" fill="#221d16"/>
    <path d="M178,${226 + dice.below(6)} q22,${8 + dice.below(14)} 44,0" stroke="#221d16" stroke-width="5" fill="none" stroke-linecap="round"/>
    ${dice.happens(0.25) ? GLASSES : ''}
  </svg>`);
}

const BARE = 'M0,0';
/** Hair behind the head, and before it. */
const CUTS = [
  [BARE, 'M124,170 q-6,-92 76,-92 q82,0 76,92 q-24,-44 -76,-44 q-52,0 -76,44 z'],
  [
    'M112,330 q-20,-260 88,-260 q108,0 88,260 z',
    'M126,180 q6,-100 74,-98 q68,-2 74,98 q-60,-20 -92,-62 q-20,40 -56,62 z',
  ],
  ['M200,80 m-42,0 a42,42 0 1,0 84,0 a42,42 0 1,0 -84,0', 'M126,165 q4,-86 74,-86 q70,0 74,86 q-74,-60 -148,0 z'],
  ['M104,180 a96,100 0 1,1 192,0 a30,60 0 0,1 -192,0', 'M130,152 q70,-60 140,0 q-10,-66 -70,-66 q-60,0 -70,66 z'],
  [BARE, BARE],
  [
    'M118,260 q-14,-190 82,-186 q96,-4 82,186 z',
    'M124,172 q10,-96 90,-92 q60,6 62,92 q-16,-50 -60,-62 q-30,50 -92,62 z',
  ],
  [BARE, 'M118,150 q82,-32 164,0 q-2,-80 -82,-80 q-80,0 -82,80 z'],
] as const;

const GLASSES =
  '<g fill="none" stroke="#221d16" stroke-width="5"><circle cx="174" cy="186" r="23"/><circle cx="226" cy="186" r="23"/><path d="M197,184 q3,-4 6,0"/></g>';
