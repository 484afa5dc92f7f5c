// Speaks to a service shaped like LibreTranslate, which the operator chose. It gets plain text and gives plain text; what it
// says is believed in nothing but words.

import { z } from 'zod';
import { FetchRefused, openGuardedFetch, Refusal, type GuardedFetch } from '#platform';

/** Source → what it can be turned into. */
export type Languages = Readonly<Record<string, readonly string[]>>;

export interface Translator {
  /** Named to people. */
  readonly provider: string;
  languages(): Promise<Languages>;
  /** @param source null: to be found out. @throws Refusal 'unavailable' when the service does not answer as it should. */
  translate(texts: readonly string[], source: string | null, target: string): Promise<Translated>;
}

export interface Translated {
  texts: string[];
  /** The language they were in. */
  source: string;
}

const CAPS = { mostBytes: 1_000_000, milliseconds: 10_000 } as const;

const languages = z.array(z.object({ code: z.string().max(20), targets: z.array(z.string().max(20)).default([]) }));
const detected = z.object({ language: z.string().max(20) });
const translated = z.object({
  translatedText: z.array(z.string()),
  detectedLanguage: z.union([detected, z.array(detected)]).optional(),
});

/** @param url of the service, without /translate; @param key '' for none. */
export function openLibreTranslate(url: string, key: string): Translator {
  const { protocol, hostname, port } = new URL(url);
  // The operator's own service may well be a neighbour of ours.
  const fetch = openGuardedFetch([`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`]);
  const base = url.replace(/\/+$/, '');
  return {
    provider: 'LibreTranslate',
    async languages() {
      const known = await ask(fetch, `${base}/languages`, languages);
      return Object.fromEntries(known.map(({ code, targets }) => [code, targets.filter((target) => target !== code)]));
    },
    async translate(texts, source, target) {
      const body = { q: texts, source: source ?? 'auto', target, format: 'text', ...(key !== '' && { api_key: key }) };
      const answer = await ask(fetch, `${base}/translate`, translated, body);
      if (answer.translatedText.length !== texts.length) throw new Refusal('unavailable', 'Translation failed');
      const [found] = [answer.detectedLanguage ?? []].flat();
      return {
        texts: answer.translatedText.map((text) => text.toWellFormed()),
        source: source ?? found?.language ?? 'und',
      };
    },
  };
}

/** @throws Refusal 'unavailable' for a service that is out, slow, over its quota, or says something else. */
async function ask<T>(fetch: GuardedFetch, url: string, schema: z.ZodType<T>, body?: object): Promise<T> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const post = body && { method: 'POST' as const, body: JSON.stringify(body), headers };
  try {
    const answer = await fetch(url, { ...CAPS, headers, ...post });
    if (answer.status !== 200) throw new FetchRefused(`answered ${answer.status}`);
    return schema.parse(JSON.parse(String(answer.body)));
  } catch {
    throw new Refusal('unavailable', 'The translation service is out for a moment; please try again');
  }
}
