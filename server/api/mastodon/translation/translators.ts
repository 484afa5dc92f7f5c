// The translation service of this house, if it has one: what it can, asked once an hour, and what it said, kept until the
// parley changes.

import type { Translation } from '#contract';
import type { Cache, Event, House } from '#platform';
import { openLibreTranslate, type Languages, type Translator } from '#translation';
import { MEMORY } from '../../memory.ts';

export interface Interpreter {
  translator: Translator;
  /** Nothing while the service is out. */
  languages(): Promise<Languages>;
  /** By parley, then by language. */
  said: Cache<ReadonlyMap<string, Translation>>;
}

const HOUR_MS = 3_600_000;
/** What could not be asked is asked again soon. */
const RETRY_MS = 30_000;
const CHANGES = new Set(['parleys.edited', 'parleys.deleted']);
const interpreters = new WeakMap<House['hub'], Interpreter>();

/** Null where the operator has named no service. */
export function interpreterOf(house: House): Interpreter | null {
  const { TRANSLATION_URL: url, TRANSLATION_KEY: key } = house.config;
  if (url === undefined) return null;
  const known = interpreters.get(house.hub);
  if (known) return known;
  const translator = openLibreTranslate(url, key);
  const opened = {
    translator,
    languages: rememberLanguages(house, translator),
    said: house.cache<ReadonlyMap<string, Translation>>(MEMORY.translations),
  };
  house.hub.heed((event: Event) => void (CHANGES.has(event.kind) && opened.said.delete(event['parley'] as string)));
  interpreters.set(house.hub, opened);
  return opened;
}

/** Many who ask at once ask once. */
function rememberLanguages(house: House, translator: Translator): () => Promise<Languages> {
  let asked: Promise<Languages> | null = null;
  let until = 0;
  return () => {
    if (asked && Date.now() < until) return asked;
    until = Date.now() + HOUR_MS;
    asked = translator.languages().catch((error: unknown) => {
      house.log.warn({ err: error }, 'the translation service does not say what it can');
      until = Date.now() + RETRY_MS;
      return {};
    });
    return asked;
  };
}
