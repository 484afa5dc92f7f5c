// What one reported, and what became of it.

import type { OwnReport } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Empty } from '../../parts/feed/empty.tsx';
import { ListView } from '../../parts/feed/list-view.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ownReports } from '../../store/reports.ts';

export const ReportsPart = () => (
  <section class="settings-group">
    <p class="settings-words">{t('reports.own.intro')}</p>
    <ListView list={ownReports()} empty={<Empty words={t('reports.own.empty')} />}>
      {(one) => <Row one={one} key={one.id} />}
    </ListView>
  </section>
);

const Row = ({ one }: { one: OwnReport }) => (
  <article class="filter">
    <div class="filter-words">
      <strong>
        {t(`reports.kind.${one.subject.kind}`)} · {t(`harm.${one.harm}`)}
      </strong>
      {one.note && <p dir="auto">{one.note}</p>}
      <p class="filter-note">
        <Moment iso={one.created_at} />
        {one.blocked && ` · ${t('reports.blocked')}`}
      </p>
    </div>
    <span class="tag">{t(`reports.state.${one.state}`)}</span>
  </article>
);
