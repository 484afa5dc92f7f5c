// Takes a notice: a file of items, each brought before the staff at once, with a receipt by which whoever sent it reads what became of
// each. What names nothing of ours is said so at once.

import { record, type LedgerId } from '#ledger';
import type { CaseSource, Harm } from '#contract';
import { announce, digest, newId, randomToken, Refusal, transact, type Act, type Tx } from '#platform';
import { bring } from '../cases/bring.ts';
import { KEPT_MS } from '../reports/evidence.ts';
import type { Exhibit } from '../reports/frozen.ts';
import type { FlaggerRow } from './flaggers.sql.ts';
import {
  insertItems,
  insertNotice,
  selectRecord,
  type ItemRow,
  type Mandate,
  type NoticeKind,
  type NoticeRow,
} from './notices.sql.ts';
import { checkNotice, HOURS, trustOf, type Words } from './rules.ts';

export interface Named {
  url: string;
  /** What it names, as it is now; null where it names nothing that is there. */
  exhibit: Exhibit | null;
  reach: number;
  /** It was ours and is not there any more. */
  isGone: boolean;
}

export interface Sending extends Words {
  harm: Harm;
  items: readonly Named[];
  flagger?: FlaggerRow | undefined;
  mandate?: Mandate | undefined;
  locale: 'en' | 'fr';
}

const DAY_MS = 86_400_000;
const SOURCES: Record<NoticeKind, CaseSource> = { notice: 'notice', flagger: 'flagger', order: 'order' };

/** @returns the file and its receipt, which nobody can read again. @throws Refusal naming the field. */
export async function sendNotice(act: Act, sending: Sending): Promise<{ notice: NoticeRow; receipt: string }> {
  checkNotice(sending);
  const kind: NoticeKind = sending.mandate ? 'order' : sending.flagger ? 'flagger' : 'notice';
  if (kind === 'order' && sending.flagger && sending.flagger.kind !== 'authority')
    throw new Refusal('forbidden', 'Only an authority gives orders');
  const receipt = randomToken();
  const notice: NoticeRow = {
    id: newId(),
    kind,
    flagger_id: sending.flagger?.id ?? null,
    name: sending.name.trim(),
    email: sending.email.trim().toLowerCase(),
    harm: sending.harm,
    explanation: sending.explanation.trim(),
    locale: sending.locale,
    mandate: sending.mandate ?? null,
    created_at: act.now,
    due_at: kind === 'order' ? new Date(act.now.getTime() + HOURS[sending.mandate!.basis] * 3_600_000) : null,
    ledger_id: null,
    precaution_at: null,
    closed_at: sending.items.every(({ exhibit }) => exhibit === null) ? act.now : null,
    reply: null,
    replied_at: null,
  };
  await transact(act, async (tx) => {
    if (kind === 'order') notice.ledger_id = await noteOrder(tx, notice);
    await insertNotice(tx, notice, digest(receipt));
    await insertItems(tx, await itemsOf(tx, act, notice, sending));
    await announce(tx, { kind: 'moderation.notice-received', notice: notice.id });
  });
  return { notice, receipt };
}

async function itemsOf(tx: Tx, act: Act, notice: NoticeRow, sending: Sending): Promise<ItemRow[]> {
  const weight = await weightOf(tx, notice);
  const items: ItemRow[] = [];
  for (const [position, named] of sending.items.entries()) {
    const blank = { notice_id: notice.id, position, url: named.url, author_id: null, case_id: null, ledger_id: null };
    if (!named.exhibit) {
      const state = named.isGone ? 'gone' : 'unknown';
      items.push({ ...blank, subject_kind: null, subject_id: null, state, words: '', decided_at: act.now });
      continue;
    }
    const { subject, frozen } = named.exhibit;
    const { caseId } = await bring(tx, act, {
      subject,
      harm: notice.harm,
      source: SOURCES[notice.kind],
      exhibits: [named.exhibit],
      reach: named.reach,
      weight,
      language: frozen.language,
      note: notice.explanation,
      data: { notice: notice.id, position },
    });
    const ledger_id = await record(tx, {
      kind: 'notice',
      at: act.now,
      facts: { category: notice.harm, surface: subject.kind, is_trusted: notice.kind !== 'notice' },
      subject: { kind: subject.kind, id: subject.id },
      content: frozen.words,
    });
    items.push({
      ...blank,
      subject_kind: subject.kind,
      subject_id: subject.id,
      author_id: subject.author,
      case_id: caseId,
      state: 'open',
      words: '',
      ledger_id,
      decided_at: null,
    });
  }
  return items;
}

/** What their word weighs, by how what they sent before has ended (DSA 23: who sends what is unfounded is heard last). */
async function weightOf(tx: Tx, { kind, email, flagger_id: flagger }: NoticeRow): Promise<number> {
  if (kind === 'order') return 1;
  if (flagger === null && email === '') return trustOf({ resolved: 0, ended: 0 }, false);
  return trustOf(await selectRecord(tx, flagger === null ? { email } : { flagger }, 100), flagger !== null);
}

async function noteOrder(tx: Tx, { id, mandate, created_at: at }: NoticeRow): Promise<LedgerId> {
  const { basis, country } = mandate!;
  const facts = { legal_basis: basis, due_hours: HOURS[basis], country };
  await record(tx, { kind: 'preservation', at, facts: { what: 'sealed', legal_basis: basis, days: KEPT_MS / DAY_MS } });
  return record(tx, { kind: 'order', at, facts, subject: { kind: 'order', id } });
}
