// Scheduled statuses: checked at once, said once when they are due, moved, called off, and turned into drafts when they cannot
// be said.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { suspend } from '#accounts';
import type { ScheduledStatus, Status, StatusDraft } from '#contract';
import { openTown, type Name, type Town } from '#testing';

let town: Town;
before(async () => void (town = await openTown()));
after(() => town.close());

const ok = async (...call: Parameters<Town['as']>) => {
  const answer = await town.as(...call);
  assert.equal(answer.status, 200, `${call[1]} ${call[2]}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const ahead = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
const later = (who: Name, body: object): Promise<ScheduledStatus> =>
  ok(who, 'POST', '/api/v1/statuses', { status: 'Later', scheduled_at: ahead(60), ...body });
const list = (who: Name, query = ''): Promise<ScheduledStatus[]> =>
  ok(who, 'GET', `/api/v1/scheduled_statuses${query}`);
const said = (who: Name): Promise<Status[]> => ok(null, 'GET', `/api/v1/accounts/${town.ids[who]}/statuses`);
const drafts = (who: Name): Promise<StatusDraft[]> => ok(who, 'GET', '/api/palabre/v1/drafts');

/** Lets the hour come, as the queue and the rows know it. */
async function due(id: string): Promise<void> {
  await town.sql`update drafts set due_at = now() - interval '1 second' where id = ${id}`;
  await town.sql`update graphile_worker._private_jobs set run_at = now() where key = ${`parleys.publish ${id}`}`;
  await town.settle();
}

async function upload(who: Name): Promise<string> {
  const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#284' } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png');
  const request = new Request('http://x', { method: 'POST', body: form });
  const headers = {
    authorization: `Bearer ${town.token(who)}`,
    'content-type': request.headers.get('content-type')!,
  };
  const payload = Buffer.from(await request.arrayBuffer());
  const answer = await town.app.inject({ method: 'POST', url: '/api/v2/media', headers, payload });
  return answer.json().id;
}
const isThere = async (medium: string): Promise<boolean> =>
  (await town.sql`select from media where id = ${medium}`).length > 0;
async function sweep(): Promise<void> {
  await town.sql`update media set created_at = created_at - interval '25 hours'`;
  await town.sql`select graphile_worker.add_job('media.sweep-unattached', '{}')`;
  await town.settle();
}

test('what is scheduled is said when it is due, once, with all that was asked for', async () => {
  const quoted = await ok('boris', 'POST', '/api/v1/statuses', { status: 'Quote me' });
  const parent = await ok('boris', 'POST', '/api/v1/statuses', { status: 'Answer me' });
  const poll = { options: ['a', 'b'], expires_in: 600, multiple: true };
  const asked = await later('ana', {
    spoiler_text: 'careful',
    visibility: 'unlisted',
    language: 'fr',
    in_reply_to_id: parent.id,
    quoted_status_id: quoted.id,
    quote_approval_policy: 'nobody',
    poll,
  });
  assert.deepEqual(asked.params, {
    text: 'Later',
    spoiler_text: 'careful',
    sensitive: null,
    visibility: 'unlisted',
    language: 'fr',
    in_reply_to_id: parent.id,
    quoted_status_id: quoted.id,
    quote_approval_policy: 'nobody',
    poll: { ...poll, hide_totals: false },
    media_ids: null,
    allowed_mentions: null,
    application_id: 0,
    idempotency: null,
    scheduled_at: null,
    with_rate_limit: false,
  });
  assert.deepEqual(await said('ana'), []);
  await town.settle();
  assert.deepEqual(await said('ana'), []);
  await due(asked.id);
  await due(asked.id);
  const [status, ...others] = await said('ana');
  assert.deepEqual([others.length, status!.spoiler_text, status!.visibility], [0, 'careful', 'unlisted']);
  assert.deepEqual([status!.in_reply_to_id, status!.poll!.multiple, status!.language], [parent.id, true, 'fr']);
  assert.ok(Date.parse(status!.poll!.expires_at) > Date.now() + 500_000, 'the poll began when it was said');
  assert.deepEqual(await list('ana'), []);
  assert.equal((await town.as('ana', 'GET', `/api/v1/scheduled_statuses/${asked.id}`)).status, 404);
});

test('two workers at once say it once, and what was due while none ran goes out when one does', async () => {
  const { id } = await later('boris', { status: 'Twice?' });
  await town.sql`update drafts set due_at = now() - interval '3 days' where id = ${id}`;
  await town.sql`delete from graphile_worker._private_jobs where key = ${`parleys.publish ${id}`}`;
  const payload = { account: town.ids.boris, id };
  for (let i = 0; i < 3; i += 1)
    await town.sql`select graphile_worker.add_job('parleys.publish', ${JSON.stringify(payload)}::text::json)`;
  await town.sql`select graphile_worker.add_job('parleys.overdue', '{}')`;
  await town.settle();
  assert.equal((await said('boris')).filter((status) => status.content.includes('Twice?')).length, 1);
});

test('it is moved to another time, and called off, by its author alone', async () => {
  const { id } = await later('ana', {});
  const when = ahead(600);
  for (const method of ['GET', 'PUT', 'DELETE'] as const)
    assert.equal(
      (await town.as('boris', method, `/api/v1/scheduled_statuses/${id}`, { scheduled_at: when })).status,
      404,
    );
  const moved = await ok('ana', 'PUT', `/api/v1/scheduled_statuses/${id}`, { scheduled_at: when });
  assert.equal(moved.scheduled_at, when);
  await town.sql`update graphile_worker._private_jobs set run_at = now() where key = ${`parleys.publish ${id}`}`;
  await town.settle();
  assert.equal((await list('ana')).length, 1, 'a job that comes too early waits again');
  assert.deepEqual(await ok('ana', 'DELETE', `/api/v1/scheduled_statuses/${id}`), {});
  await due(id);
  assert.deepEqual(await list('ana'), []);
});

test('the list is paged', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 3; i += 1) ids.unshift((await later('emil', { status: `${i}`, scheduled_at: ahead(60 + i) })).id);
  const page = await town.as('emil', 'GET', '/api/v1/scheduled_statuses?limit=2');
  assert.deepEqual(
    page.body.map((one: ScheduledStatus) => one.id),
    ids.slice(0, 2),
  );
  assert.match(String(page.headers['link']), new RegExp(`max_id=${ids[1]}`));
  assert.deepEqual(
    (await list('emil', `?max_id=${ids[1]}`)).map((one) => one.id),
    ids.slice(2),
  );
});

const refused: [string, object, string][] = [
  ['too soon', { scheduled_at: new Date(Date.now() + 60_000).toISOString() }, 'scheduled_at'],
  ['in the past', { scheduled_at: '2020-01-01T00:00:00Z' }, 'scheduled_at'],
  ['in ten years', { scheduled_at: '2036-01-01T00:00:00Z' }, 'scheduled_at'],
  ['at no time', { scheduled_at: 'tomorrow' }, 'scheduled_at'],
  ['with nothing to say', { status: ' ' }, 'status'],
  ['under what is not there', { in_reply_to_id: '123' }, 'in_reply_to_id'],
  ['with a poll of one', { poll: { options: ['a'], expires_in: 600 } }, 'poll.options'],
  ['with an image that is not there', { media_ids: ['123'] }, 'media_ids'],
];
for (const [what, body, field] of refused) {
  test(`what would be said ${what} is refused at once, by the name of the field`, async () => {
    const answer = await town.as('faye', 'POST', '/api/v1/statuses', {
      status: 'Later',
      scheduled_at: ahead(60),
      ...body,
    });
    assert.deepEqual(Object.keys(answer.body.details ?? {}), [field], JSON.stringify(answer.body));
    assert.deepEqual(await list('faye'), []);
  });
}

test('no more than twenty-five for one day, also when asked for at once', async () => {
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      town.as('faye', 'POST', '/api/v1/statuses', {
        status: `${i}`,
        scheduled_at: `${day}T10:${String(i).padStart(2, '0')}:00Z`,
      }),
    ),
  );
  assert.equal(answers.filter((answer) => answer.status === 200).length, 25);
  assert.deepEqual(Object.keys(answers.find((answer) => answer.status === 422)!.body.details), ['scheduled_at']);
});

test('the same Idempotency-Key is the same scheduled status', async () => {
  const headers = { authorization: `Bearer ${town.token('dora')}`, 'idempotency-key': 'once' };
  const payload = { status: 'Once', scheduled_at: ahead(60) };
  const send = () => town.app.inject({ method: 'POST', url: '/api/v1/statuses', headers, payload });
  const [first, second] = [await send(), await send()];
  assert.equal(first.json().id, second.json().id);
  assert.equal((await list('dora')).length, 1);
});

test('its images are kept until it is said, and go a day after it is called off', async () => {
  const [kept, dropped] = [await upload('ana'), await upload('ana')];
  const asked = await later('ana', { media_ids: [kept] });
  assert.deepEqual(
    asked.media_attachments.map((medium) => medium.id),
    [kept],
  );
  const off = await later('ana', { media_ids: [dropped] });
  await sweep();
  assert.deepEqual([await isThere(kept), await isThere(dropped)], [true, true]);
  await ok('ana', 'DELETE', `/api/v1/scheduled_statuses/${off.id}`);
  await sweep();
  assert.deepEqual([await isThere(kept), await isThere(dropped)], [true, false]);
  await due(asked.id);
  assert.equal((await said('ana'))[0]!.media_attachments[0]!.id, kept);
});

test('what cannot be said any more becomes a draft that says why', async () => {
  const parent = await ok('boris', 'POST', '/api/v1/statuses', { status: 'Soon gone' });
  const { id } = await later('ana', { status: 'Too late', in_reply_to_id: parent.id });
  await ok('boris', 'DELETE', `/api/v1/statuses/${parent.id}`);
  await due(id);
  assert.deepEqual(await list('ana'), []);
  const [draft] = await drafts('ana');
  assert.deepEqual(
    [draft!.id, draft!.text, draft!.failure!.reason, draft!.failure!.field],
    [id, 'Too late', 'not-found', 'in_reply_to_id'],
  );
});

test('nothing is said for who is suspended, and nothing is lost', async () => {
  const { id } = await later('clara', { status: 'Unheard' });
  await suspend({ ...town.act('emil'), viewer: null }, town.ids.clara);
  await due(id);
  const rows = await town.sql<{ failure: { reason: string } }[]>`select failure from drafts where id = ${id}`;
  assert.equal(rows[0]!.failure.reason, 'suspended');
  assert.equal((await town.sql`select from parleys where author_id = ${town.ids.clara}`).length, 0);
});
