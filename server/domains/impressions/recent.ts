// Who saw what lately, so that one person's views within half an hour count once. Nothing is kept that could say who it was:
// a table of fixed size (8 MB) remembers, in the place that a viewer and a parley hash to, a 32-bit mark of the two and when.
// A pair that hashes to a taken place takes it over: then a view may count twice, and memory stays what it is. That two
// pairs share place and mark, and a view is lost, happens once in four billion times.

const PLACES = 1 << 20;
const WINDOW_S = 30 * 60;

export interface Recent {
  /** Whether it is new that `viewer` sees `parley` at `now` (in seconds); notes it. */
  isNew(viewer: Viewer, parley: string, now: number): boolean;
}

/** A viewer's id in two hashes, made once a page. */
export interface Viewer {
  readonly one: number;
  readonly other: number;
}

export const viewerOf = (id: string): Viewer => ({ one: hash(id, 0x811c9dc5), other: hash(id, 0x01234567) });

export function openRecent(places = PLACES): Recent {
  const marks = new Uint32Array(places);
  const times = new Uint32Array(places);
  return {
    isNew(viewer, parley, now) {
      const what = hash(parley, 0x811c9dc5);
      const place = mix(viewer.one ^ what) & (places - 1);
      const mark = mix(viewer.other ^ Math.imul(what, 0x9e3779b1)) | 1;
      const isKnown = marks[place] === mark >>> 0 && now - times[place]! < WINDOW_S;
      if (isKnown) return false;
      marks[place] = mark;
      times[place] = now;
      return true;
    },
  };
}

/** FNV-1a. */
function hash(text: string, seed: number): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Murmur's last step: every bit of the input moves every bit of the output. */
function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
