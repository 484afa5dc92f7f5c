// The public pages: each reads what a stranger may see and says how it is drawn. Null means that there is nothing there.

import { findByHandle } from '#accounts';
import type { AccountId, Id, Page, ParleyId, Status } from '#contract';
import { isId } from '#contract';
import { documentOf, rulesOf, settingsOf, type DocumentName, type Tongue } from '#instance';
import { lineOf, listByAuthor, listLocal, listTagged, threadOf, type Line } from '#parleys';
import { Refusal, type Act, type House } from '#platform';
import { accountsOf } from '../mastodon/entities/accounts.ts';
import { renderStatuses } from '../mastodon/entities/statuses.ts';
import { frame, nothing } from './frame.ts';
import { headOf } from './head.ts';
import { html, raw, type Html } from '../html.ts';
import { drawParley, plainOf, textOf } from './parley.ts';
import type { Sheet } from './shell.ts';
import { month, words } from './words.ts';

/** What a page is asked with. */
export interface Visit {
  house: House;
  /** A stranger's, whoever asks: the app shows its own person more. */
  act: Act;
  tongue: Tongue;
  /** Path without its query. */
  path: string;
  below: string | undefined;
}

const A_PAGE = 20;
const pageOf = ({ below }: Visit): Page => ({
  below: isId(below) ? (below as Id) : undefined,
  isUpward: false,
  limit: A_PAGE,
});

async function statusesOf({ house, act }: Visit, lines: readonly Line[]): Promise<Status[]> {
  const rendered = await renderStatuses(house, act, lines);
  return rendered.map((status) => JSON.parse(status.json) as Status);
}

function drawList(visit: Visit, statuses: readonly Status[], lines: readonly Line[]): Html {
  const t = words[visit.tongue];
  const last = lines.length === A_PAGE ? lines.at(-1)!.key : null;
  return html`${statuses.length === 0 ? nothing(t.nothing) : statuses.map((status) => drawParley(visit.tongue, status))}
    <nav class="served-paging">
      ${visit.below && html`<a class="button quiet" href="${visit.path}">${t.newest}</a>`}
      ${last && html`<a class="button quiet" href="${visit.path}?max_id=${last}" rel="next">${t.older}</a>`}
    </nav>`;
}

async function list(visit: Visit, title: string, lines: readonly Line[], intro?: Html): Promise<Sheet> {
  const { house, tongue, path, act } = visit;
  const settings = await settingsOf(act.sql);
  const description = settings[`description_${tongue}`];
  const drawn = html`${intro}${drawList(visit, await statusesOf(visit, lines), lines)}`;
  const url = `${house.config.PALABRE_URL}${path}`;
  const card = { type: 'website', site: settings.title, title, description, url, isIndexed: true } as const;
  const image = { url: `${house.config.PALABRE_URL}/icon-512.png`, alt: null, isLarge: false };
  return { title, description, tongue, head: headOf({ ...card, image }), body: frame(tongue, path, title, drawn) };
}

export async function drawFront(visit: Visit): Promise<Sheet> {
  const settings = await settingsOf(visit.act.sql);
  const t = words[visit.tongue];
  const intro = html`<p class="served-intro">${settings[`description_${visit.tongue}`]}</p>`;
  return list(visit, `${settings.title} · ${t.tagline}`, await listLocal(visit.act, false, pageOf(visit)), intro);
}

export const drawLocal = async (visit: Visit): Promise<Sheet> =>
  list(visit, words[visit.tongue].local, await listLocal(visit.act, false, pageOf(visit)));

export async function drawTag(visit: Visit, tag: string): Promise<Sheet> {
  const wish = { tag, any: [], all: [], none: [], onlyMedia: false };
  return list(visit, `#${tag}`, await listTagged(visit.act, wish, pageOf(visit)));
}

/** The account of a handle, as long as it may be shown. */
async function shownAccount({ house, act }: Visit, handle: string) {
  const id: AccountId | null = await findByHandle(act.sql, handle);
  const found = id && (await accountsOf(house, act.sql, [id])).get(id);
  return found && !found.isSuspended ? { id, entity: found.entity } : null;
}

export async function drawProfile(visit: Visit, handle: string): Promise<Sheet | null> {
  const found = await shownAccount(visit, handle);
  if (!found) return null;
  const { tongue, act, path } = visit;
  const { entity } = found;
  const t = words[tongue];
  const lines = await listByAuthor(act, found.id, { withReplies: false }, pageOf(visit));
  const settings = await settingsOf(act.sql);
  const name = entity.display_name || entity.username;
  const title = `${name} (@${entity.acct})`;
  const description = textOf(entity.note) || `@${entity.acct} ${t.by} ${settings.title}`;
  const head = html`<section class="profile">
    <div class="profile-banner"><img src="${entity.header_static}" alt="${entity.header_description}" /></div>
    <div class="profile-row">
      <img class="avatar profile-avatar" src="${entity.avatar_static}" alt="${entity.avatar_description}" />
    </div>
    <h2 class="profile-name" dir="auto">${name}</h2>
    <p class="profile-handle">@${entity.acct}</p>
    <div class="profile-note words" dir="auto">${raw(entity.note)}</div>
    ${
      entity.fields.length > 0 &&
      html`<dl class="profile-fields">
        ${entity.fields.map(
          (field) =>
            html`<div>
              <dt dir="auto">${field.name}</dt>
              <dd dir="auto">${raw(field.value)}</dd>
            </div>`,
        )}
      </dl>`
    }
    <p class="profile-joined">${t.since} ${month(tongue, entity.created_at)}</p>
    <p class="profile-counts">
      <span><strong>${entity.statuses_count}</strong> ${t.parleys}</span>
      <span><strong>${entity.following_count}</strong> ${t.following}</span>
      <span><strong>${entity.followers_count}</strong> ${t.followers}</span>
    </p>
  </section>`;
  const body = html`${head}${drawList(visit, await statusesOf(visit, lines), lines)}`;
  const image = { url: entity.avatar_static, alt: entity.avatar_description, isLarge: false };
  const card = { type: 'profile', site: settings.title, title, description, url: entity.url, image } as const;
  return {
    title: `${title} · ${settings.title}`,
    description,
    tongue,
    head: headOf({ ...card, isIndexed: !entity.noindex }),
    body: frame(tongue, path, name, body),
  };
}

export async function drawThread(visit: Visit, handle: string, id: string): Promise<Sheet | null> {
  const { act, tongue, path } = visit;
  const parleyId = id as ParleyId;
  const thread = await threadOf(act, parleyId).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!thread) return null;
  const [status] = await statusesOf(visit, [lineOf(parleyId)]);
  if (!status || status.account.acct !== handle.toLowerCase()) return null;
  const t = words[tongue];
  const around = await statusesOf(visit, [...thread.ancestors, ...thread.descendants]);
  const above = new Set<string>(thread.ancestors.map((line) => line.id));
  const answers = around.filter((one) => !above.has(one.id));
  const settings = await settingsOf(act.sql);
  const name = status.account.display_name || status.account.username;
  const title = `${name} ${t.by} ${settings.title}: ${plainOf(status, 60)}`;
  const description = plainOf(status, 220);
  const body = html` ${around.filter((one) => above.has(one.id)).map((one) => drawParley(tongue, one))}
  ${drawParley(tongue, status, true)} ${answers.length > 0 && html`<h2 class="served-heading">${t.replies}</h2>`}
  ${answers.map((one) => drawParley(tongue, one))}`;
  const picture = status.sensitive || status.spoiler_text ? undefined : status.media_attachments[0];
  const image = picture?.preview_url
    ? { url: picture.preview_url, alt: picture.description, isLarge: true }
    : { url: status.account.avatar_static, alt: null, isLarge: false };
  const head = headOf({
    type: 'article',
    site: settings.title,
    title: `${name} (@${status.account.acct})`,
    description,
    url: status.url,
    image,
    publishedAt: status.created_at,
    isIndexed: !status.account.noindex && status.visibility === 'public',
  });
  return { title, description, tongue, head, body: frame(tongue, path, t.thread, body) };
}

export async function drawDocument(visit: Visit, name: DocumentName): Promise<Sheet> {
  const { act, tongue, path, house } = visit;
  const settings = await settingsOf(act.sql);
  const t = words[tongue];
  const title = `${t[name]} · ${settings.title}`;
  const rules = name === 'about' ? await rulesOf(act.sql) : [];
  const body = html`<article class="document">
    <div class="words">${raw(await documentOf(act.sql, name, tongue))}</div>
    ${
      rules.length > 0 &&
      html`<h2>${t.rules}</h2>
        <ol>
          ${rules.map((rule) => html`<li>${rule[`text_${tongue}`]}</li>`)}
        </ol>`
    }
  </article>`;
  const description = settings[`description_${tongue}`];
  const url = `${house.config.PALABRE_URL}${path}`;
  const head = headOf({ type: 'website', site: settings.title, title, description, url, isIndexed: true });
  return { title, description, tongue, head, body: frame(tongue, path, t[name], body) };
}
