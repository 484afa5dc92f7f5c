// Hashtags one follows, and those one shows on one's profile.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { setTagFollow } from '../../actions/follow-tag.ts';
import { page } from '../../api/client.ts';
import { featureTag, fetchFeatured, suggestFeatured, unfeatureTag } from '../../api/tags.ts';
import type { FeaturedTag, Tag } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { Empty } from '../../parts/feed/empty.tsx';
import { ListView } from '../../parts/feed/list-view.tsx';
import { Field } from '../../parts/form/field.tsx';
import { Submit } from '../../parts/form/submit.tsx';
import { useForm, wordsIn } from '../../parts/form/use-form.ts';
import { pathOf } from '../../routes.ts';
import { dropFrom, listCalled, type List } from '../../store/lists.ts';
import { sayTrouble } from '../../store/toasts.ts';

const followedTags = (): List<Tag> =>
  listCalled<Tag>(
    'followed-tags',
    (next) => page<Tag>(next ?? '/api/v1/followed_tags'),
    (tag) => tag.id,
  );

export function TagsPart() {
  return (
    <>
      <Followed />
      <Featured />
    </>
  );
}

function Followed() {
  const list = followedTags();
  const drop = (tag: Tag): void => {
    dropFrom(list, tag.id);
    void setTagFollow(tag.name, false);
  };
  return (
    <section class="settings-group">
      <h2>{t('tags.followed')}</h2>
      <ListView list={list} empty={<Empty words={t('tags.followed.empty')} />}>
        {(tag) => (
          <article class="filter" key={tag.id}>
            <a class="filter-words" href={pathOf.tag(tag.name)}>
              <strong>#{tag.name}</strong>
            </a>
            <button class="button small quiet" onClick={() => drop(tag)}>
              {t('profile.unfollow')}
            </button>
          </article>
        )}
      </ListView>
    </section>
  );
}

function Featured() {
  const shown = useSignal<readonly FeaturedTag[]>([]);
  const suggested = useSignal<readonly Tag[]>([]);
  const read = async (): Promise<void> => {
    [shown.value, suggested.value] = await Promise.all([fetchFeatured(), suggestFeatured()]);
  };
  useEffect(() => void read().catch(sayTrouble), []);
  const add = async (name: string): Promise<void> => {
    await featureTag(name);
    await read();
  };
  const form = useForm({ send: (values) => add(wordsIn(values, 'name')) });
  const take = (tag: FeaturedTag): void => {
    shown.value = shown.value.filter((one) => one.id !== tag.id);
    unfeatureTag(tag.id).catch(sayTrouble);
  };
  return (
    <section class="settings-group">
      <h2>{t('tags.featured')}</h2>
      {shown.value.map((tag) => (
        <article class="filter" key={tag.id}>
          <a class="filter-words" href={pathOf.tag(tag.name)}>
            <strong>#{tag.name}</strong>
            <p class="filter-note">{n('tags.parleys', Number(tag.statuses_count))}</p>
          </a>
          <button class="button small quiet" onClick={() => take(tag)}>
            {t('lists.remove')}
          </button>
        </article>
      ))}
      <form ref={form.form} onSubmit={form.onSubmit} noValidate key={shown.value.length}>
        <Field label={t('tags.feature')} name="name" trouble={form.troubles['name']} autoComplete="off" />
        {suggested.value.length > 0 && (
          <div class="tag-chips" role="group" aria-label={t('tags.suggested')}>
            {suggested.value.map((tag) => (
              <button class="tag" type="button" key={tag.id} onClick={() => void add(tag.name).catch(sayTrouble)}>
                #{tag.name}
              </button>
            ))}
          </div>
        )}
        <Submit words={t('tags.feature.add')} isSending={form.isSending} trouble={form.troubles['form']} />
      </form>
    </section>
  );
}
