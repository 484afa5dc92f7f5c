// Builds the seeded town: plans it, then writes every domain's rows in one transaction, counters included. It goes around
// the actions on purpose: fifty thousand parleys in seconds; a test compares what it wrote with what the actions would have
// counted.

import { rebuild } from '#search';
import { transact, type Act, type Database, type Storage } from '#platform';
import { addBonds, addDeed, addPeople, addPictures, addSaid, Ledger } from './ledger.ts';
import { planBonds, planPeople, type Person } from './people.ts';
import { howManyPictures, takePictures } from './pictures-of.ts';
import { openDice } from './random.ts';
import { addTallies, analyze, deleteDrawn, insertRows, selectHandles } from './rows.sql.ts';
import { planDeeds, planTalk } from './talk.ts';

export interface Wish {
  accounts: number;
  parleys: number;
  follows: number;
  /** How many follow the first account; 0 for no such account. */
  hub: number;
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
  const bonds = planBonds(dice, people, wish.follows, wish.hub, now);
  const talk = planTalk(dice, people, wish.parleys, now);
  const deeds = planDeeds(dice, people, talk, now);
  const ledger = new Ledger();
  addBonds(dice, ledger, people, bonds);
  for (const said of talk) addSaid(dice, ledger, people, said);
  for (const deed of deeds) addDeed(dice, ledger, people, deed);
  const rows = [...ledger.tables.values()].reduce((sum, some) => sum + some.length, 0);
  const indexed = (people.length + talk.length) * INDEXING;
  progress.begin(rows + 4 * people.length + howManyPictures * 50 + indexed);
  const album = await takePictures(dice, act, storage, people[0]!.id, (n) => progress.advance(n * 50));
  addPeople(dice, ledger, people, { album, passwordHash: wish.passwordHash, now });
  for (const said of talk) if (said.hasPicture) addPictures(dice, ledger, people, { said, album });
  await transact(act, async (tx) => {
    for (const [table, some] of ledger.tables) await insertRows(tx, table, some, progress.advance);
    await addTallies(tx, ledger.counts);
    const drawn = Object.values(album).flatMap((some) => some.map((row) => row.id));
    await deleteDrawn(tx, drawn);
  });
  await rebuild(act, { begin() {}, advance: (n) => progress.advance(n * INDEXING) });
  await analyze(act.sql);
  return { people, parleys: talk.length, follows: bonds.length, deeds: deeds.length };
}
