// One parley among what it answers and what answers it: null where a stranger finds nothing.

import type { ParleyId, Status } from '#contract';
import { lineOf, threadOf } from '#parleys';
import { Refusal } from '#platform';
import { html } from '../html.ts';
import { settingsFor } from '../settings.ts';
import type { Drawing, Visit } from './drawing.ts';
import { frame } from './frame.ts';
import { headOf } from './head.ts';
import { parsed, statusesOf } from './lists.ts';
import { drawParley, plainOf } from './parley.ts';
import type { Sheet } from './shell.ts';
import { words } from './words.ts';

export async function drawThread(visit: Visit, handle: string, id: string): Promise<Drawing | null> {
  const parleyId = id as ParleyId;
  const thread = await threadOf(visit.act, parleyId).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  const [json] = thread ? await statusesOf(visit, [lineOf(parleyId)]) : [];
  if (!thread || !json || parsed(json).account.acct !== handle.toLowerCase()) return null;
  const [above, below] = [await statusesOf(visit, thread.ancestors), await statusesOf(visit, thread.descendants)];
  const { title: site } = await settingsFor(visit.house);
  return {
    of: [site, json, String(above.length), ...above, ...below],
    draw: () => draw(visit, site, parsed(json), [above.map(parsed), below.map(parsed)]),
  };
}

function draw({ tongue, path }: Visit, site: string, status: Status, [above, below]: [Status[], Status[]]): Sheet {
  const t = words[tongue];
  const name = status.account.display_name || status.account.username;
  const description = plainOf(status, 220);
  const body = html` ${above.map((one) => drawParley(tongue, one))} ${drawParley(tongue, status, true)}
  ${below.length > 0 && html`<h2 class="served-heading">${t.replies}</h2>`}
  ${below.map((one) => drawParley(tongue, one))}`;
  const picture = status.sensitive || status.spoiler_text ? undefined : status.media_attachments[0];
  const image = picture?.preview_url
    ? { url: picture.preview_url, alt: picture.description, isLarge: true }
    : { url: status.account.avatar_static, alt: null, isLarge: false };
  const head = headOf({
    type: 'article',
    site,
    title: `${name} (@${status.account.acct})`,
    description,
    url: status.url,
    image,
    publishedAt: status.created_at,
    isEmbeddable: true,
    isIndexed: !status.account.noindex && status.visibility === 'public',
  });
  const title = `${name} ${t.by} ${site}: ${plainOf(status, 60)}`;
  return { title, description, tongue, head, body: frame(tongue, path, t.thread, body) };
}
