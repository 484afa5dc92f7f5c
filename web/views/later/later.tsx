// What is said later: one's drafts, and what goes out by itself.

import { page } from '../../api/client.ts';
import type { KeptDraft, Scheduled } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { Empty } from '../../parts/feed/empty.tsx';
import { ListView } from '../../parts/feed/list-view.tsx';
import { Bar } from '../../parts/shell/bar.tsx';
import { listCalled } from '../../store/lists.ts';
import { self } from '../../store/self.ts';
import { DraftRow } from './draft-row.tsx';
import { ScheduledRow } from './scheduled-row.tsx';

const PARTS = ['drafts', 'scheduled'] as const;

export function LaterView({ part }: { part: (typeof PARTS)[number] }) {
  if (!self.value) return null;
  const titles = { drafts: t('later.drafts'), scheduled: t('later.scheduled.title') };
  return (
    <>
      <Bar title={t('later.open')} />
      <nav class="tabs" aria-label={t('later.open')}>
        {PARTS.map((one) => (
          <a key={one} class="tab" href={`/${one}`} aria-current={one === part ? 'page' : undefined}>
            {titles[one]}
          </a>
        ))}
      </nav>
      {part === 'drafts' ? <Drafts /> : <ScheduledList />}
    </>
  );
}

function Drafts() {
  const load = (next: string | null) => page<KeptDraft>(next ?? '/api/palabre/v1/drafts');
  const list = listCalled<KeptDraft>('drafts', load, (draft) => draft.id);
  return (
    <ListView list={list} empty={<Empty words={t('later.drafts.empty')} hint={t('later.drafts.hint')} />}>
      {(draft) => <DraftRow draft={draft} key={draft.id} />}
    </ListView>
  );
}

function ScheduledList() {
  const load = (next: string | null) => page<Scheduled>(next ?? '/api/v1/scheduled_statuses');
  const list = listCalled<Scheduled>('scheduled', load, (scheduled) => scheduled.id);
  return (
    <ListView list={list} empty={<Empty words={t('later.scheduled.empty')} hint={t('later.scheduled.hint')} />}>
      {(scheduled) => <ScheduledRow scheduled={scheduled} key={scheduled.id} />}
    </ListView>
  );
}
