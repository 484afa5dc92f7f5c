// What a jury's votes come to. Pure. A majority is not enough: most of either side must agree, so that no crowd of friends decides of
// its opponents. Where the sides disagree, a person decides.

export type Vote = 'uphold' | 'overturn';
export type JuryOutcome = 'upheld' | 'overturned' | 'split';

export const SEATS = 5;
/** Where all jurors are of one side, so many of the five must agree. */
const NEARLY_ALL = 4;

export function verdictOf(seats: readonly { side: 0 | 1; vote: Vote }[]): JuryOutcome {
  const sides = ([0, 1] as const)
    .map((side) => seats.filter((seat) => seat.side === side))
    .filter(({ length }) => length > 0);
  const agrees = (vote: Vote): boolean =>
    sides.length === 2
      ? sides.every((side) => side.filter((seat) => seat.vote === vote).length * 2 > side.length)
      : seats.filter((seat) => seat.vote === vote).length >= NEARLY_ALL;
  if (agrees('overturn')) return 'overturned';
  return agrees('uphold') ? 'upheld' : 'split';
}
