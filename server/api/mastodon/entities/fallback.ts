// What an app may show of a notification whose kind it does not know, for those kinds that came late to the API.

import type { NotificationFallback, NotificationKind } from '#contract';
import type { Tongue } from '#instance';
import { titleIn } from '#notifications';

/** What an app says it knows, and in which language it is told of the rest. */
export interface Knowledge {
  supported: readonly string[];
  tongue: Tongue;
}

const LATE: readonly NotificationKind[] = ['added_to_collection', 'collection_update', 'report_outcome', 'staff_alarm'];

const SUMMARIES: Record<Tongue, string> = {
  en: 'This app does not know this kind of notification. Open the town in a browser to see all of it.',
  fr: 'Cette application ne connaît pas ce genre de notification. Ouvrez le site dans un navigateur pour tout voir.',
};

/** @param about what it is about, by name. */
export function fallbackOf(
  { kind, name, about }: { kind: NotificationKind; name: string; about: string | null },
  knowledge: Knowledge | null,
): NotificationFallback | null {
  if (!knowledge || !LATE.includes(kind) || knowledge.supported.includes(kind)) return null;
  return { title: titleIn(knowledge.tongue, kind, name), details: about, summary: SUMMARIES[knowledge.tongue] };
}
