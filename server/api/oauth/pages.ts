// The pages a person meets on the way to letting an app in: plain forms that work without scripts, in a popup and on a
// phone.

import type { Account } from '#contract';
import type { Tongue } from '#instance';
import { html, type Html } from '../html.ts';
import type { Asked } from './asked.ts';
import { permissionOf, words } from './words.ts';

/** The fields of the app's request, carried through the forms. */
export type Carried = Readonly<Record<string, string>>;

const hidden = (carried: Carried): Html[] =>
  Object.entries(carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);

const card = (title: string, content: Html): Html =>
  html`<div class="door">
    <a class="door-mark" href="/"
      ><span class="wordmark-served"><img src="/favicon.svg" alt="" width="40" height="40" />Palabre</span></a
    >
    <main class="door-card" id="main">
      <h1>${title}</h1>
      ${content}
    </main>
  </div>`;

export function drawSignIn(tongue: Tongue, asked: Asked, carried: Carried, trouble: string | null): Html {
  const t = words[tongue];
  return card(
    t.signIn,
    html`<p class="door-body">${t.toContinue(asked.app.name)}</p>
      <form method="post" action="/oauth/authorize">
        ${hidden(carried)}
        <div class="field">
          <label for="login">${t.login}</label>
          <input
            class="input"
            id="login"
            name="login"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            required
            autofocus
          />
        </div>
        <div class="field">
          <label for="password">${t.password}</label>
          <input class="input" id="password" name="password" type="password" autocomplete="current-password" required />
        </div>
        ${trouble && html`<p class="field-trouble" role="alert">${trouble}</p>`}
        <div class="submit"><button class="button" name="step" value="sign-in">${t.signIn}</button></div>
      </form>
      <p class="door-other">${t.newHere} <a href="/sign-up" target="_blank" rel="noopener">${t.signUp}</a></p>`,
  );
}

export function drawConsent(tongue: Tongue, asked: Asked, carried: Carried, self: Account): Html {
  const t = words[tongue];
  const { app } = asked;
  const again = new URLSearchParams({ ...carried, force_login: 'true' }).toString();
  return card(
    t.consent(app.name),
    html`${app.website && html`<p class="door-body"><a href="${app.website}" rel="noopener">${app.website}</a></p>`}
      <p>${t.wants}</p>
      <ul class="permissions">
        ${asked.scopes.map((scope) => html`<li>${permissionOf(tongue, scope)}</li>`)}
      </ul>
      <p class="consent-self">
        <img class="avatar" src="${self.avatar_static}" alt="" width="40" height="40" />
        <span>${t.as} <strong>@${self.acct}</strong><br /><a href="/oauth/authorize?${again}">${t.other}</a></span>
      </p>
      <form class="submit consent-choice" method="post" action="/oauth/authorize">
        ${hidden(carried)}
        <button class="button" name="step" value="allow">${t.allow}</button>
        <button class="button quiet" name="step" value="deny">${t.deny}</button>
      </form>
      <p class="door-other">${t.later}</p>`,
  );
}

/** For apps that cannot be sent anything: the person copies the code. */
export function drawCode(tongue: Tongue, code: string): Html {
  const t = words[tongue];
  return card(
    t.code,
    html`<p class="code"><code>${code}</code></p>
      <p class="door-body">${t.codeHint}</p>`,
  );
}

export function drawTrouble(tongue: Tongue, error: string): Html {
  const t = words[tongue];
  return card(t.trouble, html`<p role="alert">${t.troubles[error] ?? `${t.unknown} (${error}).`}</p>`);
}
