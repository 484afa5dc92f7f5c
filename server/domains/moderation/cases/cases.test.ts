// Cases: one a subject however many report at once, evidence that outlives what it shows, and clocks that ring.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { signUp } from '#accounts';
import type { AccountId, Id } from '#contract';
import { report, type Complaint, type Exhibit } from '#moderation';
import { openTown, type Town } from '#testing';
import { findCase, lockCases, selectOpenOf } from './cases.sql.ts';
import { close } from './close.ts';
import { escalateOverdue } from './escalate.ts';
import { transact } from '#platform';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

let last = 770;
/** Something that faye says, as whoever knows it would hand it over. */
const said = (words: string, author = town.ids.faye): Exhibit => ({
  subject: { kind: 'parley', id: String(++last) as Id, author },
  frozen: {
    words,
    warning: '',
    language: 'en',
    media: [],
    poll_options: [],
    links: [],
    versions: [],
    parent: null,
    author: { id: author, handle: 'faye', name: '', bio: '', fields: [] },
    visibility: 'public',
    created_at: null,
  },
});

const complaint = (exhibit: Exhibit, more: Partial<Complaint> = {}): Complaint => ({
  subject: exhibit.subject,
  harm: 'spam',
  comment: '',
  exhibits: [exhibit],
  parleys: [exhibit.subject.id as never],
  collections: [],
  rules: [],
  reach: 3,
  ...more,
});

const openOn = async (exhibit: Exhibit) =>
  (await selectOpenOf(town.sql, exhibit.subject.kind, [exhibit.subject.id]))[0];

async function crowd(count: number): Promise<AccountId[]> {
  const ids: AccountId[] = [];
  for (let i = 0; i < count; i++)
    ids.push(await signUp(town.act(null), { handle: `crowd${i}`, password: 'a long password', acceptsTerms: true }));
  return ids;
}

test('three hundred who report five things at once, while these are being closed, lose no report and make no second case', async () => {
  const things = [1, 2, 3, 4, 5].map((n) => said(`Lamp ${n}`));
  const people = await crowd(12);
  let sent = 0;
  const send = async (i: number): Promise<void> => {
    const viewer = { id: people[i % people.length]!, role: 'member' as const };
    await report({ ...town.act('ana'), viewer }, complaint(things[i % things.length]!));
    sent++;
    if (i % 40 !== 39) return;
    // Somebody closes what is open in the midst of it.
    const row = await openOn(things[i % things.length]!);
    if (row)
      await transact(town.act('dora'), async (tx) => {
        const [locked] = await lockCases(tx, [row.id]);
        if (locked && !locked.closed_at) await close(tx, town.act('dora'), locked, 'acted');
      });
  };
  await Promise.all(Array.from({ length: 300 }, (_, i) => send(i)));
  assert.equal(sent, 300);
  const [counts] = await town.sql<{ all: number; lost: number; open: number; claims: number }[]>`
    select count(*)::int as all,
      (count(*) filter (where c.id is null or (c.closed_at is not null) <> (r.resolved_at is not null)))::int as lost,
      (select count(*)::int from (
        select 1 from cases where closed_at is null group by subject_kind, subject_id having count(*) > 1) twice) as open,
      (select count(*)::int from open_cases o join cases c on c.id = o.case_id where c.closed_at is not null) as claims
    from reports r left join cases c on c.id = r.case_id`;
  assert.deepEqual({ ...counts }, { all: 300, lost: 0, open: 0, claims: 0 });
  await town.settle();
  for (const thing of things) {
    const row = await openOn(thing);
    if (!row) continue;
    const [told] = await town.sql<{ n: number }[]>`
      select count(distinct reporter_id)::int as n from reports where case_id = ${row.id}`;
    assert.equal(row.reports, told!.n);
  }
});

test('a graver report makes a case graver and sooner, unless nobody ever believed who sends it', async () => {
  const thing = said('Grave');
  await report(town.act('ana'), complaint(thing));
  await report(town.act('boris'), complaint(thing, { harm: 'violence-threat' }));
  await town.settle();
  const row = (await openOn(thing))!;
  assert.equal(row.harm, 'violence-threat');
  assert.equal(Math.round((row.due_at.getTime() - row.opened_at.getTime()) / 60_000), 15);
  assert.equal(row.reports, 2);
});

test('what nobody looked at in time goes up, again and again, and who held it lets go', async () => {
  const thing = said('Slow');
  await report(town.act('ana'), complaint(thing, { harm: 'violence-threat' }));
  const first = (await openOn(thing))!;
  await town.sql`update cases set assigned_to = ${town.ids.dora}, assigned_until = ${first.opened_at} where id = ${first.id}`;
  const later = (minutes: number) => ({
    ...town.act(null),
    now: new Date(first.opened_at.getTime() + minutes * 60_000),
  });
  await escalateOverdue(later(14));
  assert.equal((await findCase(town.sql, first.id))!.level, 0);
  await escalateOverdue(later(15));
  await escalateOverdue(later(16));
  const second = (await findCase(town.sql, first.id))!;
  assert.deepEqual([second.level, second.assigned_to, second.due_at], [1, null, first.due_at]);
  assert.ok(second.priority > first.priority * 1.9);
  await escalateOverdue(later(40));
  assert.equal((await findCase(town.sql, first.id))!.level, 2);
});

test('who goes takes their cases with them, but for those in which a life may be at stake', async () => {
  const { deleteAccount } = await import('#accounts');
  const gone = await signUp(town.act(null), { handle: 'leaver', password: 'a long password', acceptsTerms: true });
  const [lamps, threat] = [said('Lamps', gone), said('Threat', gone)];
  await report(town.act('ana'), complaint(lamps));
  await report(town.act('ana'), complaint(threat, { harm: 'violence-threat' }));
  await deleteAccount(town.act(null), gone);
  await town.settle();
  assert.equal(await openOn(lamps), undefined);
  assert.ok(await openOn(threat));
  const states = await town.sql<{ subject: Id; state: string }[]>`
    select subject_id as subject, state from reports where account_id = ${gone} order by subject_id`;
  assert.deepEqual(
    [...states],
    [
      { subject: lamps.subject.id, state: 'gone' },
      { subject: threat.subject.id, state: 'open' },
    ],
  );
});
