// What the case is about, who holds it, and until when it should be decided.

import type { WholeCase } from '../../api/contract.ts';
import { c, cn } from '../../i18n/console/index.ts';
import { t } from '../../i18n/index.ts';
import { isMe } from '../../store/self.ts';
import { turnedOut } from '../../store/console/verdict.ts';
import { Due } from './countdown.tsx';

const timeOf = (iso: string): string => new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

export function CaseHead({ it }: { it: WholeCase }) {
  const kind = c(`kind.${it.subject.kind}`);
  return (
    <header class="case-head">
      <h2 dir="auto">{it.author ? c('case.of', { kind, who: it.author }) : c('case.gone-author', { kind })}</h2>
      <p class="case-facts">
        <strong class="case-harm">{t(`harm.${turnedOut.value ?? it.harm}`)}</strong>
        {it.closed_at ? (
          <span>{c('case.closed', { outcome: c(`outcome.${it.outcome ?? 'acted'}`) })}</span>
        ) : (
          <Due iso={it.due_at} />
        )}
        <span>{holding(it)}</span>
        <span>{c(`source.${it.source}`)}</span>
        {it.reports > 0 && <span>{cn('case.reports', it.reports)}</span>}
        {it.level > 0 && <span class="is-late">{cn('case.level', it.level)}</span>}
        {it.language && <span>{it.language.toUpperCase()}</span>}
        {it.tags.map((tag) => (
          <span class="tag" key={tag}>
            {tag}
          </span>
        ))}
      </p>
    </header>
  );
}

function holding({ assigned_to: who, assigned_until: until, closed_at: closed }: WholeCase): string {
  if (closed || !who || !until) return closed ? '' : c('case.free');
  return c(isMe(who) ? 'case.mine' : 'case.held-by', { time: timeOf(until) });
}
