// Two groups among people, by whom they follow. Pure. The two who have least in common are the poles; each other goes to the pole with
// which they share more. Who follows nobody, or shares nothing, goes to the smaller group.

export type Side = 0 | 1;

export function sidesOf<Id extends string>(follows: ReadonlyMap<Id, ReadonlySet<string>>): Map<Id, Side> {
  const people = [...follows.keys()];
  const poles = furthest(people, follows);
  if (!poles) return new Map(people.map((one, i) => [one, (i % 2) as Side]));
  const sides = new Map<Id, Side>([
    [poles[0], 0],
    [poles[1], 1],
  ]);
  for (const one of people.filter((each) => !sides.has(each))) {
    const lean =
      likeness(follows.get(one)!, follows.get(poles[0])!) - likeness(follows.get(one)!, follows.get(poles[1])!);
    sides.set(one, lean === 0 ? smaller(sides) : lean > 0 ? 0 : 1);
  }
  return sides;
}

const smaller = (sides: ReadonlyMap<string, Side>): Side => {
  const ones = [...sides.values()].filter((side) => side === 1).length;
  return ones * 2 < sides.size ? 1 : 0;
};

/** Jaccard: what both follow, of what either does. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

/** Among those who follow anybody. */
function furthest<Id extends string>(
  people: readonly Id[],
  follows: ReadonlyMap<Id, ReadonlySet<string>>,
): [Id, Id] | null {
  let found: { pair: [Id, Id]; like: number } | null = null;
  const known = people.filter((one) => follows.get(one)!.size > 0);
  for (const [i, a] of known.entries())
    for (const b of known.slice(i + 1)) {
      const like = likeness(follows.get(a)!, follows.get(b)!);
      if (!found || like < found.like) found = { pair: [a, b], like };
    }
  return found?.pair ?? null;
}

/** Takes `wanted` of `people`, from both sides as evenly as there are people on them. In their order, which is random. */
export function evenly<Id>(people: readonly { id: Id; side: Side }[], wanted: number): { id: Id; side: Side }[] {
  const left = ([0, 1] as const).map((side) => people.filter((one) => one.side === side));
  const taken: { id: Id; side: Side }[] = [];
  while (taken.length < wanted && left.some((side) => side.length > 0)) {
    const [a, b] = ([0, 1] as const).map((side) => taken.filter((one) => one.side === side).length) as [number, number];
    const side = left[0]!.length === 0 ? 1 : left[1]!.length === 0 ? 0 : a <= b ? 0 : 1;
    taken.push(left[side]!.shift()!);
  }
  return taken;
}
