// What one does with lists of people: read, make, change, drop them; put somebody in, take somebody out.

import { changeList, createList, deleteList, fetchLists, putIn, takeOut, type ListWish } from '../api/lists.ts';
import type { Account, PeopleList } from '../api/contract.ts';
import { t } from '../i18n/index.ts';
import { findList, resetList } from '../store/lists.ts';
import { keepList, peopleLists } from '../store/people-lists.ts';
import { go } from '../store/place.ts';
import { say, sayTrouble } from '../store/toasts.ts';

export async function readLists(): Promise<void> {
  if (peopleLists.value) return;
  try {
    peopleLists.value = await fetchLists();
  } catch (error) {
    sayTrouble(error);
  }
}

/** @throws Failure */
export async function makeList(title: string): Promise<void> {
  const list = await createList({ title });
  keepList(list);
  go(`/lists/${list.id}/edit`);
}

/** @throws Failure */
export async function saveList(id: string, wish: ListWish): Promise<void> {
  keepList(await changeList(id, wish));
  readAnew(id);
  say(t('app.saved'));
}

export async function dropList(list: PeopleList): Promise<void> {
  try {
    await deleteList(list.id);
    peopleLists.value = peopleLists.value?.filter((one) => one.id !== list.id) ?? null;
    readAnew(list.id);
    say(t('lists.dropped', { title: list.title }));
    go('/lists', true);
  } catch (error) {
    sayTrouble(error);
  }
}

/** @returns whether it was done. */
export async function setMember(list: string, account: Account, isIn: boolean): Promise<boolean> {
  try {
    await (isIn ? putIn : takeOut)(list, account.id);
    readAnew(list);
    return true;
  } catch (error) {
    sayTrouble(error);
    return false;
  }
}

/** What the list holds is another now, and so may home be: both are read afresh when they are shown. */
function readAnew(list: string): void {
  for (const name of [`list:${list}`, 'home', `members:${list}`]) {
    const shown = findList<unknown>(name);
    if (shown) resetList(shown);
  }
}
