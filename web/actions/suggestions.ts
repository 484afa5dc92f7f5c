// Reads whom one might like to follow, once a visit; waves one of them away.

import { dismissSuggestion, fetchSuggestions } from '../api/finding.ts';
import { self } from '../store/self.ts';
import { belongTo, dropSuggestion, suggestions } from '../store/suggestions.ts';

const MOST = 20;

export async function readSuggestions(): Promise<void> {
  const me = self.peek();
  if (!me || belongTo(me.id)) return;
  // Without an answer nobody is suggested, which nobody misses.
  suggestions.value = await fetchSuggestions(MOST).catch(() => []);
}

export async function waveAway(id: string): Promise<void> {
  dropSuggestion(id);
  await dismissSuggestion(id).catch(() => {});
}
