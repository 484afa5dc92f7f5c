// The house's own pages: about it, its terms, what it does with what it knows.

import { useEffect, useState } from 'preact/hooks';
import { get } from '../api/client.ts';
import { language, n, t } from '../i18n/index.ts';
import { Failed } from '../parts/feed/empty.tsx';
import { Skeleton } from '../parts/feed/skeleton.tsx';
import { Bar } from '../parts/shell/bar.tsx';
import { Footer } from '../parts/shell/footer.tsx';
import { Words } from '../parts/words/words.tsx';
import { readTown, town } from '../store/town.ts';

const PATHS = { about: 'extended_description', terms: 'terms_of_service', privacy: 'privacy_policy' } as const;
type Name = keyof typeof PATHS;

export function DocumentView({ name }: { name: Name }) {
  const [content, setContent] = useState<string | null | 'failed'>(null);
  const read = (): void => {
    setContent(null);
    get<{ content: string }>(`/api/v1/instance/${PATHS[name]}`, { lang: language.value }).then(
      (answer) => setContent(answer.content),
      () => setContent('failed'),
    );
  };
  useEffect(() => void readTown(), [language.value]);
  useEffect(read, [name, language.value]);
  const title = name === 'about' ? t('about.title', { town: town.value?.title ?? t('app.name') }) : t(`nav.${name}`);
  return (
    <>
      <Bar title={title} />
      <article class="document">
        {content === null && <Skeleton rows={3} />}
        {content === 'failed' && <Failed retry={read} />}
        {content !== null && content !== 'failed' && <Words html={content} />}
        {name === 'about' && <Town />}
        <Footer />
      </article>
    </>
  );
}

function Town() {
  const it = town.value;
  if (!it) return null;
  return (
    <>
      <h2>{t('about.rules')}</h2>
      {it.rules.length === 0 && <p>{t('about.rules.none')}</p>}
      <ol>
        {it.rules.map((rule) => (
          <li key={rule.id}>{rule.text}</li>
        ))}
      </ol>
      <p>{n('about.people', it.usage?.users?.active_month ?? 0)}</p>
      <p>{t('about.api', { domain: it.domain })}</p>
      <p>{t('about.software', { version: /Palabre ([\d.]+)/.exec(it.version)?.[1] ?? '' })}</p>
    </>
  );
}
