// What was kept, as it was when it was kept: words, warnings, images behind a veil; and what it says now, where that is something else.

import type { Evidence, WholeCase } from '../../api/contract.ts';
import { c } from '../../i18n/console/index.ts';
import { longAge } from '../../i18n/time.ts';
import { Veiled } from './veiled.tsx';

export function Exhibits({ it }: { it: WholeCase }) {
  // What the case itself is about first; then what was reported with it.
  const isSubject = (one: Evidence): boolean => one.id === it.subject.id && one.kind === it.subject.kind;
  const latest = it.evidence.findLast(isSubject);
  const others = it.evidence.filter((one) => !isSubject(one));
  const shown = [...(latest ? [latest] : []), ...others];
  return (
    <div class="exhibits">
      {shown.length === 0 && <p class="is-quiet">{it.excerpt || c('evidence.none')}</p>}
      {shown.map((one) => (
        <Exhibit one={one} caseId={it.id} key={`${one.kind} ${one.id} ${one.frozen_at}`} />
      ))}
      {it.now?.is_changed && (
        <section class="exhibit is-now">
          <h3>{c('evidence.now')}</h3>
          <p class="exhibit-words" dir="auto">
            {it.now.words}
          </p>
        </section>
      )}
      {it.now === null && <p class="is-quiet">{c('evidence.now-gone')}</p>}
    </div>
  );
}

function Exhibit({ one, caseId }: { one: Evidence; caseId: string }) {
  const lang = one.language ?? undefined;
  return (
    <article class="exhibit">
      {one.parent && (
        <blockquote class="exhibit-parent" dir="auto">
          <cite>{c('evidence.answers', { who: one.parent.author })}</cite>
          {one.parent.words}
        </blockquote>
      )}
      {one.warning && (
        <p class="exhibit-warning" dir="auto">
          {c('evidence.warning', { words: one.warning })}
        </p>
      )}
      <p class="exhibit-words" dir="auto" lang={lang}>
        {one.words || <span class="is-quiet">{c('evidence.no-words')}</span>}
      </p>
      {one.kind === 'account' && <Person one={one} />}
      {one.media?.length > 0 && (
        <div class="exhibit-media">
          {one.media.map((medium, i) => (
            <Veiled medium={medium} at={i + 1} caseId={caseId} key={medium.id} />
          ))}
        </div>
      )}
      <Listed title={c('evidence.poll')} all={one.poll_options} />
      <Listed title={c('evidence.links')} all={one.links} />
      {one.versions?.length > 0 && (
        <details>
          <summary>{c('evidence.versions')}</summary>
          {one.versions.map((version) => (
            <p class="exhibit-old" dir="auto" key={version.at}>
              {[version.warning, version.words].filter(Boolean).join(' · ')}
            </p>
          ))}
        </details>
      )}
      <p class="exhibit-when">{c('evidence.at', { when: longAge(one.frozen_at) })}</p>
    </article>
  );
}

const Person = ({ one }: { one: Evidence }) => (
  <dl class="exhibit-person">
    <dt>{one.author.name}</dt>
    <dd>@{one.author.handle}</dd>
    {one.author.fields?.map((field) => (
      <>
        <dt dir="auto">{field.name}</dt>
        <dd dir="auto">{field.value}</dd>
      </>
    ))}
  </dl>
);

function Listed({ title, all }: { title: string; all: readonly string[] | undefined }) {
  if (!all || all.length === 0) return null;
  return (
    <div class="exhibit-list">
      <h3>{title}</h3>
      <ul>
        {all.map((one) => (
          <li dir="auto" key={one}>
            {one}
          </li>
        ))}
      </ul>
    </div>
  );
}
