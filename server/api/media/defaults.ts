// The pictures of those who chose none: a tree in one of some forty dresses, by id; and one hillside for all headers.

const SKIES = ['#f3d9b1', '#f0c9a0', '#e9d3c0', '#d9e2c5', '#cfe0d8', '#e8d8e4', '#f4d6c6', '#dcd9ee'];
const CROWNS = ['#2f5d43', '#4a6b2a', '#7a4a2b', '#b5562b', '#35606b', '#6b3f5b', '#8a6a1f'];
const SIZE = 240;

const drawn = new Map<string, Promise<Buffer>>();

/** PNG, 240×240. The same id always has the same tree. */
export function drawAvatar(id: string): Promise<Buffer> {
  const n = Number(BigInt.asUintN(32, (BigInt(id) >> 8n) * 2_654_435_761n)) >>> 4;
  const sky = n % SKIES.length;
  const crown = Math.floor(n / 8) % CROWNS.length;
  const form = Math.floor(n / 64) % 3;
  return once(`${sky}-${crown}-${form}`, () => tree(SKIES[sky]!, CROWNS[crown]!, form));
}

/** PNG, 1500×500. */
export const drawHeader = (): Promise<Buffer> => once('header', () => hillside());

/** What stands for the whole town where it is linked to. PNG, 1200×630, or twice that. */
export const drawThumbnail = (scale: 1 | 2): Promise<Buffer> =>
  once(`thumbnail-${scale}`, () => hillside(1_200 * scale, 630 * scale));

/** There are few of them: all may be kept. */
function once(name: string, svg: () => string): Promise<Buffer> {
  const known = drawn.get(name);
  if (known) return known;
  const drawing = render(svg());
  drawn.set(name, drawing);
  drawing.catch(() => drawn.delete(name));
  return drawing;
}

async function render(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
}

const FORMS = [
  '<ellipse cx="120" cy="96" rx="74" ry="52"/>',
  '<circle cx="86" cy="108" r="40"/><circle cx="154" cy="108" r="40"/><circle cx="120" cy="78" r="46"/>',
  '<path d="M120 28 C178 62 190 118 164 140 C140 152 100 152 76 140 C50 118 62 62 120 28Z"/>',
];

const tree = (sky: string, crown: string, form: number): string => `
  <svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 240 240">
    <rect width="240" height="240" fill="${sky}"/>
    <circle cx="176" cy="62" r="24" fill="#fff" opacity=".55"/>
    <path d="M0 206 C70 184 170 184 240 206 V240 H0Z" fill="${crown}" opacity=".35"/>
    <path d="M112 204 C116 168 114 140 108 112 L120 126 L132 112 C126 140 124 168 128 204Z" fill="#4b3423"/>
    <g fill="${crown}">${FORMS[form]}</g>
  </svg>`;

/** Cut to the shape that is asked for, around the tree. */
const hillside = (width = 1_500, height = 500): string => `
  <svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1500 500" preserveAspectRatio="xMinYMid slice">
    <defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#f0d3a8"/><stop offset="1" stop-color="#e6b98a"/></linearGradient></defs>
    <rect width="1500" height="500" fill="url(#g)"/>
    <circle cx="1180" cy="190" r="70" fill="#fff3dc" opacity=".8"/>
    <path d="M0 360 C260 280 520 300 780 350 S1270 400 1500 330 V500 H0Z" fill="#7c8f5a"/>
    <path d="M0 430 C300 360 620 400 900 430 S1320 450 1500 410 V500 H0Z" fill="#4a6b4a"/>
    <path d="M352 410 C358 350 354 310 344 270 L364 292 L384 270 C374 310 370 350 376 410Z" fill="#4b3423"/>
    <ellipse cx="364" cy="240" rx="120" ry="74" fill="#2f5d43"/>
  </svg>`;
