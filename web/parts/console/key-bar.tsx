// The decisions, each under its key; what was chosen together; and what is asked before something hard is done.

import { choose, decide, decideOrAsk, measureWords, toggle } from '../../actions/console/decide.ts';
import { next } from '../../actions/console/walk.ts';
import type { WholeCase } from '../../api/contract.ts';
import { c, cn } from '../../i18n/console/index.ts';
import { number } from '../../i18n/index.ts';
import { pace } from '../../store/console/pace.ts';
import { chosen, companions, isSending, keysFor, sure, TERMS, type Choice } from '../../store/console/verdict.ts';

const wordsOf = (choices: readonly Choice[]): string => choices.map((one) => measureWords(one.measure)).join(' + ');

export function KeyBar({ it }: { it: WholeCase }) {
  const along = companions.value.size;
  return (
    <footer class="key-bar">
      {sure.value && <Sure />}
      {!sure.value && chosen.value.length > 0 && (
        <p class="key-ask" role="status">
          {c('verdict.together', { what: wordsOf(chosen.value) })}
          <button class="button small" onClick={() => decideOrAsk(chosen.value)}>
            {c('verdict.together.send')}
          </button>
        </p>
      )}
      <div class="key-row" role="group" aria-label={c('verdict')}>
        {!it.closed_at &&
          keysFor(it).map(({ digit, choice }) => (
            <button
              class={choice.isHard ? 'key is-hard' : 'key'}
              key={digit}
              aria-pressed={chosen.value.some((one) => one.measure === choice.measure)}
              aria-keyshortcuts={digit}
              disabled={isSending.value}
              onClick={(event) => (event.shiftKey ? toggle(choice) : choose(digit, false))}
            >
              <kbd>{digit}</kbd>
              {measureWords(choice.measure)}
            </button>
          ))}
        <button class="key" aria-keyshortcuts="j" disabled={isSending.value} onClick={() => void next()}>
          <kbd>J</kbd>
          {c('case.next')}
        </button>
      </div>
      <p class="key-pace" role="status">
        {along > 0 && <strong>{cn('verdict.with', along)} </strong>}
        {pace.value.count > 0 &&
          c('pace', { n: number(pace.value.count), seconds: number(Math.round(pace.value.seconds * 10) / 10) })}
      </p>
    </footer>
  );
}

function Sure() {
  const asked = sure.value!;
  const long = c(`for.${asked.days ?? 'ever'}`);
  return (
    <div class="key-ask sure" role="alertdialog" aria-label={c('verdict')}>
      <span>{c('verdict.sure', { what: wordsOf(asked.choices), long })}</span>
      <span class="sure-terms">
        {TERMS.map((days) => (
          <button
            class="button small quiet"
            key={days}
            aria-pressed={days === asked.days}
            onClick={() => void (sure.value = { ...asked, days })}
          >
            {c(`for.${days ?? 'ever'}`)}
          </button>
        ))}
      </span>
      <button class="button small danger" onClick={() => void decide(asked.choices, asked.days)}>
        {c('verdict.sure.do')}
      </button>
      <button class="button small quiet" onClick={() => void (sure.value = null)}>
        {c('verdict.sure.not')}
      </button>
    </div>
  );
}
