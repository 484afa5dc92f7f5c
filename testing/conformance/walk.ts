// One walk through the whole client API: ana and boris do with it what apps do, and each answer is kept with the place it came
// from, for those who compare answers with what clients expect.

import sharp from 'sharp';
import type { Name, Town } from '#testing';

export interface Answered {
  /** "GET /api/v1/accounts/{id}" */
  place: string;
  status: number;
  body: unknown;
}
type Values = Record<string, unknown>;
/** Calls `place` with `values`: those it names in braces go there, the others into the query or the body. */
type Note = (place: string, status: number, body: unknown) => void;
export type Ask = (who: Name | null, place: string, values?: Values) => Promise<any>;

/** Of these there is none here, and that is the answer. */
const MISSING = /annual_reports\/|async_refreshes|(POST|DELETE) .*domain_blocks/;

/** Walks, and returns every answer in the order they came. @throws Error where one is not 2xx. */
export async function walk(town: Town): Promise<Answered[]> {
  const answers: Answered[] = [];
  const note: Note = (place, status, body) => void answers.push({ place, status, body });
  const ask: Ask = async (who, place, values = {}) => {
    const [method, pattern] = place.split(' ') as ['GET', string];
    const rest = { ...values };
    const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      delete rest[name];
      return encodeURIComponent(String(values[name]));
    });
    const isRead = method === 'GET';
    const query = isRead && Object.keys(rest).length > 0 ? `?${queryOf(rest)}` : '';
    const body = isRead || Object.keys(rest).length === 0 ? undefined : rest;
    const answer = await town.as(who, method, path + query, body);
    if (answer.status >= 300 && !MISSING.test(place))
      throw new Error(`${place}: ${answer.status} ${JSON.stringify(answer.body)}`);
    note(place, answer.status, answer.body);
    return answer.body;
  };
  for (const part of [
    start,
    profile,
    relations,
    talk,
    polls,
    lists,
    filters,
    tags,
    notices,
    town_,
    collections,
    reports,
  ])
    await part(ask, town, note);
  return answers;
}

const queryOf = (values: Values): string =>
  Object.entries(values)
    .flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((one) => `${name}[]=${encodeURIComponent(String(one))}`)
        : [`${name}=${encodeURIComponent(String(value))}`],
    )
    .join('&');

async function start(ask: Ask, town: Town, answered: Note): Promise<void> {
  const app = await ask(null, 'POST /api/v1/apps', {
    client_name: 'Walker',
    redirect_uris: 'urn:ietf:wg:oauth:2.0:oob',
    scopes: 'read write',
  });
  const { client_id: id, client_secret: secret } = app;
  const token = await ask(null, 'POST /oauth/token', {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
  });
  const signUp = { username: 'walker', email: 'walker@example.org', password: 'a long enough one', agreement: true };
  const bearer = { authorization: `Bearer ${token.access_token}` };
  const made = await town.app.inject({ method: 'POST', url: '/api/v1/accounts', headers: bearer, payload: signUp });
  answered('POST /api/v1/accounts', made.statusCode, made.json());
  await ask(null, 'POST /oauth/revoke', { client_id: id, client_secret: secret, token: token.access_token });
  await ask(null, 'GET /.well-known/oauth-authorization-server');
  await ask('ana', 'GET /oauth/userinfo');
  await ask('ana', 'GET /api/v1/accounts/verify_credentials');
  await ask('ana', 'GET /api/v1/preferences');
  await ask('ana', 'GET /api/v1/markers', { timeline: ['home', 'notifications'] });
}

async function profile(ask: Ask): Promise<void> {
  await ask('ana', 'PATCH /api/v1/accounts/update_credentials', {
    display_name: 'Ana of the walk',
    note: 'Walks #far with @boris',
    fields_attributes: [{ name: 'Where', value: 'https://example.org/here' }],
  });
  await ask('ana', 'GET /api/v1/profile');
  await ask('ana', 'PATCH /api/v1/profile', { display_name: 'Ana' });
  await ask('ana', 'DELETE /api/v1/profile/avatar');
  await ask('ana', 'DELETE /api/v1/profile/header');
}

async function relations(ask: Ask, { ids }: Town): Promise<void> {
  const id = ids.boris;
  await ask('ana', 'GET /api/v1/accounts/lookup', { acct: 'boris' });
  await ask('ana', 'GET /api/v1/accounts/search', { q: 'boris' });
  await ask('ana', 'GET /api/v1/accounts', { id: [id, ids.clara] });
  await ask(null, 'GET /api/v1/accounts/{id}', { id });
  await ask('ana', 'POST /api/v1/accounts/{id}/follow', { id });
  await ask('boris', 'POST /api/v1/accounts/{id}/follow', { id: ids.ana });
  await ask('boris', 'POST /api/v1/accounts/{id}/follow', { id: ids.clara });
  await ask('ana', 'POST /api/v1/accounts/{id}/follow', { id: ids.clara });
  await ask('clara', 'GET /api/v1/follow_requests');
  await ask('clara', 'POST /api/v1/follow_requests/{account_id}/authorize', { account_id: id });
  await ask('clara', 'POST /api/v1/follow_requests/{account_id}/reject', { account_id: ids.ana });
  for (const list of ['followers', 'following', 'endorsements', 'featured_tags', 'identity_proofs'])
    await ask('ana', `GET /api/v1/accounts/{id}/${list}`, { id });
  for (const deed of ['note', 'endorse', 'unendorse', 'pin', 'unpin'])
    await ask('ana', `POST /api/v1/accounts/{id}/${deed}`, { id, ...(deed === 'note' && { comment: 'a friend' }) });
  await ask('ana', 'GET /api/v1/endorsements');
  await ask('ana', 'GET /api/v1/accounts/relationships', { id: [id] });
  await ask('ana', 'GET /api/v1/accounts/familiar_followers', { id: [ids.clara] });
  await ask('ana', 'POST /api/v1/accounts/{id}/mute', { id: ids.faye, duration: 3_600 });
  await ask('ana', 'GET /api/v1/mutes');
  await ask('ana', 'POST /api/v1/accounts/{id}/unmute', { id: ids.faye });
  await ask('ana', 'POST /api/v1/accounts/{id}/block', { id: ids.faye });
  await ask('ana', 'GET /api/v1/blocks');
  await ask('ana', 'POST /api/v1/accounts/{id}/unblock', { id: ids.faye });
  await ask('clara', 'POST /api/v1/accounts/{id}/remove_from_followers', { id });
  await ask('ana', 'POST /api/v1/accounts/{id}/unfollow', { id: ids.clara });
  await ask('ana', 'GET /api/v1/domain_blocks');
  await ask('ana', 'GET /api/v2/suggestions');
  await ask('ana', 'GET /api/v1/suggestions');
  await ask('ana', 'DELETE /api/v1/suggestions/{account_id}', { account_id: ids.emil });
  await ask(null, 'GET /api/v1/directory', { local: true });
}

async function talk(ask: Ask, town: Town): Promise<void> {
  const { id: media_id } = await upload(town);
  await ask('ana', 'GET /api/v1/media/{id}', { id: media_id });
  await ask('ana', 'PUT /api/v1/media/{id}', { id: media_id, description: 'A blue field', focus: '0.1,0.2' });
  const said = await ask('ana', 'POST /api/v1/statuses', {
    status: 'A #walk with @boris to https://example.org/far',
    media_ids: [media_id],
    language: 'en',
    spoiler_text: 'Long',
  });
  const { id } = said;
  const answer = await ask('boris', 'POST /api/v1/statuses', { status: '@ana I come along', in_reply_to_id: id });
  await town.settle();
  await ask('ana', 'GET /api/v1/statuses/{id}', { id });
  await ask('ana', 'GET /api/v1/statuses', { id: [id, answer.id] });
  await ask('ana', 'GET /api/v1/statuses/{id}/context', { id });
  for (const deed of ['favourite', 'bookmark', 'reblog', 'unfavourite', 'unbookmark', 'unreblog'])
    await ask('boris', `POST /api/v1/statuses/{id}/${deed}`, { id });
  for (const deed of ['favourite', 'bookmark', 'reblog'])
    await ask('boris', `POST /api/v1/statuses/{id}/${deed}`, { id });
  for (const deed of ['mute', 'unmute', 'pin', 'unpin', 'pin'])
    await ask('ana', `POST /api/v1/statuses/{id}/${deed}`, { id });
  await ask('ana', 'GET /api/v1/statuses/{id}/favourited_by', { id });
  await ask('ana', 'GET /api/v1/statuses/{id}/reblogged_by', { id });
  await ask('ana', 'GET /api/v1/statuses/{id}/source', { id });
  await ask('ana', 'PUT /api/v1/statuses/{id}', { id, status: 'A longer #walk with @boris', media_ids: [media_id] });
  await ask('ana', 'GET /api/v1/statuses/{id}/history', { id });
  await town.settle();
  await ask('ana', 'GET /api/v1/accounts/{id}/statuses', { id: town.ids.ana });
  await ask('boris', 'GET /api/v1/bookmarks');
  await ask('boris', 'GET /api/v1/favourites');
  await ask('boris', 'GET /api/v1/timelines/home');
  await ask(null, 'GET /api/v1/timelines/public', { local: true });
  await ask(null, 'GET /api/v1/timelines/tag/{hashtag}', { hashtag: 'walk' });
  await ask('ana', 'GET /api/v1/timelines/link', { url: 'https://example.org/far' });
  await ask('boris', 'GET /api/v2/search', { q: 'walk' });
  await ask('boris', 'POST /api/v1/markers', { home: { last_read_id: id } });
  await ask(null, 'GET /api/oembed', { url: said.url });
  await ask('boris', 'POST /api/v1/statuses', { status: '@ana only you', visibility: 'direct' });
  await town.settle();
  const [conversation] = await ask('ana', 'GET /api/v1/conversations');
  await ask('ana', 'POST /api/v1/conversations/{id}/read', { id: conversation.id });
  await ask('ana', 'DELETE /api/v1/conversations/{id}', { id: conversation.id });
  await ask('ana', 'GET /api/v1/timelines/direct');
  await ask('ana', 'DELETE /api/v1/media/{id}', { id: (await upload(town)).id });
  await ask('boris', 'DELETE /api/v1/statuses/{id}', { id: answer.id });
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const { id: later } = await ask('ana', 'POST /api/v1/statuses', {
    status: 'Later',
    scheduled_at: at,
    visibility: 'public',
    quote_approval_policy: 'public',
  });
  await ask('ana', 'GET /api/v1/scheduled_statuses');
  await ask('ana', 'GET /api/v1/scheduled_statuses/{id}', { id: later });
  const moved = new Date(Date.now() + 7_200_000).toISOString();
  await ask('ana', 'PUT /api/v1/scheduled_statuses/{id}', { id: later, scheduled_at: moved });
  await ask('ana', 'DELETE /api/v1/scheduled_statuses/{id}', { id: later });
}

async function upload(town: Town): Promise<{ id: string }> {
  const image = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#2a6' } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(image)], { type: 'image/png' }), 'field.png');
  const request = new Request('http://here/', { method: 'POST', body: form });
  const answer = await town.app.inject({
    method: 'POST',
    url: '/api/v2/media',
    headers: { authorization: `Bearer ${town.token('ana')}`, 'content-type': request.headers.get('content-type')! },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  return answer.json() as { id: string };
}

async function polls(ask: Ask, town: Town): Promise<void> {
  const poll = { options: ['Bread', 'Roses'], expires_in: 3_600 };
  const asked = await ask('ana', 'POST /api/v1/statuses', { status: 'Which?', poll });
  await ask('boris', 'GET /api/v1/polls/{id}', { id: asked.poll.id });
  await ask('boris', 'POST /api/v1/polls/{id}/votes', { id: asked.poll.id, choices: [1] });
  const quoted = await ask('ana', 'POST /api/v1/statuses', { status: 'Quote me', quote_approval_policy: 'public' });
  const { id } = quoted;
  const quoting = await ask('boris', 'POST /api/v1/statuses', { status: 'Listen', quoted_status_id: id });
  await town.settle();
  await ask('ana', 'GET /api/v1/statuses/{id}/quotes', { id });
  await ask('ana', 'PUT /api/v1/statuses/{id}/interaction_policy', { id, quote_approval_policy: 'followers' });
  await ask('ana', 'POST /api/v1/statuses/{id}/quotes/{quoting_status_id}/revoke', {
    id,
    quoting_status_id: quoting.id,
  });
}

async function lists(ask: Ask, { ids }: Town): Promise<void> {
  const { id } = await ask('ana', 'POST /api/v1/lists', { title: 'Near', replies_policy: 'list' });
  await ask('ana', 'POST /api/v1/lists/{id}/accounts', { id, account_ids: [ids.boris] });
  await ask('ana', 'GET /api/v1/lists');
  await ask('ana', 'GET /api/v1/lists/{id}', { id });
  await ask('ana', 'GET /api/v1/lists/{id}/accounts', { id });
  await ask('ana', 'PUT /api/v1/lists/{id}', { id, title: 'Nearer' });
  await ask('ana', 'GET /api/v1/accounts/{id}/lists', { id: ids.boris });
  await ask('ana', 'GET /api/v1/timelines/list/{list_id}', { list_id: id });
  await ask('ana', 'DELETE /api/v1/lists/{id}/accounts', { id, account_ids: [ids.boris] });
  await ask('ana', 'DELETE /api/v1/lists/{id}', { id });
}

async function filters(ask: Ask): Promise<void> {
  const wish = { title: 'Rain', context: ['home', 'public'], filter_action: 'warn' };
  const keywords_attributes = [{ keyword: 'rain', whole_word: true }];
  const { id } = await ask('boris', 'POST /api/v2/filters', { ...wish, keywords_attributes });
  const at = { filter_id: id };
  await ask('boris', 'GET /api/v2/filters');
  await ask('boris', 'GET /api/v2/filters/{id}', { id });
  await ask('boris', 'PUT /api/v2/filters/{id}', { id, title: 'Rain and snow' });
  const word = await ask('boris', 'POST /api/v2/filters/{filter_id}/keywords', { ...at, keyword: 'walk' });
  await ask('boris', 'GET /api/v2/filters/{filter_id}/keywords', at);
  await ask('boris', 'GET /api/v2/filters/keywords/{id}', { id: word.id });
  await ask('boris', 'PUT /api/v2/filters/keywords/{id}', { id: word.id, keyword: 'walk', whole_word: false });
  const [shown] = await ask('boris', 'GET /api/v1/timelines/home');
  const one = await ask('boris', 'POST /api/v2/filters/{filter_id}/statuses', { ...at, status_id: shown.id });
  await ask('boris', 'GET /api/v2/filters/{filter_id}/statuses', at);
  await ask('boris', 'GET /api/v2/filters/statuses/{id}', { id: one.id });
  await ask('boris', 'GET /api/v1/timelines/home');
  await ask('boris', 'DELETE /api/v2/filters/statuses/{id}', { id: one.id });
  await ask('boris', 'DELETE /api/v2/filters/keywords/{id}', { id: word.id });
  await ask('boris', 'DELETE /api/v2/filters/{id}', { id });
  const old = await ask('boris', 'POST /api/v1/filters', { phrase: 'snow', context: ['home'] });
  await ask('boris', 'GET /api/v1/filters');
  await ask('boris', 'GET /api/v1/filters/{id}', { id: old.id });
  await ask('boris', 'PUT /api/v1/filters/{id}', { id: old.id, phrase: 'ice', context: ['home'] });
  await ask('boris', 'DELETE /api/v1/filters/{id}', { id: old.id });
}

async function tags(ask: Ask): Promise<void> {
  const name = 'walk';
  await ask('ana', 'GET /api/v1/tags/{name}', { name });
  await ask('ana', 'POST /api/v1/tags/{name}/follow', { name });
  await ask('ana', 'GET /api/v1/followed_tags');
  await ask('ana', 'POST /api/v1/tags/{name}/unfollow', { name });
  await ask('ana', 'GET /api/v1/featured_tags/suggestions');
  const { id } = await ask('ana', 'POST /api/v1/featured_tags', { name });
  await ask('ana', 'GET /api/v1/featured_tags');
  await ask('ana', 'DELETE /api/v1/featured_tags/{id}', { id });
  await ask('ana', 'POST /api/v1/tags/{id}/feature', { id: name });
  await ask('ana', 'POST /api/v1/tags/{id}/unfeature', { id: name });
  for (const what of ['tags', 'statuses', 'links']) await ask(null, `GET /api/v1/trends/${what}`);
}

async function notices(ask: Ask, town: Town): Promise<void> {
  const [first] = await ask('ana', 'GET /api/v1/notifications');
  await ask('ana', 'GET /api/v1/notifications/{id}', { id: first.id });
  await ask('ana', 'GET /api/v1/notifications/unread_count');
  const grouped = await ask('ana', 'GET /api/v2/notifications');
  const { group_key } = grouped.notification_groups[0];
  await ask('ana', 'GET /api/v2/notifications/{group_key}', { group_key });
  await ask('ana', 'GET /api/v2/notifications/{group_key}/accounts', { group_key });
  await ask('ana', 'GET /api/v2/notifications/unread_count');
  await ask('ana', 'GET /api/v2/notifications/policy');
  await ask('ana', 'PATCH /api/v2/notifications/policy', { for_not_following: 'filter' });
  await ask('faye', 'POST /api/v1/statuses', { status: '@ana do you know me?' });
  await ask('clara', 'POST /api/v1/statuses', { status: '@ana nor me?' });
  await town.settle();
  const [one, two] = await ask('ana', 'GET /api/v1/notifications/requests');
  await ask('ana', 'GET /api/v1/notifications/requests/{id}', { id: one.id });
  await ask('ana', 'POST /api/v1/notifications/requests/{id}/accept', { id: one.id });
  await ask('ana', 'POST /api/v1/notifications/requests/{id}/dismiss', { id: two.id });
  await ask('ana', 'GET /api/v1/notifications/requests/merged');
  await ask('emil', 'POST /api/v1/notifications/requests/accept', { id: [one.id] });
  await ask('emil', 'POST /api/v1/notifications/requests/dismiss', { id: [one.id] });
  await ask('ana', 'POST /api/v2/notifications/{group_key}/dismiss', { group_key });
  await ask('boris', 'POST /api/v1/notifications/clear');
  const subscription = {
    endpoint: 'https://push.example.org/a',
    keys: {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
  };
  await ask('ana', 'POST /api/v1/push/subscription', { subscription, data: { alerts: { mention: true } } });
  await ask('ana', 'GET /api/v1/push/subscription');
  await ask('ana', 'PUT /api/v1/push/subscription', { data: { alerts: { mention: false } } });
  await ask('ana', 'DELETE /api/v1/push/subscription');
}

async function town_(ask: Ask): Promise<void> {
  for (const path of ['/api/v1/instance', '/api/v2/instance', '/api/v1/custom_emojis', '/health'])
    await ask(null, `GET ${path}`);
  const documents = ['activity', 'domain_blocks', 'extended_description', 'peers', 'privacy_policy', 'rules'];
  for (const one of [...documents, 'terms_of_service', 'translation_languages'])
    await ask(null, `GET /api/v1/instance/${one}`);
  await ask('ana', 'GET /api/v1/announcements');
  await ask('ana', 'GET /api/v1/annual_reports');
  await ask('ana', 'GET /api/v1/annual_reports/{year}', { year: 2025 });
  await ask('ana', 'GET /api/v1/annual_reports/{year}/state', { year: 2025 });
  for (const deed of ['read', 'generate'])
    await ask('ana', `POST /api/v1/annual_reports/{year}/${deed}`, { year: 2025 });
  await ask('ana', 'GET /api/v1_alpha/async_refreshes/{id}', { id: 'none' });
  await ask('ana', 'POST /api/v1/domain_blocks', { domain: 'elsewhere.example' });
  await ask('ana', 'DELETE /api/v1/domain_blocks', { domain: 'elsewhere.example' });
}

async function reports(ask: Ask, { ids }: Town): Promise<void> {
  await ask('ana', 'POST /api/v1/reports', { account_id: ids.faye, comment: 'Too loud' });
}

async function collections(ask: Ask, { ids, settle }: Town): Promise<void> {
  const made = await ask('ana', 'POST /api/v1/collections', {
    name: 'Walkers',
    description: 'Who walk',
    sensitive: false,
    discoverable: true,
  });
  const { id } = made.collection;
  const added = await ask('ana', 'POST /api/v1/collections/{collection_id}/items', {
    collection_id: id,
    account_id: ids.boris,
  });
  await ask('ana', 'GET /api/v1/collections/{id}', { id });
  await settle();
  await ask('boris', 'GET /api/v1/notifications', { types: ['added_to_collection'], supported_types: ['mention'] });
  await ask('ana', 'PATCH /api/v1/collections/{id}', { id, name: 'Far walkers' });
  await ask('ana', 'GET /api/v1/accounts/{account_id}/collections', { account_id: ids.ana });
  await ask('boris', 'GET /api/v1/accounts/{account_id}/in_collections', { account_id: ids.boris });
  const item = { collection_id: id, id: added.collection_item.id };
  await ask('boris', 'POST /api/v1/collections/{collection_id}/items/{id}/revoke', item);
  await ask('ana', 'DELETE /api/v1/collections/{id}', { id });
}
