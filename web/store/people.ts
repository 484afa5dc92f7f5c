// What binds the viewer to others, each in a signal of its own, and the accounts whose pages were opened.

import { signal, type Signal } from '@preact/signals';
import type { Account, Relationship } from '../api/contract.ts';

const bonds = new Map<string, Signal<Relationship | null>>();
const accounts = new Map<string, Signal<Account | null>>();

export function bondWith(id: string): Signal<Relationship | null> {
  let found = bonds.get(id);
  if (!found) bonds.set(id, (found = signal<Relationship | null>(null)));
  return found;
}

export function keepBonds(relationships: readonly Relationship[]): void {
  for (const one of relationships) bondWith(one.id).value = one;
}

/** Changes the bond at once and returns what undoes it. */
export function changeBond(id: string, changes: Partial<Relationship>): () => void {
  const at = bondWith(id);
  const before = at.value;
  if (before) at.value = { ...before, ...changes };
  return () => {
    at.value = before;
  };
}

/** The account whose handle is `handle`: null until it was read. */
export function accountCalled(handle: string): Signal<Account | null> {
  const key = handle.toLowerCase();
  let found = accounts.get(key);
  if (!found) accounts.set(key, (found = signal<Account | null>(null)));
  return found;
}

export const keepAccount = (account: Account): void => {
  accountCalled(account.acct).value = account;
};

export function forgetPeople(): void {
  bonds.clear();
  accounts.clear();
}
