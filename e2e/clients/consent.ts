// What a person does at the door when an app sends them there: reads the page, signs in, and consents.

import assert from 'node:assert/strict';
import { PASSWORD, type LiveTown, type Name } from '#testing';

/** @returns where the browser is sent. */
export async function consent(town: LiveTown, url: URL, login: Name): Promise<URL> {
  assert.match((await fetch(url)).headers.get('content-type')!, /^text\/html/);
  const asked = Object.fromEntries(url.searchParams);
  const send = (values: Record<string, string>, cookie = '') =>
    fetch(`${town.url}/oauth/authorize`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: town.url, cookie },
      body: new URLSearchParams({ ...asked, ...values }),
    });
  const came = await send({ step: 'sign-in', login, password: PASSWORD });
  const session = came.headers.getSetCookie().find((cookie) => cookie.startsWith('palabre_session='))!;
  const allowed = await send({ step: 'allow' }, session.split(';')[0]);
  return new URL(allowed.headers.get('location')!);
}
