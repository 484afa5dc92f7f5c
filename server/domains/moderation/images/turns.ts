// The eight ways an image may be turned and mirrored, done to its hash alone. To mirror an image changes the sign of every other
// frequency, and with it, as their median lies close to nothing, its bit; to lay it on its side exchanges the two directions. Pure.

const SIDE = 16;
const BYTES = 32;

/** Bit k of a hash, k = 16 · frequency down + frequency across, stands in the k-th place from the end. */
const isSet = (hash: Uint8Array, k: number): boolean => ((hash[BYTES - 1 - (k >> 3)]! >> (k & 7)) & 1) === 1;

interface Turn {
  lies: boolean;
  mirrorsAcross: boolean;
  mirrorsDown: boolean;
}

const TURNS: readonly Turn[] = [false, true].flatMap((lies) =>
  [false, true].flatMap((mirrorsAcross) => [false, true].map((mirrorsDown) => ({ lies, mirrorsAcross, mirrorsDown }))),
);

/** The hash as it is, and as it would be of the image in its seven other positions; some bits differ from what they would give. */
export const turnsOf = (hash: Uint8Array): Uint8Array[] => TURNS.map((turn) => turned(hash, turn));

function turned(hash: Uint8Array, { lies, mirrorsAcross, mirrorsDown }: Turn): Uint8Array {
  const made = new Uint8Array(BYTES);
  for (let down = 0; down < SIDE; down += 1)
    for (let across = 0; across < SIDE; across += 1) {
      const from = lies ? across * SIDE + down : down * SIDE + across;
      // The first frequency, and each second after it, is the one that a mirror turns over.
      const isOver = (mirrorsAcross && across % 2 === 0) !== (mirrorsDown && down % 2 === 0);
      const k = down * SIDE + across;
      if (isSet(hash, from) !== isOver) made[BYTES - 1 - (k >> 3)]! |= 1 << (k & 7);
    }
  return made;
}
