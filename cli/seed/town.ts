// Builds the seeded town: plans it and writes every domain's rows in one transaction, counters included. It goes around
// the actions on purpose: fifty thousand parleys in seconds; a test compares what it wrote with what the actions would have
// counted.

import { rebuild } from '#search';
import { transact, type Act, type Database, type Storage, type Tx } from '#platform';
import { addBond, addDeed, addPeople, addPictures, addSaid, Ledger } from './ledger.ts';
import { planBonds, planPeople, type Person } from './people.ts';
import { howManyPictures, takePictures, type Album } from './pictures-of.ts';
import { openDice, type Dice } from './random.ts';
import { addTallies, analyze, deleteDrawn, insertRows, selectHandles } from './rows.sql.ts';
import { planDeeds, planTalk, SPAN_MS } from './talk.ts';

export interface Wish {
  accounts: number;
  parleys: number;
  follows: number;
  /** How many follow the first account; 0 for no such account. */
  hub: number;
  /** How much people vote, echo and keep: 1 is usual. */
  warmth: number;
  /** To index a million parleys takes longer than to write them. */
  isSearchable: boolean;
  /** The same number makes the same town, up to what is taken. */
  dice: number;
  /** Of everybody's one password. */
  passwordHash: string;
}

/** Hears how far the work is: `of` units in all, then one call for what was done. */
export interface Progress {
  begin(of: number): void;
  advance(by: number): void;
}

export interface Built {
  people: Person[];
  parleys: number;
  follows: number;
  deeds: number;
}

/** To index a row costs about so many times what writing one does. */
const INDEXING = 6;
/** Rows that a person, a follow, a parley come to, about: for the bar. */
const ROWS = { person: 6, follow: 1.3, parley: 9 };
/** How many rows wait before they are written. */
const PART = 50_000;

export async function buildTown(
  act: Act & { sql: Database },
  storage: Storage,
  wish: Wish,
  progress: Progress,
): Promise<Built> {
  const dice = openDice(wish.dice);
  const now = act.now.getTime();
  const taken = await transact(act, selectHandles);
  const count = Math.max(wish.accounts, wish.hub > 0 ? wish.hub + 1 : 0);
  const people = planPeople(dice, { count, now, taken, hub: wish.hub > 0 });
  const rows = ROWS.person * count + ROWS.follow * (wish.follows + wish.hub) + ROWS.parley * wish.parleys;
  const indexed = wish.isSearchable ? (count + wish.parleys) * INDEXING : 0;
  progress.begin(Math.round(rows) + howManyPictures * 50 + indexed);
  const album = await takePictures(dice, act, storage, people[0]!.id, (n) => progress.advance(n * 50));
  const built = await transact(act, async (tx) => {
    const written = await writeTown(tx, dice, { people, album, wish, now, progress });
    const drawn = Object.values(album).flatMap((some) => some.map((row) => row.id));
    await deleteDrawn(tx, drawn);
    return written;
  });
  if (wish.isSearchable) await rebuild(act, { begin() {}, advance: (n) => progress.advance(n * INDEXING) });
  await analyze(act.sql);
  return { people, ...built };
}

interface Plan {
  people: readonly Person[];
  album: Album;
  wish: Wish;
  now: number;
  progress: Progress;
}

/** Plans and writes in parts, so that a town of any size fits into memory. */
async function writeTown(
  tx: Tx,
  dice: Dice,
  { people, album, wish, now, progress }: Plan,
): Promise<Omit<Built, 'people'>> {
  const ledger = new Ledger();
  const write = async (least: number): Promise<void> => {
    if (ledger.size < least) return;
    const { tables, counts } = ledger.take();
    for (const [table, some] of tables) await insertRows(tx, table, some, progress.advance);
    await addTallies(tx, counts);
  };
  const made = { parleys: 0, follows: 0, deeds: 0 };
  addPeople(dice, ledger, people, { album, passwordHash: wish.passwordHash, now });
  for (const bond of planBonds(dice, people, { count: wish.follows, hub: wish.hub, now })) {
    addBond(dice, ledger, people, bond, now - SPAN_MS);
    made.follows += 1;
    await write(PART);
  }
  for (const said of planTalk(dice, people, wish.parleys, now)) {
    addSaid(dice, ledger, people, said);
    const deeds = planDeeds(dice, people, said, { now, warmth: wish.warmth });
    for (const deed of deeds) addDeed(dice, ledger, people, deed);
    if (said.hasPicture) addPictures(dice, ledger, people, { said, album });
    made.parleys += 1;
    made.deeds += deeds.length;
    await write(PART);
  }
  await write(0);
  return made;
}
