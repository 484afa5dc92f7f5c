// One person in a list of people.

import type { ComponentChildren } from 'preact';
import type { Account } from '../../api/contract.ts';
import { pathOf } from '../../routes.ts';
import { plainWords } from '../words/words.tsx';
import { Avatar } from './avatar.tsx';
import { FollowButton } from './follow-button.tsx';
import { Name } from './name.tsx';

export function AccountRow({ account, children }: { account: Account; children?: ComponentChildren }) {
  return (
    <article class="person">
      <a class="person-link" href={pathOf.profile(account.acct)}>
        <Avatar account={account} size={48} />
        <span class="person-words">
          <Name account={account} />
          <span class="person-note" dir="auto">
            {plainWords(account.note)}
          </span>
        </span>
      </a>
      <div class="person-deeds">{children ?? <FollowButton account={account} />}</div>
    </article>
  );
}
