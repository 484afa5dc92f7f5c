// /notice: the form by which anybody tells of illegal content (DSA 16). It works without scripts.

import { harms } from '#contract';
import type { Tongue } from '#instance';
import { html, type Html } from '../../html.ts';
import { harmWords, words } from './words.ts';

export type Given = Readonly<Record<string, string>>;
/** What was refused, and of which field. */
export interface Trouble {
  field: string | undefined;
  words: string;
}

export function drawNoticeForm(tongue: Tongue, given: Given, trouble: Trouble | null): Html {
  const t = words[tongue];
  const wrong = (field: string): Html | false =>
    trouble?.field === field && html`<p class="field-trouble" role="alert">${trouble.words}</p>`;
  return html`<form class="proof-page notice-form" method="post" action="/notice?lang=${tongue}">
    <p>${t.intro}</p>
    <p><strong>${t.threat}</strong></p>
    ${trouble && !trouble.field && html`<p class="field-trouble" role="alert">${trouble.words}</p>`}
    <div class="field">
      <label for="links">${t.links}</label>
      <textarea class="input" id="links" name="links" rows="4" required aria-describedby="links-hint">
${given['links'] ?? ''}</textarea>
      <p class="field-hint" id="links-hint">${t.linksHint}</p>
      ${wrong('links')}
    </div>
    <div class="field">
      <label for="harm">${t.harm}</label>
      <select class="input" id="harm" name="harm" required>
        <option value="">${t.choose}</option>
        ${harms.map(
          (harm) =>
            html`<option value="${harm}" ${given['harm'] === harm && html`selected`}>
              ${harmWords[tongue][harm]}
            </option>`,
        )}
      </select>
      ${wrong('harm')}
    </div>
    <div class="field">
      <label for="explanation">${t.why}</label>
      <textarea class="input" id="explanation" name="explanation" rows="5" required aria-describedby="why-hint">
${given['explanation'] ?? ''}</textarea>
      <p class="field-hint" id="why-hint">${t.whyHint}</p>
      ${wrong('explanation')}
    </div>
    <div class="field">
      <label for="name">${t.name}</label>
      <input class="input" id="name" name="name" autocomplete="name" value="${given['name'] ?? ''}" />
      ${wrong('name')}
    </div>
    <div class="field">
      <label for="email">${t.email}</label>
      <input
        class="input"
        id="email"
        name="email"
        type="email"
        autocomplete="email"
        value="${given['email'] ?? ''}"
        aria-describedby="nobody"
      />
      <p class="field-hint" id="nobody">${t.nobody}</p>
      ${wrong('email')}
    </div>
    <div class="field">
      <label class="check"
        ><input type="checkbox" name="good_faith" value="true" required /> <span>${t.faith}</span></label
      >
      ${wrong('good_faith')}
    </div>
    <div class="submit"><button class="button">${t.send}</button></div>
  </form>`;
}
