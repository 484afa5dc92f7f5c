// What an owner asks of replies beneath what they begin: a policy, words, people.

import {
  countGraphemes,
  limits,
  type AccountId,
  type Id,
  type PersonStanding,
  type ReviewPolicy,
  type WordAction,
} from '#contract';
import { accountOf } from '#accounts';
import { newId, notFound, Refusal, transact, within, type SignedAct } from '#platform';
import { review } from './review.ts';
import {
  deletePerson,
  deleteWord,
  insertWord,
  selectPeople,
  selectPolicy,
  selectWaitingOf,
  selectWords,
  upsertPerson,
  upsertPolicy,
  type PersonRow,
  type WordRow,
} from './reviews.sql.ts';

const { phraseCharacters, words: mostWords, people: mostPeople } = limits.comments;
/** Of one person's replies decided at once. */
const MOST_AT_ONCE = 500;

export interface Section {
  policy: ReviewPolicy;
  words: WordRow[];
  people: PersonRow[];
}

export async function sectionOf({ sql, viewer }: SignedAct): Promise<Section> {
  const [policy, words, people] = await Promise.all([
    selectPolicy(sql, viewer.id),
    selectWords(sql, viewer.id),
    selectPeople(sql, viewer.id, mostPeople),
  ]);
  return { policy, words: [...words], people: [...people] };
}

/** For what is said from now on. */
export const setReviewPolicy = (act: SignedAct, policy: ReviewPolicy): Promise<void> =>
  transact(act, (tx) => upsertPolicy(tx, act.viewer.id, policy));

/** @throws Refusal naming `phrase`. */
export async function addWord(act: SignedAct, written: string, action: WordAction): Promise<WordRow> {
  const phrase = written.trim();
  if (phrase === '') throw new Refusal('invalid', 'may not be empty', 'phrase');
  if (countGraphemes(phrase) > phraseCharacters)
    throw new Refusal('invalid', `may have at most ${phraseCharacters} characters`, 'phrase');
  const word: WordRow = { id: newId(), phrase, action };
  return transact(act, async (tx) => {
    if ((await selectWords(tx, act.viewer.id)).length >= mostWords)
      throw new Refusal('invalid', `may be at most ${mostWords}`, 'phrase');
    await insertWord(tx, act.viewer.id, word);
    return word;
  });
}

/** @throws Refusal 'not-found'. */
export const dropWord = (act: SignedAct, id: Id): Promise<void> =>
  transact(act, async (tx) => {
    if (!(await deleteWord(tx, act.viewer.id, id))) throw notFound();
  });

/** Decides of all that a person replies from now on, and of what waits. Null: as anybody's. @throws Refusal 'not-found'. */
export async function setStanding(act: SignedAct, person: AccountId, standing: PersonStanding | null): Promise<void> {
  await accountOf(act.sql, person);
  if (person === act.viewer.id) throw new Refusal('invalid', 'may not be yourself', 'id');
  await transact(act, async (tx) => {
    if (standing === null) return deletePerson(tx, act.viewer.id, person);
    await upsertPerson(tx, act.viewer.id, { person_id: person, standing }, act.now);
    for (const reply of await selectWaitingOf(tx, act.viewer.id, person, MOST_AT_ONCE))
      await review(within(act, tx), reply, standing);
  });
}
