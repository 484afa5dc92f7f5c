// One list: what its members say, live.

import { useEffect } from 'preact/hooks';
import { listenTo, stopListeningTo } from '../../actions/live.ts';
import { readLists } from '../../actions/people-lists.ts';
import { t } from '../../i18n/index.ts';
import { Empty } from '../../parts/feed/empty.tsx';
import { FeedView } from '../../parts/feed/feed-view.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bar } from '../../parts/shell/bar.tsx';
import { listFeed } from '../../store/feeds.ts';
import { listNamed, peopleLists } from '../../store/people-lists.ts';
import { self } from '../../store/self.ts';

export function OneListView({ id }: { id: string }) {
  useEffect(() => {
    if (!self.value) return undefined;
    void readLists();
    const stream = `list:${id}`;
    listenTo(stream);
    return () => stopListeningTo(stream);
  }, [id, self.value?.id]);
  if (!self.value) return null;
  const list = listNamed(id);
  if (peopleLists.value && !list) return <NoList />;
  const edit = `/lists/${id}/edit`;
  return (
    <>
      <Bar title={list?.title ?? t('lists.one')} back="/lists">
        <a class="tool" href={edit} title={t('lists.edit')}>
          <Icon name="settings" size={20} />
          <span class="unseen">{t('lists.edit')}</span>
        </a>
      </Bar>
      <FeedView
        feed={listFeed(id)}
        empty={
          <Empty words={t('lists.feed.empty')} hint={t('lists.feed.empty.hint')}>
            <a class="button" href={edit}>
              {t('lists.add-people')}
            </a>
          </Empty>
        }
      />
    </>
  );
}

export const NoList = () => (
  <>
    <Bar title={t('lists.one')} back="/lists" />
    <Empty words={t('lists.missing')} />
  </>
);
