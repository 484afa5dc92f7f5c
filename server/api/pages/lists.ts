// The lists of parleys that strangers may read: the front, the local ones, a tag's.

import type { Id, Page, Status } from '#contract';
import { isId } from '#contract';
import { listLocal, listTagged, type Line } from '#parleys';
import { html, type Html } from '../html.ts';
import { renderStatuses } from '../mastodon/entities/statuses.ts';
import { settingsFor } from '../settings.ts';
import type { Drawing, Visit } from './drawing.ts';
import { frame, nothing } from './frame.ts';
import { headOf } from './head.ts';
import { drawParley } from './parley.ts';
import { words } from './words.ts';

const A_PAGE = 20;
export const pageOf = ({ below }: Visit): Page => ({
  below: isId(below) ? (below as Id) : undefined,
  isUpward: false,
  limit: A_PAGE,
});

/** The statuses of `lines` as JSON, as a stranger sees them. */
export const statusesOf = async ({ house, act }: Visit, lines: readonly Line[]): Promise<string[]> =>
  (await renderStatuses(house, act, lines, 'page')).map((status) => status.json);

export const parsed = (json: string): Status => JSON.parse(json) as Status;

/** The key under which older parleys begin; empty when these are the last. */
export const lastOf = (lines: readonly Line[]): string => (lines.length === A_PAGE ? lines.at(-1)!.key : '');

/** @param older what `lastOf` said of the lines. */
export function drawList(visit: Visit, statuses: readonly string[], older: string): Html {
  const t = words[visit.tongue];
  const drawn = statuses.map((json) => drawParley(visit.tongue, parsed(json)));
  return html`${drawn.length === 0 ? nothing(t.nothing) : drawn}
    <nav class="served-paging">
      ${visit.below && html`<a class="button quiet" href="${visit.path}">${t.newest}</a>`}
      ${older && html`<a class="button quiet" href="${visit.path}?max_id=${older}" rel="next">${t.older}</a>`}
    </nav>`;
}

/** @param intro what stands above the list. */
async function list(
  visit: Visit,
  title: string,
  lines: readonly Line[],
  { intro, hasFeeds = false }: { intro?: Html; hasFeeds?: boolean } = {},
): Promise<Drawing> {
  const { house, tongue, path } = visit;
  const { title: site, [`description_${tongue}` as const]: description } = await settingsFor(house);
  const statuses = await statusesOf(visit, lines);
  const older = lastOf(lines);
  const draw = () => {
    const url = `${house.config.PALABRE_URL}${path}`;
    const image = { url: `${house.config.PALABRE_URL}/icon-512.png`, alt: null, isLarge: false };
    const feeds = hasFeeds ? url : undefined;
    const head = headOf({ type: 'website', site, title, description, url, isIndexed: true, image, feeds });
    const body = frame(tongue, path, title, html`${intro}${drawList(visit, statuses, older)}`);
    return { title, description, tongue, head, body };
  };
  return { of: [site, title, description, older, ...statuses], draw };
}

export async function drawFront(visit: Visit): Promise<Drawing> {
  const settings = await settingsFor(visit.house);
  const t = words[visit.tongue];
  const intro = html`<p class="served-intro">${settings[`description_${visit.tongue}`]}</p>`;
  return list(visit, `${settings.title} · ${t.tagline}`, await listLocal(visit.act, false, pageOf(visit)), { intro });
}

export const drawLocal = async (visit: Visit): Promise<Drawing> =>
  list(visit, words[visit.tongue].local, await listLocal(visit.act, false, pageOf(visit)));

export async function drawTag(visit: Visit, tag: string): Promise<Drawing> {
  const wish = { tag, any: [], all: [], none: [], onlyMedia: false };
  return list(visit, `#${tag}`, await listTagged(visit.act, wish, pageOf(visit)), { hasFeeds: true });
}
