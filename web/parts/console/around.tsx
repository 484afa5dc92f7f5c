// Beside the case: the reports and what their word is worth, the conversation, the author, what is alike, what happened.

import type { ConsoleReport, WholeCase } from '../../api/contract.ts';
import { c, cn } from '../../i18n/console/index.ts';
import { language, number, t } from '../../i18n/index.ts';
import { dayOf, longAge } from '../../i18n/time.ts';
import { may } from '../../store/console/desk.ts';
import { Part } from './part.tsx';
import { Similar } from './similar.tsx';

export function Around({ it }: { it: WholeCase }) {
  return (
    <aside class="around" aria-label={c('thread')}>
      <Part title={c('reports')}>
        {it.report_list.length === 0 && <p class="is-quiet">{c('reports.none')}</p>}
        {it.report_list.map((one) => (
          <Report one={one} key={one.id} />
        ))}
      </Part>
      <History it={it} />
      <Similar it={it} />
      {it.thread.length > 0 && (
        <Part title={c('thread')}>
          {it.thread.map((one) => (
            <p class={one.id === it.subject.id ? 'said is-it' : 'said'} dir="auto" key={one.id}>
              <strong>@{one.author}</strong> {one.words}
            </p>
          ))}
        </Part>
      )}
      {it.elsewhere.length > 0 && (
        <Part title={c('elsewhere')}>
          <p>{cn('elsewhere.count', it.elsewhere.length)}</p>
        </Part>
      )}
      {may('orders.handle') && (
        <Part title={c('police')}>
          <p>
            <a
              href={`/api/palabre/v1/console/cases/${it.id}/referral?lang=${language.value}`}
              target="_blank"
              rel="noopener"
            >
              {c('police.sheet')}
            </a>{' '}
            <span class="is-quiet">{c('police.hint')}</span>
          </p>
        </Part>
      )}
      <Part title={c('log')}>
        <ol class="case-log">
          {it.event_log.map((one) => (
            <li key={one.id}>
              <strong>{c(`event.${one.kind}`)}</strong>{' '}
              {one.by_handle ? c('event.by', { who: one.by_handle }) : c('event.by-house')}
              <span class="is-quiet"> · {longAge(one.at)}</span>
              {one.note && <p dir="auto">{one.note}</p>}
            </li>
          ))}
        </ol>
      </Part>
    </aside>
  );
}

const Report = ({ one }: { one: ConsoleReport }) => (
  <article class="case-report">
    <p>
      <strong>{one.reporter ? `@${one.reporter}` : c('reports.somebody')}</strong> {t(`harm.${one.harm}`)}
      <span class="case-weight" title={c('reports.weight.hint')}>
        {c('reports.weight', { n: number(Math.round(one.weight * 100) / 100) })}
      </span>
    </p>
    {one.note && (
      <p class="case-note" dir="auto">
        {one.note}
      </p>
    )}
  </article>
);

function History({ it }: { it: WholeCase }) {
  const who = it.author_history;
  return (
    <Part title={c('history')}>
      <p>
        {who.handle ? <a href={`/@${who.handle}`}>@{who.handle}</a> : c('reports.somebody')}{' '}
        <span class="is-quiet">
          {who.created_at && `${c('history.since', { when: dayOf(who.created_at) })} · `}
          {cn('history.parleys', who.parleys)} · {cn('history.followers', who.followers)}
        </span>
        {who.is_suspended && <span class="is-late"> {c('history.suspended')}</span>}
      </p>
      {who.decisions.length === 0 && <p class="is-quiet">{c('history.clean')}</p>}
      {who.decisions.length > 0 && (
        <details open>
          <summary>{c('history.decisions')}</summary>
          <ul class="case-list">
            {who.decisions.slice(0, 10).map((one) => (
              <li key={one.id}>
                {c(`measure.${one.measure}` as 'measure.none')}{' '}
                <span class="is-quiet">
                  {longAge(one.decided_at)}
                  {one.undone_at && ` · ${c('history.undone')}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {who.cases.length > 0 && (
        <details>
          <summary>
            {c('history.cases')} ({who.cases.length})
          </summary>
          <ul class="case-list">
            {who.cases.slice(0, 20).map((one) => (
              <li key={one.id}>
                <a href={`/console/cases/${one.id}`} dir="auto">
                  {one.excerpt || c(`kind.${one.subject.kind}`)}
                </a>{' '}
                <span class="is-quiet">{one.outcome ? c(`outcome.${one.outcome}`) : t(`harm.${one.harm}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}
