// GET /api/oembed: how another site may show a parley of ours. A quotation with a link: no script of ours runs elsewhere.

import { z } from 'zod';
import { escapeHtml, limit, text, type ParleyId, type Status } from '#contract';
import { lineOf } from '#parleys';
import { notFound, Refusal } from '#platform';
import { settingsFor } from '../../settings.ts';
import { forAnyone, type Routes } from '../../endpoint.ts';
import { renderStatuses } from '../entities/statuses.ts';

const A_DAY = 86_400;

const oembed = forAnyone({
  input: z.object({
    url: text.max(2_000),
    format: z.string().optional(),
    maxwidth: limit(400, 4_000),
    maxheight: limit(4_000, 4_000).optional(),
  }),
  async answer({ house, act, input }) {
    if (input.format !== undefined && input.format !== 'json') throw new Refusal('invalid', 'may be json', 'format');
    const id = parleyAt(house.config.PALABRE_URL, input.url);
    const [rendered] = await renderStatuses(house, act, id ? [lineOf(id)] : [], 'page');
    const status = rendered && (JSON.parse(rendered.json) as Status);
    // What another site shows is what everybody may see, whoever asks.
    if (!status || (status.visibility !== 'public' && status.visibility !== 'unlisted')) throw notFound();
    const { account } = status;
    const name = account.display_name || account.username;
    const { title: site } = await settingsFor(house);
    return {
      type: 'rich',
      version: '1.0',
      title: `${name} · ${site}`,
      author_name: name,
      author_url: account.url,
      provider_name: site,
      provider_url: `${house.config.PALABRE_URL}/`,
      cache_age: A_DAY,
      html: quotation(status, name),
      width: input.maxwidth,
      height: null,
    };
  },
});

/** Of what has a warning, the warning. */
const quotation = (status: Status, name: string): string =>
  `<blockquote cite="${escapeHtml(status.url)}"${status.language ? ` lang="${escapeHtml(status.language)}"` : ''}>` +
  (status.spoiler_text === '' ? status.content : `<p>${escapeHtml(status.spoiler_text)}</p>`) +
  `<footer><a href="${escapeHtml(status.url)}">${escapeHtml(name)} (@${escapeHtml(status.account.acct)})</a></footer></blockquote>`;

function parleyAt(origin: string, url: string): ParleyId | null {
  if (!URL.canParse(url) || !url.startsWith(`${origin}/@`)) return null;
  return (/^\/@[a-z0-9_]{1,30}\/(\d{1,19})\/?$/i.exec(new URL(url).pathname)?.[1] ?? null) as ParleyId | null;
}

export const oembedRoutes: Routes = { 'GET /api/oembed': oembed };
