// What may be asked of search besides words.

import { t, type Plain } from '../../i18n/index.ts';

/** As they are typed; words between braces stand for one's own. */
const OPERATORS: [typed: Plain, words: Plain][] = [
  ['search.op.phrase', 'search.op.phrase.words'],
  ['search.op.not', 'search.op.not.words'],
  ['search.op.from', 'search.op.from.words'],
  ['search.op.to', 'search.op.to.words'],
  ['search.op.has', 'search.op.has.words'],
  ['search.op.is', 'search.op.is.words'],
  ['search.op.when', 'search.op.when.words'],
  ['search.op.language', 'search.op.language.words'],
  ['search.op.library', 'search.op.library.words'],
];

export const Operators = ({ isOpen = false }: { isOpen?: boolean }) => (
  <details class="operators" open={isOpen}>
    <summary>{t('search.operators')}</summary>
    <dl>
      {OPERATORS.map(([typed, words]) => (
        <div key={typed}>
          <dt>
            <code>{t(typed)}</code>
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
    <p>{t('search.accents')}</p>
  </details>
);
