// What one would rather not read: words, where, how long, and what becomes of what says them.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dropFilter, readFilters } from '../../actions/filters.ts';
import type { Filter } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { fullMoment } from '../../i18n/time.ts';
import { Empty } from '../../parts/feed/empty.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import { filters } from '../../store/filters.ts';
import { FilterForm } from './filter-form.tsx';

export function FiltersPart() {
  const edited = useSignal<Filter | null>(null);
  useEffect(() => void readFilters(), []);
  const all = filters.value;
  return (
    <>
      <section class="settings-group">
        <h2>{t(edited.value ? 'filters.edit' : 'filters.new')}</h2>
        <p class="settings-words">{t('filters.intro')}</p>
        <FilterForm
          filter={edited.value}
          done={() => void (edited.value = null)}
          key={edited.value?.id ?? `new-${all?.length ?? 0}`}
        />
      </section>
      <section class="settings-group">
        <h2>{t('filters.all')}</h2>
        {all === null && <Skeleton rows={2} />}
        {all?.length === 0 && <Empty words={t('filters.empty')} />}
        {all?.map((filter) => (
          <Row filter={filter} edit={() => void (edited.value = filter)} key={filter.id} />
        ))}
      </section>
    </>
  );
}

function Row({ filter, edit }: { filter: Filter; edit: () => void }) {
  const isOver = filter.expires_at !== null && Date.parse(filter.expires_at) <= Date.now();
  const where = filter.context.map((context) => t(`filters.context.${context}`)).join(', ');
  return (
    <article class="filter">
      <div class="filter-words">
        <strong dir="auto">{filter.title}</strong>
        <p dir="auto">{filter.keywords?.map((one) => one.keyword).join(' · ')}</p>
        <p class="filter-note">
          {t(`filters.action.${filter.filter_action}`)} · {where}
          {filter.expires_at &&
            ` · ${isOver ? t('filters.over') : t('filters.until', { when: fullMoment(filter.expires_at) })}`}
        </p>
      </div>
      <div class="person-deeds">
        <button class="button small quiet" onClick={edit}>
          {t('filters.change')}
        </button>
        <button class="button small quiet" onClick={() => void dropFilter(filter)}>
          {t('filters.drop')}
        </button>
      </div>
    </article>
  );
}
