// How an account stands: a sentence for all of it, what counts against it, and each decision with its reasons.

import { useEffect } from 'preact/hooks';
import { readStanding } from '../../actions/standing.ts';
import type { AccountStatus, OwnStrike } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { fullMoment, dayOf } from '../../i18n/time.ts';
import { standing } from '../../store/standing.ts';
import { Failed } from '../feed/empty.tsx';
import { Skeleton } from '../feed/skeleton.tsx';
import { Icon } from '../icon.tsx';
import { DecisionCard } from './decision-card.tsx';

export function Standing() {
  useEffect(() => void readStanding(), []);
  const now = standing.value;
  if (now === null) return <Skeleton rows={3} />;
  if (now === 'failed') return <Failed retry={() => void readStanding()} />;
  return (
    <>
      <Summary status={now} />
      {now.strikes.length > 0 && <Strikes strikes={now.strikes} />}
      <section class="settings-group">
        <h2>{t('standing.decisions')}</h2>
        {now.decisions.length === 0 && <p class="settings-words">{t('standing.decisions.none')}</p>}
        {now.decisions.map((decision) => (
          <DecisionCard decision={decision} key={decision.id} />
        ))}
      </section>
    </>
  );
}

function Summary({ status }: { status: AccountStatus }) {
  const { standing: word, suspended_until: until, bounds } = status;
  return (
    <section class={`standing-sum is-${word}`}>
      <h2>
        <Icon name={word === 'good' ? 'check' : 'warning'} /> {t(`standing.is.${word}`)}
      </h2>
      <p>{t(`standing.means.${word}`)}</p>
      {word === 'suspended' && (
        <p>{until ? t('standing.until', { when: fullMoment(until) }) : t('standing.for-good')}</p>
      )}
      {bounds.length > 0 && word !== 'suspended' && (
        <ul class="standing-bounds">
          {bounds.map((bound) => (
            <li key={bound.what}>
              {t(`standing.bound.${bound.what}`)}
              {bound.until && <span> · {t('standing.until', { when: fullMoment(bound.until) })}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const Strikes = ({ strikes }: { strikes: OwnStrike[] }) => (
  <section class="settings-group">
    <h2>{n('standing.strikes', strikes.length)}</h2>
    <p class="settings-words">{t('standing.strikes.hint')}</p>
    <ul class="standing-strikes">
      {strikes.map((strike) => (
        <li key={strike.id}>
          <a href={`#decision-${strike.id}`}>{dayOf(strike.at)}</a>
          {strike.grave && <span class="standing-tag">{t('standing.grave')}</span>}
          <span class="standing-soft">{t('standing.strike.forgotten', { when: dayOf(strike.decays_at) })}</span>
        </li>
      ))}
    </ul>
  </section>
);
