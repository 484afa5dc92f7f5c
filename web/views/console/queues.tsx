// The queues: what waits in each, how long it has waited, who is at work; and what a second person has to confirm.

import { c, cn } from '../../i18n/console/index.ts';
import { language, number } from '../../i18n/index.ts';
import { Since } from '../../parts/console/countdown.tsx';
import { Head, useFigures } from '../../parts/console/head.tsx';
import { Proposals } from '../../parts/console/proposals.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { ConsoleFigures } from '../../api/contract.ts';
import { figures } from '../../store/console/desk.ts';

export function Queues() {
  useFigures();
  const all = figures.value;
  return (
    <>
      <Head title={c('title')} back="/home" />
      <div class="console-page">
        <a class="queue-all" href="/console/desk">
          <span>
            <strong>{c('queues.all')}</strong>
            <small>{all?.open === 0 ? c('queues.empty') : c('queues.all.hint')}</small>
          </span>
          <span class="button">{c('queues.start')}</span>
        </a>
        {!all && <Skeleton rows={4} />}
        {all && (
          <ul class="queues" aria-label={c('queues')}>
            {all.queues.map((queue) => (
              <QueueRow queue={queue} key={queue.slug} />
            ))}
          </ul>
        )}
        <Proposals />
        {all && <Staff all={all} />}
      </div>
    </>
  );
}

function QueueRow({ queue }: { queue: ConsoleFigures['queues'][number] }) {
  return (
    <li class={queue.open === 0 ? 'queue is-empty' : 'queue'}>
      <a href={`/console/desk/${queue.slug}`}>
        <strong class="queue-name">{queue.name[language.value]}</strong>
        <span class="queue-open">
          {number(queue.open)} {c('figure.open')}
        </span>
        <span class={queue.overdue > 0 ? 'is-late' : 'is-quiet'}>
          {number(queue.overdue)} {c('figure.overdue')}
        </span>
        <span class="is-quiet">
          {queue.oldest_at && (
            <>
              {c('figure.oldest')} <Since iso={queue.oldest_at} />
            </>
          )}
        </span>
        <span class="is-quiet">
          {number(queue.decided_hour)} {c('figure.hour')}
        </span>
        <Icon name="next" size={18} />
      </a>
    </li>
  );
}

function Staff({ all }: { all: ConsoleFigures }) {
  return (
    <section class="console-part">
      <h2>{c('staff')}</h2>
      {all.moderators.length === 0 && <p class="is-quiet">{c('staff.none')}</p>}
      <ul class="console-list">
        {all.moderators.map((one) => (
          <li key={one.account_id}>
            <strong>@{one.handle ?? '…'}</strong>
            <span>
              {number(one.decided_hour)} {c('figure.hour')} · {number(one.decided_day)} {c('figure.day')}
            </span>
            <span class="is-quiet">{cn('staff.holds', one.holds)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
