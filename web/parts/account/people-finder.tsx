// Finds people by name or handle while one types.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { searchAccounts } from '../../api/accounts.ts';
import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { address, go } from '../../store/place.ts';
import { Icon } from '../icon.tsx';
import { Avatar } from './avatar.tsx';
import { Name } from './name.tsx';

const PAUSE = 200;

interface FinderProps {
  label?: string;
  /** What a choice does; without it, it leads to the profile. */
  choose?: (account: Account) => void;
}

export function PeopleFinder({ label = t('finder.label'), choose }: FinderProps) {
  const words = useSignal('');
  const found = useSignal<Account[] | null>(null);
  useEffect(() => {
    words.value = '';
  }, [address.value]);
  useEffect(() => {
    const asked = words.value.trim();
    found.value = null;
    if (asked === '') return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      searchAccounts(asked, stop.signal).then(
        (people) => void (found.value = people),
        () => {},
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words.value]);
  const pick = (account: Account): void => {
    choose?.(account);
    words.value = '';
  };
  return (
    <search class="finder">
      <input
        type="search"
        class="input"
        placeholder={label}
        aria-label={label}
        value={words.value}
        onInput={(event) => void (words.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !choose && words.value.trim() !== '')
            go(pathOf.search(words.value.trim(), 'top'));
        }}
      />
      {found.value && (
        <div class="finder-found">
          {found.value.length === 0 && choose && <p>{t('people.empty')}</p>}
          {!choose && <SearchLink words={words.value.trim()} />}
          {found.value.map((account) => (
            <Found account={account} choose={choose && (() => pick(account))} key={account.id} />
          ))}
        </div>
      )}
    </search>
  );
}

/** To all that the words may find. */
const SearchLink = ({ words }: { words: string }) => (
  <a class="suggestion" href={pathOf.search(words, 'top')}>
    <Icon name="search" size={20} />
    <span dir="auto">{t('search.for', { q: words })}</span>
  </a>
);

function Found({ account, choose }: { account: Account; choose: (() => void) | undefined }) {
  const line = (
    <>
      <Avatar account={account} size={36} />
      <Name account={account} />
    </>
  );
  if (choose) {
    return (
      <button class="suggestion" type="button" onClick={choose}>
        {line}
      </button>
    );
  }
  return (
    <a class="suggestion" href={pathOf.profile(account.acct)}>
      {line}
    </a>
  );
}
