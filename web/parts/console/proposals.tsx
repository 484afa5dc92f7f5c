// What takes two: asked for by one, done when another confirms it.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { answerProposal, fetchProposals } from '../../api/console.ts';
import { tellTrouble } from '../../actions/console/enter.ts';
import type { Proposal } from '../../api/contract.ts';
import { c } from '../../i18n/console/index.ts';
import { isMe } from '../../store/self.ts';
import { say } from '../../store/toasts.ts';

export function Proposals() {
  const all = useSignal<Proposal[]>([]);
  const read = (): void =>
    void fetchProposals().then(
      (found) => void (all.value = found.filter((one) => one.state === 'waiting')),
      () => {},
    );
  useEffect(read, []);
  const answer = async (one: Proposal, which: 'confirm' | 'refuse'): Promise<void> => {
    try {
      const { shown } = await answerProposal(one.id, which);
      say(shown?.password ?? c('waiting.done'));
      read();
    } catch (error) {
      tellTrouble(error);
    }
  };
  if (all.value.length === 0) return null;
  return (
    <section class="console-part">
      <h2>{c('waiting')}</h2>
      <ul class="console-list">
        {all.value.map((one) => (
          <li key={one.id}>
            <strong>{c(`proposal.${one.kind}`)}</strong>
            <span dir="auto">{one.why}</span>
            <span class="is-quiet">{c('waiting.by', { who: one.proposed_by_handle ?? '…' })}</span>
            {!isMe(one.proposed_by ?? '') && (
              <button class="button small" onClick={() => void answer(one, 'confirm')}>
                {c('waiting.confirm')}
              </button>
            )}
            <button class="button small quiet" onClick={() => void answer(one, 'refuse')}>
              {c('waiting.refuse')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
