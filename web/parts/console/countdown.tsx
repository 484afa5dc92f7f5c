// Times that run: how long until something is due, how long it waits. They tick each second, and say so to nobody who listens.

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { c } from '../../i18n/console/index.ts';
import { language } from '../../i18n/index.ts';

const second = signal(Date.now());
let watchers = 0;
let timer = 0;

function useSeconds(): number {
  useEffect(() => {
    if (watchers++ === 0) timer = window.setInterval(() => void (second.value = Date.now()), 1_000);
    return () => {
      if (--watchers === 0) clearInterval(timer);
    };
  }, []);
  return second.value;
}

const unit = (count: number, name: string): string =>
  new Intl.NumberFormat(language.value, { style: 'unit', unit: name, unitDisplay: 'short' }).format(count);

/** "4 min 12 sec", "3 hr 5 min", "2 days". */
function spanOf(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  const [minutes, hours, days] = [Math.floor(seconds / 60), Math.floor(seconds / 3_600), Math.floor(seconds / 86_400)];
  if (days > 1) return unit(days, 'day');
  if (hours > 0) return `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`;
  if (minutes > 9) return unit(minutes, 'minute');
  if (minutes > 0) return `${unit(minutes, 'minute')} ${unit(seconds % 60, 'second')}`;
  return unit(seconds, 'second');
}

export const Since = ({ iso }: { iso: string }) => <>{spanOf(useSeconds() - Date.parse(iso))}</>;

export function Due({ iso }: { iso: string }) {
  const rest = Date.parse(iso) - useSeconds();
  const time = spanOf(Math.abs(rest));
  return (
    <time class={rest <= 0 ? 'due is-late' : 'due'} dateTime={iso}>
      {rest <= 0 ? c('case.overdue', { time }) : c('case.due', { time })}
    </time>
  );
}
