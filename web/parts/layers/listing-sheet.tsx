// In which of one's lists somebody is: each a box to tick.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readLists, setMember } from '../../actions/people-lists.ts';
import { listsWith } from '../../api/lists.ts';
import type { Account } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { peopleLists } from '../../store/people-lists.ts';
import { Check } from '../form/check.tsx';
import { Sheet } from './sheet.tsx';

export function ListingSheet({ account }: { account: Account }) {
  const inside = useSignal<ReadonlySet<string> | null>(null);
  useEffect(() => {
    void readLists();
    listsWith(account.id).then(
      (lists) => void (inside.value = new Set(lists.map((list) => list.id))),
      () => void (inside.value = new Set()),
    );
  }, [account.id]);
  const lists = peopleLists.value;
  const isReady = lists !== null && inside.value !== null;
  return (
    <Sheet title={t('lists.choose', { handle: account.acct })}>
      <div class="sheet-words">
        {!isReady && <p role="status">{t('app.loading')}</p>}
        {isReady && lists.length === 0 && <p>{t('lists.empty')}</p>}
        {isReady &&
          lists.map((list) => (
            <Check
              key={list.id}
              name={`list-${list.id}`}
              isOn={inside.value!.has(list.id)}
              change={(isIn) => void setMember(list.id, account, isIn)}
            >
              {list.title}
            </Check>
          ))}
        <a class="button quiet" href="/lists">
          {t('lists.manage')}
        </a>
      </div>
    </Sheet>
  );
}
