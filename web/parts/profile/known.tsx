// Who else one knows around somebody: whom one follows and who follows them, and whom they recommend.

import { useEffect, useState } from 'preact/hooks';
import { endorsedBy, familiarOf } from '../../api/accounts.ts';
import type { Account } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { isMe, self } from '../../store/self.ts';
import { Avatar } from '../account/avatar.tsx';
import { nameOf } from '../account/name.tsx';

const NAMED = 2;
const FACES = 12;

function useAccounts(read: (() => Promise<Account[]>) | null, key: string): readonly Account[] {
  const [accounts, setAccounts] = useState<readonly Account[]>([]);
  useEffect(() => {
    setAccounts([]);
    if (!read) return undefined;
    let isStale = false;
    read().then(
      (found) => void (isStale || setAccounts(found)),
      // A courtesy: without an answer nothing is said.
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [key]);
  return accounts;
}

/** "Followed by A, B and 3 others you follow". */
export function Familiar({ account }: { account: Account }) {
  const isAsked = self.value && !isMe(account.id);
  const people = useAccounts(isAsked ? () => familiarOf(account.id) : null, `${account.id} ${self.value?.id}`);
  if (people.length === 0) return null;
  const names = people.slice(0, NAMED).map(nameOf);
  const others = people.length - names.length;
  const words =
    others > 0
      ? n('regard.familiar.more', others, { names: names.join(', ') })
      : t('regard.familiar', { names: names.join(t('regard.and')) });
  return (
    <p class="known">
      <Faces people={people.slice(0, 3)} />
      <span>{words}</span>
    </p>
  );
}

/** Whom somebody shows on their profile. */
export function Endorsed({ account }: { account: Account }) {
  const people = useAccounts(() => endorsedBy(account.id), account.id);
  if (people.length === 0) return null;
  return (
    <p class="known">
      <span>{t('regard.endorses')}</span>
      <Faces people={people.slice(0, FACES)} />
    </p>
  );
}

const Faces = ({ people }: { people: readonly Account[] }) => (
  <span class="faces">
    {people.map((one) => (
      <a href={pathOf.profile(one.acct)} aria-label={nameOf(one)} title={nameOf(one)} key={one.id}>
        <Avatar account={one} size={28} />
      </a>
    ))}
  </span>
);
