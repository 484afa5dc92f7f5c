// A list's name, its rules and its people.

import { useEffect } from 'preact/hooks';
import { dropList, readLists, saveList, setMember } from '../../actions/people-lists.ts';
import { limits, type Account, type PeopleList } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { AccountRow } from '../../parts/account/account-row.tsx';
import { PeopleFinder } from '../../parts/account/people-finder.tsx';
import { Empty } from '../../parts/feed/empty.tsx';
import { ListView } from '../../parts/feed/list-view.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import { Check } from '../../parts/form/check.tsx';
import { Field } from '../../parts/form/field.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn } from '../../parts/form/use-form.ts';
import { Bar } from '../../parts/shell/bar.tsx';
import { open } from '../../store/layers.ts';
import { dropFrom } from '../../store/lists.ts';
import { listNamed, peopleLists } from '../../store/people-lists.ts';
import { self } from '../../store/self.ts';
import { peopleAt } from '../people.tsx';
import { NoList } from './one.tsx';

const POLICIES = ['list', 'followed', 'none'] as const;

export function EditListView({ id }: { id: string }) {
  useEffect(() => void (self.value && readLists()), [self.value?.id]);
  if (!self.value) return null;
  const list = listNamed(id);
  if (peopleLists.value && !list) return <NoList />;
  return (
    <>
      <Bar title={list?.title ?? t('lists.one')} note={t('lists.edit')} back={`/lists/${id}`} />
      {list ? (
        <div class="settings">
          <Rules list={list} key={list.id} />
          <Members list={list} />
        </div>
      ) : (
        <Skeleton />
      )}
    </>
  );
}

function Rules({ list }: { list: PeopleList }) {
  const form = useForm({
    send: (values) =>
      saveList(list.id, {
        title: wordsIn(values, 'title'),
        replies_policy: wordsIn(values, 'replies_policy') as PeopleList['replies_policy'],
        exclusive: values.has('exclusive'),
      }),
  });
  const ask = (): void =>
    open({
      kind: 'confirm',
      title: t('lists.drop.title', { title: list.title }),
      body: t('lists.drop.body'),
      yes: t('lists.drop'),
      run: () => void dropList(list),
    });
  return (
    <form class="settings-group" ref={form.form} onSubmit={form.onSubmit} noValidate>
      <h2>{t('lists.rules')}</h2>
      <Field
        label={t('lists.name')}
        name="title"
        defaultValue={list.title}
        maxLength={limits.lists.titleCharacters}
        trouble={form.troubles['title']}
        autoComplete="off"
      />
      <label class="setting">
        <span>{t('lists.replies')}</span>
        <select class="input" name="replies_policy" defaultValue={list.replies_policy}>
          {POLICIES.map((policy) => (
            <option value={policy} key={policy} selected={policy === list.replies_policy}>
              {t(`lists.replies.${policy}`)}
            </option>
          ))}
        </select>
      </label>
      <Check name="exclusive" isOn={list.exclusive} hint={t('lists.exclusive.hint')}>
        {t('lists.exclusive')}
      </Check>
      <div class="settings-deeds">
        <Submit words={t('app.save')} isSending={form.isSending} trouble={form.troubles['form']} />
        <button class="button quiet danger" type="button" onClick={ask}>
          {t('lists.drop')}
        </button>
      </div>
    </form>
  );
}

function Members({ list }: { list: PeopleList }) {
  const members = peopleAt(`members:${list.id}`, `/api/v1/lists/${list.id}/accounts`);
  const take = async (account: Account): Promise<void> => {
    dropFrom(members, account.id);
    await setMember(list.id, account, false);
  };
  return (
    <section class="settings-group">
      <h2>{t('lists.members')}</h2>
      <PeopleFinder label={t('lists.find')} choose={(account) => void setMember(list.id, account, true)} />
      <ListView list={members} empty={<Empty words={t('lists.members.empty')} />}>
        {(account) => (
          <AccountRow account={account} key={account.id}>
            <button class="button small quiet" onClick={() => void take(account)}>
              {t('lists.remove')}
            </button>
          </AccountRow>
        )}
      </ListView>
    </section>
  );
}
