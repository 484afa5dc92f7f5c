// Banks: what is known and not wanted, and holding against it what comes.

export { admitMedia } from './admit.ts';
export { addToBanks, removeFromBanks, type Changed, type Grounds } from './change.ts';
export {
  bankKinds,
  readEntry,
  type BankKind,
  type Entry as BankEntry,
  type Tier,
  type Written as WrittenEntry,
} from './entries.ts';
export { entryOfImage } from './image.ts';
export { holdWords } from './hold-words.ts';
export { judgeMedia, type Judged, type MediumMatch } from './judge-media.ts';
export { entriesOfMedium } from './medium.ts';
export { listBank, type Told as ToldEntry } from './list.ts';
export { matchText, matchUrl, matchWords, type BankMatch } from './match.ts';
export { wordsWantedBy, type WantedWords } from './wanted-words.ts';
export { selectMatchesOf as foundOfEntries, selectSweeps as listSweeps, type SweepRow } from './sweeps.sql.ts';
