// The console: its door, the list of queues, and the desk.

import { useEffect } from 'preact/hooks';
import { enter, readTemplates } from '../../actions/console/enter.ts';
import { c } from '../../i18n/console/index.ts';
import { Factor } from '../../parts/console/factor.tsx';
import { KeysSheet } from '../../parts/console/keys-sheet.tsx';
import { Empty, Failed } from '../../parts/feed/empty.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import type { Place } from '../../routes.ts';
import { isHelping, worker } from '../../store/console/desk.ts';
import { self } from '../../store/self.ts';
import '../../theme/console.css';
import { Desk } from './desk.tsx';
import { Queues } from './queues.tsx';

export type ConsolePlace = Extract<Place, { screen: 'console' }>;

export function ConsoleView({ at }: { at: ConsolePlace }) {
  const who = self.value?.id;
  useEffect(() => {
    document.title = c('title');
    if (who) void enter();
  }, [who]);
  return (
    <div class="console">
      <Inside at={at} />
      {isHelping.value && <KeysSheet />}
    </div>
  );
}

function Inside({ at }: { at: ConsolePlace }) {
  const me = worker.value;
  const isIn = me !== null && typeof me === 'object' && me.second_factor.passed_until !== null;
  useEffect(() => void (isIn && readTemplates()), [isIn]);
  if (!self.value || me === null) return <Skeleton />;
  if (me === 'nobody') return <Empty words={c('only-staff')} />;
  if (me === 'failed') return <Failed retry={() => void enter()} />;
  if (!isIn) return <Factor factor={me.second_factor} />;
  if (at.part === 'queues') return <Queues />;
  return <Desk queue={at.part === 'desk' ? at.queue : undefined} wanted={at.part === 'case' ? at.id : undefined} />;
}
