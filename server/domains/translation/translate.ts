// Translates a parley: its words, its warning, its alt texts, its poll. Only what everybody may see leaves the house.

import type { ParleyId } from '#contract';
import { loadParleys, visibleParleyOf, type Loaded } from '#parleys';
import { Refusal, type Act } from '#platform';
import type { Languages, Translated, Translator } from './libre-translate.ts';

export interface Translation {
  loaded: Loaded;
  source: string;
  target: string;
  text: string;
  warning: string;
  /** By medium. */
  alts: Map<string, string>;
  options: string[];
}

/**
 * @param target a language code; a region in it is left out.
 * @throws Refusal 'not-found' where the viewer may not see it; 'forbidden' for what is not for all, and for languages that
 * cannot be had; 'unavailable' when the service is out.
 */
export async function translateParley(
  act: Act,
  translator: Translator,
  known: Languages,
  { id, target: wished }: { id: ParleyId; target: string },
): Promise<Translation> {
  const row = await visibleParleyOf(act, id);
  const target = primary(wished);
  const source = row.language === null ? null : primary(row.language);
  if (row.visibility !== 'public' && row.visibility !== 'unlisted') notAllowed();
  const isPossible = source === null ? targetsOf(known).includes(target) : known[source]?.includes(target);
  if (!isPossible) notAllowed();
  const [loaded] = await loadParleys(act.sql, [id]);
  const alts = loaded!.media.filter((medium) => medium.description);
  const texts = [row.text, row.warning, ...alts.map((medium) => medium.description!), ...optionsOf(loaded!)];
  const said = await onlyWords(translator, texts, source, target);
  return {
    loaded: loaded!,
    source: said.source,
    target,
    text: said.texts[0]!,
    warning: said.texts[1]!,
    alts: new Map(alts.map((medium, i) => [medium.id, said.texts[2 + i]!])),
    options: said.texts.slice(2 + alts.length),
  };
}

function notAllowed(): never {
  throw new Refusal('forbidden', 'This cannot be translated');
}

const primary = (code: string): string => code.toLowerCase().split(/[-_]/)[0]!;
const optionsOf = ({ poll }: Loaded): readonly string[] => poll?.row.options ?? [];

/** All languages that something can be turned into. */
export const targetsOf = (known: Languages): string[] => [...new Set(Object.values(known).flat())].toSorted();

/** What is empty is not sent, and stays empty. */
async function onlyWords(
  translator: Translator,
  texts: readonly string[],
  source: string | null,
  target: string,
): Promise<Translated> {
  const full = texts.filter((text) => text.trim() !== '');
  if (full.length === 0) return { texts: [...texts], source: source ?? target };
  const said = await translator.translate(full, source, target);
  const left = [...said.texts];
  return { ...said, texts: texts.map((text) => (text.trim() === '' ? '' : left.shift()!)) };
}
