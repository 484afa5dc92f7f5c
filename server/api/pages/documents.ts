// The instance's texts: about, terms, privacy.

import { documentOf, rulesOf, type DocumentName } from '#instance';
import { html, raw } from '../html.ts';
import { settingsFor } from '../settings.ts';
import type { Drawing, Visit } from './drawing.ts';
import { frame } from './frame.ts';
import { headOf } from './head.ts';
import { words } from './words.ts';

export async function drawDocument(visit: Visit, name: DocumentName): Promise<Drawing> {
  const { act, tongue, path, house } = visit;
  const { title: site, [`description_${tongue}` as const]: description } = await settingsFor(house);
  const t = words[tongue];
  const title = `${t[name]} · ${site}`;
  const rules = name === 'about' ? (await rulesOf(act.sql)).map((rule) => rule[`text_${tongue}`]) : [];
  const text = await documentOf(act.sql, name, tongue);
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
