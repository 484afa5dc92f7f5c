// One reply in the owner's queue: what it answers, what it says, and what one can decide of it and of whoever says it.

import { decideAndGoOn, keyOf } from '../../actions/comment-keys.ts';
import { decidePerson } from '../../actions/comment-queue.ts';
import { personStandings, type Parley, type PersonStanding, type ReviewState } from '../../api/contract.ts';
import { t } from '../../i18n/index.ts';
import { pathOf } from '../../routes.ts';
import { pick, picked } from '../../store/comment-queue.ts';
import { parleyAt } from '../../store/parleys.ts';
import { isMe } from '../../store/self.ts';
import { Avatar } from '../account/avatar.tsx';
import { nameOf } from '../account/name.tsx';
import type { IconName } from '../icon.tsx';
import { Menu } from '../menu.tsx';
import { Body } from '../parley/body.tsx';
import { Head } from '../parley/head.tsx';
import { plainWords } from '../words/words.tsx';

const ICONS: Record<PersonStanding, IconName> = { approved: 'check', denied: 'block', muted: 'mute' };

export function Reviewed({ id, state }: { id: string; state: ReviewState }) {
  const parley = parleyAt(id).value;
  if (!parley) return null;
  const { account } = parley;
  const name = nameOf(account);
  const isPicked = picked.value.has(id);
  return (
    <article
      class={isPicked ? 'parley reviewed is-picked' : 'parley reviewed'}
      tabIndex={0}
      data-comment={id}
      data-path={pathOf.parley(account.acct, id)}
      aria-label={t('parley.by', { name })}
    >
      <div class="reviewed-side">
        <a class="parley-avatar" href={pathOf.profile(account.acct)} tabIndex={-1} aria-hidden="true">
          <Avatar account={account} />
        </a>
        <label class="check reviewed-pick" title={t('comments.pick', { name })}>
          <input
            type="checkbox"
            checked={isPicked}
            aria-label={t('comments.pick', { name })}
            onChange={(event) => pick(id, event.currentTarget.checked)}
          />
        </label>
      </div>
      <div class="parley-main">
        <Head parley={parley} />
        <Answered parley={parley} />
        <Body parley={unmarked(parley)} key={parley.edited_at} />
      </div>
      <Decisions parley={parley} state={state} />
    </article>
  );
}

/** Without the line that says it waits: it waits for whoever reads it here. */
function unmarked(parley: Parley): Parley {
  if (!parley.palabre) return parley;
  const { awaits_review: _, ...palabre } = parley.palabre;
  return { ...parley, palabre };
}

function Answered({ parley }: { parley: Parley }) {
  const to = parley.in_reply_to_id === null ? null : parleyAt(parley.in_reply_to_id).value;
  if (!to) return <p class="reply-line">{t('parley.in-reply')}</p>;
  const words = to.spoiler_text || plainWords(to.content) || t('parley.one');
  return (
    <a class="reviewed-to" href={pathOf.parley(to.account.acct, to.id)}>
      <span>{isMe(to.account.id) ? t('comments.to.you') : t('comments.to', { handle: to.account.acct })}</span>{' '}
      <q dir="auto">{words}</q>
    </a>
  );
}

function Decisions({ parley, state }: { parley: Parley; state: ReviewState }) {
  const { account, id } = parley;
  const offered = personStandings.filter((one) => one !== state);
  const ofPerson = () =>
    personStandings.map((one) => ({
      words: t(`comments.person.${one}`, { handle: account.acct }),
      icon: ICONS[one],
      isDangerous: one === 'denied',
      run: () => void decidePerson(account, one),
    }));
  return (
    <div class="reviewed-deeds">
      {offered.map((one) => (
        <button
          key={one}
          class={one === 'approved' ? 'button small' : 'button small quiet'}
          aria-keyshortcuts={keyOf[one]}
          onClick={() => decideAndGoOn([id], state, one)}
        >
          {t(`comments.do.${one}`)}
        </button>
      ))}
      <Menu choices={ofPerson} label={t('comments.person', { handle: account.acct })} />
    </div>
  );
}
