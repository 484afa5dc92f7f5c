// The sheet for the police when a life may be at risk (DSA 18): what was said, when, where and by whom, as it was frozen, and what
// was decided of it.

import type { AccountRow } from '#accounts';
import type { AccountId } from '#contract';
import type { Settings, Tongue } from '#instance';
import type { CaseFile, DecisionRow } from '#moderation';
import { html, type Html } from '../../html.ts';
import { harmWords } from '../outside/words.ts';
import { drawDecided } from './decided.ts';
import { facts, moment, mono, sheet } from './sheet.ts';
import { words } from './words.ts';

export interface Referral {
  /** The town's public address. */
  town: string;
  settings: Pick<Settings, 'title' | 'contact_email'>;
  now: Date;
  file: CaseFile;
  authorId: AccountId;
  /** Null where it has been deleted. */
  author: AccountRow | null;
  email: string | null;
  lastSeen: Date | null;
  /** The oldest first. */
  decisions: readonly DecisionRow[];
}

export function drawReferral(tongue: Tongue, referral: Referral): string {
  const t = words[tongue];
  const { town, settings, now, file, decisions } = referral;
  const body = html`<p>${t.law}</p>
    ${facts([
      [t.from, `${settings.title} (${town})`],
      [t.contact, settings.contact_email],
      [t.made, moment(tongue, now)],
      [t.case, mono(file.row.id)],
      [t.suspicion, harmWords[tongue][file.row.harm]],
      [t.opened, moment(tongue, file.row.opened_at)],
    ])}
    <section>
      <h2>${t.said}</h2>
      <p class="soft">${t.frozen}</p>
      ${file.exhibits.map((one) => drawExhibit(tongue, referral, one))}
    </section>
    <section>
      <h2>${t.who}</h2>
      ${drawAuthor(tongue, referral)}
    </section>
    <section>
      <h2>${t.decided}</h2>
      ${decisions.length > 0 ? drawDecided(tongue, decisions) : html`<p>${t.nothing}</p>`}
    </section>`;
  return sheet(tongue, t.referral, body);
}

type Exhibit = CaseFile['exhibits'][number];

function drawExhibit(tongue: Tongue, { town, file }: Referral, one: Exhibit): Html {
  const t = words[tongue];
  const { frozen } = one;
  const says = [frozen.warning, frozen.words].filter(Boolean).join('\n\n');
  return html`<article>
    <blockquote dir="auto">${says}</blockquote>
    ${frozen.versions.map(
      (was) =>
        html`<p class="soft">${t.before} · ${moment(tongue, new Date(was.at))}</p>
          <blockquote dir="auto">${[was.warning, was.words].filter(Boolean).join('\n\n')}</blockquote>`,
    )}
    ${facts([
      [t.where, addressOf(town, one)],
      [t.id, html`${one.subject_kind} <code>${one.subject_id}</code>`],
      [t.saidAt, frozen.created_at && moment(tongue, new Date(frozen.created_at))],
      [t.frozenAt, moment(tongue, one.frozen_at)],
      [t.keptUntil, moment(tongue, one.keep_until)],
      [t.language, frozen.language],
      [t.visibility, frozen.visibility],
      [t.answers, frozen.parent && `@${frozen.parent.author}: ${frozen.parent.words}`],
      [t.poll, frozen.poll_options.join(' · ')],
      ...frozen.media.map((medium) => [t.medium, drawMedium(tongue, medium, file)] as const),
      [t.print, mono(one.print.toString('hex'))],
    ])}
  </article>`;
}

function drawMedium(tongue: Tongue, medium: Exhibit['frozen']['media'][number], { digests }: CaseFile): Html {
  const digest = medium.key && digests.get(medium.key);
  return html`${medium.kind} <code>${medium.id}</code> ${medium.description}
    ${digest && html`· ${words[tongue].bytes} <code>${digest}</code>`}`;
}

/** Where it stands, or stood. */
function addressOf(town: string, { subject_kind: kind, subject_id: id, frozen }: Exhibit): string | false {
  if (kind === 'parley') return `${town}/@${frozen.author.handle}/${id}`;
  return kind === 'account' && `${town}/@${frozen.author.handle}`;
}

function drawAuthor(tongue: Tongue, { file, authorId, author, email, lastSeen }: Referral): Html {
  const t = words[tongue];
  const then = file.exhibits.findLast((one) => one.author_id === authorId)?.frozen.author;
  return html`${facts([
      [t.account, mono(authorId)],
      [t.handle, `@${author?.handle ?? then?.handle ?? ''}`],
      [t.name, author?.display_name],
      [t.thenName, then?.name !== author?.display_name && then?.name],
      [t.email, author && (email ?? t.noEmail)],
      [t.since, moment(tongue, author?.created_at)],
      [t.seen, author && (moment(tongue, lastSeen) || t.unseen)],
    ])}
    ${!author && html`<p>${t.deleted}</p>`}
    <p class="soft">${t.limits}</p>`;
}
