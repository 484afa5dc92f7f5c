// Whom one may mean.

import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Avatar } from '../account/avatar.tsx';
import { Name } from '../account/name.tsx';

interface SuggestionsProps {
  people: readonly Account[];
  chosen: number;
  choose: (account: Account) => void;
}

export function Suggestions({ people, chosen, choose }: SuggestionsProps) {
  if (people.length === 0) return null;
  return (
    <ul class="suggestions" id="suggestions" role="listbox" aria-label={t('compose.suggestions')}>
      {people.map((account, index) => (
        <li
          key={account.id}
          id={`suggestion-${index}`}
          class="suggestion"
          role="option"
          aria-selected={index === chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(account);
          }}
        >
          <Avatar account={account} size={32} />
          <Name account={account} />
        </li>
      ))}
    </ul>
  );
}
