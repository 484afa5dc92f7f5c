// How often one's own parley was seen, by the hour or the day, as bars. For its author's eyes.

import { useEffect, useState } from 'preact/hooks';
import { impressionsOf } from '../../api/comments.ts';
import type { Impressions as Views, Parley } from '../../api/contract.ts';
import { n, t } from '../../i18n/index.ts';
import { hourOf, utcDayOf } from '../../i18n/time.ts';
import { sayTrouble } from '../../store/toasts.ts';
import { Icon } from '../icon.tsx';

const WEEK_MS = 7 * 86_400_000;
const STEPS = ['hour', 'day'] as const;
type Step = (typeof STEPS)[number];

export function Impressions({ parley }: { parley: Parley }) {
  const [isOpen, setOpen] = useState(false);
  const [step, setStep] = useState<Step>(Date.now() - Date.parse(parley.created_at) < WEEK_MS ? 'hour' : 'day');
  const [views, setViews] = useState<Views | null>(null);
  useEffect(() => {
    if (isOpen) impressionsOf(parley.id, step).then(setViews, sayTrouble);
  }, [isOpen, step, parley.id]);
  return (
    <section class="views">
      <button class="views-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chart" size={18} />
        {t('impressions.title')}
      </button>
      {isOpen && (
        <>
          <div class="segments" role="group" aria-label={t('impressions.title')}>
            {STEPS.map((one) => (
              <button key={one} aria-pressed={one === step} onClick={() => setStep(one)}>
                {t(`impressions.${one}`)}
              </button>
            ))}
          </div>
          {views && <Bars views={views} />}
          <p class="views-note">{t('impressions.private')}</p>
        </>
      )}
    </section>
  );
}

const [WIDTH, HEIGHT, WIDEST] = [600, 120, 26];

function Bars({ views: { series, step, total } }: { views: Views }) {
  const when = step === 'hour' ? hourOf : utcDayOf;
  const most = series.reduce((a, b) => (b.count > a.count ? b : a));
  const pitch = Math.min(WIDEST * 1.3, WIDTH / series.length);
  const peak = n('impressions.most', most.count, { when: when(most.at) });
  const words = `${n('impressions.count', total)}; ${peak}`;
  return (
    <figure class="bars">
      {most.count > 0 && (
        <p class="bars-peak" aria-hidden="true">
          {peak}
        </p>
      )}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words} preserveAspectRatio="none">
        {series.map(({ at, count }, index) => {
          const tall = most.count === 0 ? 0 : Math.max(count > 0 ? 2 : 0, (count / most.count) * HEIGHT);
          const title = n('impressions.at', count, { when: when(at) });
          return (
            <g key={at}>
              <title>{title}</title>
              <rect class="bar-room" x={index * pitch} y={0} width={pitch} height={HEIGHT} />
              <rect class="bar-fill" x={index * pitch} y={HEIGHT - tall} width={pitch * 0.8} height={tall} />
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span>{when(series[0]!.at)}</span>
        <span>{when(series.at(-1)!.at)}</span>
      </figcaption>
    </figure>
  );
}
