// The desk: the case at hand, what lies around it, and the keys it is decided with.

import { useEffect } from 'preact/hooks';
import { startConsoleKeys } from '../../actions/console/keys.ts';
import { look, next } from '../../actions/console/walk.ts';
import { c } from '../../i18n/console/index.ts';
import { language } from '../../i18n/index.ts';
import { Around } from '../../parts/console/around.tsx';
import { CaseHead } from '../../parts/console/case-head.tsx';
import { Exhibits } from '../../parts/console/exhibits.tsx';
import { Head, useFigures } from '../../parts/console/head.tsx';
import { KeyBar } from '../../parts/console/key-bar.tsx';
import { Pause } from '../../parts/console/pause.tsx';
import { VerdictForm } from '../../parts/console/verdict-form.tsx';
import { Empty, Failed } from '../../parts/feed/empty.tsx';
import { Skeleton } from '../../parts/feed/skeleton.tsx';
import { current, deskState, figures, left, seen, workedQueue } from '../../store/console/desk.ts';
import { Tools } from '../../parts/console/tools.tsx';

interface DeskProps {
  queue: string | undefined;
  wanted: string | undefined;
}

export function Desk({ queue, wanted }: DeskProps) {
  useFigures();
  useEffect(startConsoleKeys, []);
  useEffect(() => {
    workedQueue.value = queue;
    deskState.value = 'loading';
    current.value = null;
    left.value = [];
    seen.value = [];
    void (wanted ? look(wanted) : next());
  }, [queue, wanted]);
  useArrivals(queue);
  const name = figures.value?.queues.find((one) => one.slug === queue)?.name[language.value];
  return (
    <>
      <Head title={wanted ? c('case') : (name ?? c('queues.all'))} back="/console">
        <Tools />
      </Head>
      <Pause />
      <Laid queue={queue} />
    </>
  );
}

/** When nothing waited and now something does, it is laid before whoever looks. */
function useArrivals(queue: string | undefined): void {
  const all = figures.value;
  const waits = queue === undefined ? all?.open : all?.queues.find((one) => one.slug === queue)?.open;
  useEffect(() => {
    if (deskState.peek() === 'empty' && (waits ?? 0) > 0) void next();
  }, [all?.at, waits]);
}

function Laid({ queue }: { queue: string | undefined }) {
  const it = current.value;
  if (deskState.value === 'failed') return <Failed retry={() => void next()} />;
  if (deskState.value === 'empty') return <Empty words={c('case.none')} hint={c('case.none.hint')} key={queue} />;
  if (!it)
    return (
      <div class="desk" aria-busy="true" aria-label={c('case.loading')}>
        <Skeleton rows={4} />
      </div>
    );
  return (
    <>
      <div class="desk" key={it.id} data-case={it.id}>
        <section class="case-file" aria-label={c('case')}>
          <CaseHead it={it} />
          <Exhibits it={it} />
          <VerdictForm it={it} />
        </section>
        <Around it={it} />
      </div>
      <KeyBar it={it} />
    </>
  );
}
