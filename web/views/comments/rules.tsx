// What one asks of replies beneath what one begins: whose wait, which words make them wait, and whom one has decided of.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { decidePerson } from '../../actions/comment-queue.ts';
import { choosePolicy, readSection } from '../../actions/comment-section.ts';
import {
  personStandings,
  reviewPolicies,
  type CommentSection,
  type PersonStanding,
  type ReviewPolicy,
} from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { AccountRow } from '../../parts/account/account-row.tsx';
import { PeopleFinder } from '../../parts/account/people-finder.tsx';
import { Empty } from '../../parts/feed/empty.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import { Bar } from '../../parts/shell/bar.tsx';
import { section } from '../../store/comment-queue.ts';
import { CommentWords } from './words.tsx';

export function CommentRules() {
  useEffect(() => void readSection(), []);
  const rules = section.value;
  return (
    <>
      <Bar title={t('comments.rules')} back="/comments" />
      <div class="settings">
        {rules ? (
          <>
            <Policy policy={rules.policy} />
            <CommentWords words={rules.words} />
            <People people={rules.people} />
          </>
        ) : (
          <Skeleton rows={3} />
        )}
      </div>
    </>
  );
}

const Policy = ({ policy }: { policy: ReviewPolicy }) => (
  <section class="settings-group">
    <fieldset class="choices in-column with-hints">
      <legend>{t('comments.policy')}</legend>
      {reviewPolicies.map((one) => (
        <label class="check" key={one}>
          <input
            type="radio"
            name="policy"
            value={one}
            checked={one === policy}
            onChange={() => void choosePolicy(one)}
          />
          <span>
            {t(`comments.policy.${one}`)}
            <small>{t(`comments.policy.${one}.hint`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  </section>
);

function People({ people }: Pick<CommentSection, 'people'>) {
  const standing = useSignal<PersonStanding>('approved');
  return (
    <section class="settings-group">
      <h2>{t('comments.people')}</h2>
      <p class="settings-words">{t('comments.people.intro')}</p>
      <div class="queue-person">
        <Standing
          value={standing.value}
          label={t('comments.people.what')}
          change={(to) => void (standing.value = to)}
        />
        <PeopleFinder
          label={t('comments.people.find')}
          choose={(account) => void decidePerson(account, standing.value)}
        />
      </div>
      {people.length === 0 && <Empty words={t('comments.people.empty')} />}
      {people.map(({ account, standing: now }) => (
        <AccountRow account={account} key={account.id}>
          <Standing
            value={now}
            label={t('comments.person', { handle: account.acct })}
            change={(to) => void decidePerson(account, to)}
          />
          <button class="button small quiet" onClick={() => void decidePerson(account, null)}>
            {t('comments.drop')}
          </button>
        </AccountRow>
      ))}
    </section>
  );
}

interface StandingProps {
  value: PersonStanding;
  label: string;
  change: (to: PersonStanding) => void;
}

const Standing = ({ value, label, change }: StandingProps) => (
  <select
    class="input"
    aria-label={label}
    value={value}
    onChange={(event) => change(event.currentTarget.value as PersonStanding)}
  >
    {personStandings.map((one) => (
      <option value={one} key={one}>
        {t(`comments.always.${one}`)}
      </option>
    ))}
  </select>
);
