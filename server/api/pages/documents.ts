// The instance's texts: about, terms, privacy.

import { documentOf, plainToHtml, rulesOf, termsOf, type DocumentName } from '#instance';
import { html, raw } from '../html.ts';
import { settingsFor } from '../settings.ts';
import type { Drawing, Visit } from './drawing.ts';
import { frame } from './frame.ts';
import { headOf } from './head.ts';
import { words } from './words.ts';

export const drawDocument = async (visit: Visit, name: DocumentName): Promise<Drawing> =>
  drawText(visit, name, await documentOf(visit.act.sql, name, visit.tongue));

/** The terms of one day. @throws Refusal 'not-found'. */
export async function drawTerms(visit: Visit, date: string): Promise<Drawing> {
  const { text } = await termsOf(visit.act.sql, date, visit.act.now);
  return drawText(visit, 'terms', plainToHtml(text[visit.tongue]));
}

async function drawText(visit: Visit, name: DocumentName, text: string): Promise<Drawing> {
  const { act, tongue, path, house } = visit;
  const { title: site, [`description_${tongue}` as const]: description } = await settingsFor(house);
  const t = words[tongue];
  const title = `${t[name]} · ${site}`;
  const rules = name === 'about' ? (await rulesOf(act.sql)).map((rule) => rule[`text_${tongue}`]) : [];
  const draw = () => {
    const body = html`<article class="document">
      <div class="words">${raw(text)}</div>
      ${
        rules.length > 0 &&
        html`<h2>${t.rules}</h2>
          <ol>
            ${rules.map((rule) => html`<li>${rule}</li>`)}
          </ol>`
      }
    </article>`;
    const url = `${house.config.PALABRE_URL}${path}`;
    const head = headOf({ type: 'website', site, title, description, url, isIndexed: true });
    return { title, description, tongue, head, body: frame(tongue, path, t[name], body) };
  };
  return { of: [site, description, text, ...rules], draw };
}
