// The viewer's lists, and the place to begin another.

import { useEffect } from 'preact/hooks';
import { makeList, readLists } from '../../actions/people-lists.ts';
import { limits } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Empty } from '../../parts/feed/empty.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import { Field } from '../../parts/form/field.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn } from '../../parts/form/use-form.ts';
import { Icon } from '../../parts/icon.tsx';
import { Bar } from '../../parts/shell/bar.tsx';
import { peopleLists } from '../../store/people-lists.ts';
import { self } from '../../store/self.ts';

export function ListsView() {
  useEffect(() => void (self.value && readLists()), [self.value?.id]);
  if (!self.value) return null;
  const all = peopleLists.value;
  return (
    <>
      <Bar title={t('lists.title')} note={t('lists.intro')} />
      {all === null && <Skeleton rows={2} />}
      {all?.length === 0 && <Empty words={t('lists.empty')} hint={t('lists.empty.hint')} />}
      {all && all.length > 0 && (
        <nav class="settings-parts" aria-label={t('lists.title')}>
          {all.map((list) => (
            <a key={list.id} href={`/lists/${list.id}`}>
              <Icon name="list" />
              <span dir="auto">{list.title}</span>
              <Icon name="next" size={18} />
            </a>
          ))}
        </nav>
      )}
      <NewList />
    </>
  );
}

function NewList() {
  const form = useForm({
    check: (values) => ({ title: wordsIn(values, 'title').trim() === '' ? t('lists.title.missing') : null }),
    send: (values) => makeList(wordsIn(values, 'title')),
  });
  return (
    <form class="settings" ref={form.form} onSubmit={form.onSubmit} noValidate>
      <Field
        label={t('lists.new')}
        name="title"
        maxLength={limits.lists.titleCharacters}
        trouble={form.troubles['title']}
        autoComplete="off"
      />
      <Submit words={t('lists.make')} isSending={form.isSending} trouble={form.troubles['form']} />
    </form>
  );
}
