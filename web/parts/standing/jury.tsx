// Judging appeals of others: offering oneself, and what waits for one's vote. Nobody's name is shown, and no image.

import { useEffect } from 'preact/hooks';
import { cast, offer, readJury } from '../../actions/jury.ts';
import type { JurySeat } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { fullMoment } from '../../i18n/time.ts';
import { jury } from '../../store/jury.ts';
import { Check } from '../form/check.tsx';

export function Jury() {
  useEffect(() => void readJury(), []);
  const state = jury.value;
  if (!state?.is_open) return null;
  return (
    <section class="settings-group">
      <h2>{t('jury.title')}</h2>
      <Check
        name="is_juror"
        isOn={state.is_juror}
        hint={t('jury.offer.hint')}
        change={(isOn) => void offer(isOn)}
        key={String(state.is_juror)}
      >
        {t('jury.offer')}
      </Check>
      {state.seats.map((seat) => (
        <Seat seat={seat} key={seat.id} />
      ))}
    </section>
  );
}

function Seat({ seat }: { seat: JurySeat }) {
  const { id, words, images, what, why, objection, due_at: due } = seat;
  return (
    <article class="decision">
      <header class="decision-head">
        <h3>{t('jury.seat')}</h3>
        <p class="standing-soft">{t('jury.due', { when: fullMoment(due) })}</p>
      </header>
      {words && (
        <blockquote class="decision-words" dir="auto">
          {words}
        </blockquote>
      )}
      {images > 0 && <p class="standing-soft">{n('jury.images', images)}</p>}
      <p>{[what, ...why].join(' ')}</p>
      <h4>{t('jury.objection')}</h4>
      <blockquote dir="auto">{objection}</blockquote>
      <p class="appeal-deeds">
        <button class="button" onClick={() => void cast(id, 'uphold')}>
          {t('jury.uphold')}
        </button>
        <button class="button" onClick={() => void cast(id, 'overturn')}>
          {t('jury.overturn')}
        </button>
      </p>
    </article>
  );
}
