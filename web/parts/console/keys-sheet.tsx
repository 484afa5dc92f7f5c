// Which key does what at the console.

import { c } from '../../i18n/console/index.ts';
import { isHelping } from '../../store/console/desk.ts';
import { Sheet } from '../layers/sheet.tsx';

const KEYS = [
  ['1 … 9, 0', 'keys.decide'],
  ['J', 'keys.next'],
  ['K', 'keys.back'],
  ['U', 'keys.undo'],
  ['N', 'keys.note'],
  ['F', 'keys.facts'],
  ['E', 'keys.escalate'],
  ['B', 'keys.bulk'],
  ['V', 'keys.look'],
  ['Enter', 'keys.enter'],
  ['Esc', 'keys.escape'],
  ['?', 'keys.help'],
] as const;

export const KeysSheet = () => (
  <Sheet title={c('keys.title')} close={() => void (isHelping.value = false)}>
    <dl class="shortcuts">
      {KEYS.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{c(words)}</dd>
        </div>
      ))}
    </dl>
  </Sheet>
);
