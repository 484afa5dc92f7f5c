// One parley that goes out by itself: when, and to move it or call it off.

import { useSignal } from '@preact/signals';
import { askToCancel, moveTo } from '../../actions/later.ts';
import type { Scheduled } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { fieldTime, fullMoment } from '../../i18n/time.ts';
import { Icon } from '../../parts/icon.tsx';
import { Begun } from './begun.tsx';

export function ScheduledRow({ scheduled }: { scheduled: Scheduled }) {
  const { params, media_attachments: pictures } = scheduled;
  const isMoving = useSignal(false);
  const at = fieldTime(Date.parse(scheduled.scheduled_at));
  const move = (event: SubmitEvent): void => {
    event.preventDefault();
    isMoving.value = false;
    void moveTo(scheduled, String(new FormData(event.currentTarget as HTMLFormElement).get('at') ?? ''));
  };
  return (
    <article class="later-row">
      <p class="later-when">
        <Icon name="clock" size={18} />
        <time dateTime={scheduled.scheduled_at}>{fullMoment(scheduled.scheduled_at)}</time>
      </p>
      <Begun text={params.text || params.spoiler_text || ''} pictures={pictures} poll={params.poll} />
      {isMoving.value && (
        <form class="due" onSubmit={move}>
          <label>
            <span>{t('later.schedule.at')}</span>
            <input class="input" type="datetime-local" name="at" required defaultValue={at} />
          </label>
          <button class="button small">{t('later.move')}</button>
        </form>
      )}
      <p class="later-foot">
        <span class="later-deeds">
          <button class="button small quiet" onClick={() => askToCancel(scheduled)}>
            {t('later.cancel')}
          </button>
          <button
            class="button small"
            aria-expanded={isMoving.value}
            onClick={() => void (isMoving.value = !isMoving.value)}
          >
            {t('later.move')}
          </button>
        </span>
      </p>
    </article>
  );
}
