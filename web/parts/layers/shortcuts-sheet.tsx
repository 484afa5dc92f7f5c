// What the keyboard can do.

import { t, type Plain } from '../../i18n/index.ts';
import { Sheet } from './sheet.tsx';

const KEYS: readonly (readonly [string, Plain])[] = [
  ['j', 'shortcuts.next'],
  ['k', 'shortcuts.previous'],
  ['o', 'shortcuts.open'],
  ['r', 'shortcuts.reply'],
  ['l', 'shortcuts.vote'],
  ['d', 'shortcuts.vote-down'],
  ['b', 'shortcuts.echo'],
  ['s', 'shortcuts.bookmark'],
  ['n', 'shortcuts.compose'],
  ['Ctrl + ↵', 'shortcuts.send'],
  ['.', 'shortcuts.top'],
  ['g h', 'nav.home'],
  ['g l', 'nav.local'],
  ['g n', 'nav.notices'],
  ['g b', 'nav.bookmarks'],
  ['g p', 'nav.profile'],
  ['g s', 'nav.settings'],
  ['?', 'shortcuts.help'],
];

export function ShortcutsSheet() {
  return (
    <Sheet title={t('shortcuts.title')}>
      <dl class="shortcuts">
        {KEYS.map(([keys, words]) => (
          <div key={keys}>
            <dt>{keys.split(' ').map((key) => (key === '+' ? ' + ' : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
