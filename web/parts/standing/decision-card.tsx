// One decision: what, why, until when, how it was found, what it was about; and objecting to it.

import type { OwnDecision } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { fullMoment, dayOf } from '../../i18n/time.ts';
import { AppealForm } from './appeal-form.tsx';

export function DecisionCard({ decision }: { decision: OwnDecision }) {
  const { id, at, what, why, how, facts, words, state, ends_at: end, statement } = decision;
  return (
    <article class={`decision is-${state}`} id={`decision-${id}`}>
      <header class="decision-head">
        <h3>{what}</h3>
        <p class="standing-soft">
          <time dateTime={at} title={fullMoment(at)}>
            {dayOf(at)}
          </time>
          <span class={`standing-tag is-${state}`}>{t(`standing.state.${state}`)}</span>
          {state === 'stands' && end && <span>{t('standing.until', { when: fullMoment(end) })}</span>}
        </p>
      </header>
      {words && (
        <blockquote class="decision-words" dir="auto">
          {words}
        </blockquote>
      )}
      {why.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {facts && (
        <p class="decision-facts" dir="auto">
          {facts}
        </p>
      )}
      <p class="standing-soft">{how}</p>
      <Objection decision={decision} />
      {statement && (
        <details class="decision-statement">
          <summary>{t('standing.statement')}</summary>
          <dl>
            {Object.entries(statement).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{[value].flat().join(', ')}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  );
}

function Objection({ decision }: { decision: OwnDecision }) {
  const { appeal, appeal_until: until } = decision;
  if (!appeal) return until ? <AppealForm decision={decision.id} until={until} /> : null;
  return (
    <section class="appeal">
      <h4>{t(appeal.outcome ? `standing.outcome.${appeal.outcome}` : 'standing.appeal.waits')}</h4>
      <blockquote dir="auto">{appeal.words}</blockquote>
      {appeal.outcome ? (
        <p dir="auto">{appeal.answer}</p>
      ) : (
        <p class="standing-soft">{t('standing.appeal.due', { when: fullMoment(appeal.due_at) })}</p>
      )}
    </section>
  );
}
