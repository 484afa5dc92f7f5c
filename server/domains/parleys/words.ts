// What somebody wrote, checked and taken apart: counted, its mentions and hashtags found. Pure.

import { countCharacters, countGraphemes, findEntities, foldTag, limits } from '#contract';
import { Refusal } from '#platform';

export interface Written {
  text: string;
  warning: string;
  /** Handles that are named, without repeats. */
  handles: string[];
  /** Folded tag → as it was written first. */
  tags: Map<string, string>;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/**
 * Reads a text and its warning.
 *
 * @param domain our own host, so that @ana@here is @ana.
 * @throws Refusal naming `status` or `spoiler_text`.
 */
export function readWords(text: string, warning: string, hasMedia: boolean, domain: string): Written {
  if (Buffer.byteLength(text) > limits.rawTextBytes) tooLong();
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (trimmed === '' && !hasMedia) throw new Refusal('invalid', 'may not be empty without an image', 'status');
  if (countGraphemes(warning) > limits.parley.warningCharacters) {
    throw new Refusal('invalid', `may have at most ${limits.parley.warningCharacters} characters`, 'spoiler_text');
  }
  if (countCharacters(trimmed) + countGraphemes(warning) > limits.parley.characters) tooLong();
  const handles = new Set<string>();
  const tags = new Map<string, string>();
  for (const entity of findEntities(trimmed)) {
    if (entity.kind === 'mention' && (entity.domain === null || entity.domain === domain)) handles.add(entity.handle);
    if (entity.kind === 'hashtag' && !tags.has(foldTag(entity.written)))
      tags.set(foldTag(entity.written), entity.written);
  }
  if (handles.size > limits.parley.mentions) {
    throw new Refusal('invalid', `may name at most ${limits.parley.mentions} people`, 'status');
  }
  return { text: trimmed, warning: warning.trim(), handles: [...handles], tags };
}

function tooLong(): never {
  throw new Refusal('invalid', `may have at most ${limits.parley.characters} characters`, 'status');
}

/** The language code as kept, or null. @throws Refusal naming `language`. */
export function languageOf(code: string | null | undefined): string | null {
  if (code === null || code === undefined || code === '') return null;
  if (code.length > 20 || !LANGUAGE.test(code)) throw new Refusal('invalid', 'is not a language code', 'language');
  return code.toLowerCase();
}
