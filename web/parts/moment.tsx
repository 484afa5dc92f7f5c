// A moment, as its age; in full on hover.

import { fullMoment, shortAge } from '../i18n/time.ts';
import { clock } from '../store/clock.ts';

export function Moment({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={fullMoment(iso)}>
      {shortAge(iso, clock.value)}
    </time>
  );
}
