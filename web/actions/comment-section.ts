// What one asks of replies beneath what one begins: whose wait, and what words make them.

import { createWord, deleteWord, fetchSection, putPolicy } from '../api/comment-queue.ts';
import type { CommentWord, ReviewPolicy, WordAction } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { section } from '../store/comment-queue.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function readSection(): Promise<void> {
  try {
    section.value = await fetchSection();
  } catch (error) {
    sayTrouble(error);
  }
}

export async function choosePolicy(policy: ReviewPolicy): Promise<void> {
  const before = section.value;
  if (before) section.value = { ...before, policy };
  try {
    section.value = await putPolicy(policy);
    say(t('app.saved'));
  } catch (error) {
    section.value = before;
    sayTrouble(error);
  }
}

/** @throws Failure naming `phrase`. */
export async function addWord(phrase: string, action: WordAction): Promise<void> {
  const word = await createWord(phrase, action);
  const before = section.value;
  if (before) section.value = { ...before, words: [...before.words, word] };
}

export async function dropWord({ id }: CommentWord): Promise<void> {
  const before = section.value;
  if (before) section.value = { ...before, words: before.words.filter((one) => one.id !== id) };
  try {
    await deleteWord(id);
  } catch (error) {
    section.value = before;
    sayTrouble(error);
  }
}
