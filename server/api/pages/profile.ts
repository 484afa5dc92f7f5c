// Somebody's profile, with what they said: null where there is nobody to be shown.

import type { Account } from '#contract';
import { html, type Html } from '../html.ts';
import { accountsOf } from '../mastodon/entities/accounts.ts';
import { authorLines } from '../mastodon/entities/author-lines.ts';
import { accountIdOf } from '../mastodon/entities/handles.ts';
import { settingsFor } from '../settings.ts';
import { drawBadges } from './badges.ts';
import { drawEmojis, withEmojis } from './emojis.ts';
import type { Drawing, Visit } from './drawing.ts';
import { frame } from './frame.ts';
import { headOf } from './head.ts';
import { drawList, lastOf, pageOf, statusesOf } from './lists.ts';
import { textOf } from './parley.ts';
import type { Sheet } from './shell.ts';
import { month, words } from './words.ts';

interface Shown {
  entity: Account;
  site: string;
  /** As JSON. */
  statuses: readonly string[];
  older: string;
}

export async function drawProfile(visit: Visit, handle: string): Promise<Drawing | null> {
  const { house, act } = visit;
  const id = await accountIdOf(house, act.sql, handle);
  const account = id && (await accountsOf(house, act.sql, [id])).get(id);
  if (!id || !account || account.isSuspended) return null;
  const lines = await authorLines(house, act, { author: id, withReplies: false }, pageOf(visit));
  const { title: site } = await settingsFor(house);
  const [statuses, older] = [await statusesOf(visit, lines), lastOf(lines)];
  const shown = { entity: account.entity, site, statuses, older };
  return { of: [site, account.json, older, ...statuses], draw: () => draw(visit, shown) };
}

function draw(visit: Visit, { entity, site, statuses, older }: Shown): Sheet {
  const { tongue, path } = visit;
  const name = entity.display_name || entity.username;
  const title = `${name} (@${entity.acct})`;
  const description = textOf(entity.note) || `@${entity.acct} ${words[tongue].by} ${site}`;
  const image = { url: entity.avatar_static, alt: entity.avatar_description, isLarge: false };
  const card = { type: 'profile', site, title, description, url: entity.url, image } as const;
  const body = html`${drawPerson(visit, entity, name)}${drawList(visit, statuses, older)}`;
  return {
    title: `${title} · ${site}`,
    description,
    tongue,
    head: headOf({ ...card, isIndexed: !entity.noindex, feeds: entity.url }),
    body: frame(tongue, path, name, body),
  };
}

function drawPerson({ tongue }: Visit, entity: Account, name: string): Html {
  const t = words[tongue];
  return html`<section class="profile">
    <div class="profile-banner"><img src="${entity.header_static}" alt="${entity.header_description}" /></div>
    <div class="profile-row">
      <img class="avatar profile-avatar" src="${entity.avatar_static}" alt="${entity.avatar_description}" />
    </div>
    <h2 class="profile-name" dir="auto">${withEmojis(name, entity.emojis)}${drawBadges(tongue, entity, true)}</h2>
    <p class="profile-handle">@${entity.acct}</p>
    <div class="profile-note words" dir="auto">${drawEmojis(entity.note, entity.emojis)}</div>
    ${
      entity.fields.length > 0 &&
      html`<dl class="profile-fields">
        ${entity.fields.map(
          (field) =>
            html`<div>
              <dt dir="auto">${withEmojis(field.name, entity.emojis)}</dt>
              <dd dir="auto">${drawEmojis(field.value, entity.emojis)}</dd>
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
}
