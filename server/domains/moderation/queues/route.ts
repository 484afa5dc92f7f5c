// Which queue a case waits in: the first, by position, of which a rule fits.

import type { CaseSource, Harm, Permission, QueueRule } from '#contract';
import type { Reader } from '#platform';
import type { SubjectKind } from '../subject.ts';
import { selectQueues, type QueueRow } from './queues.sql.ts';

export interface Routed {
  harm: Harm;
  source: CaseSource;
  language: string | null;
  kind: SubjectKind;
}

const queue = (
  position: number,
  slug: string,
  name: { en: string; fr: string },
  rules: QueueRule[],
  permission: Permission = 'reports.view',
): QueueRow => ({ slug, name_en: name.en, name_fr: name.fr, rules, position, permission });

/** What a town begins with. The last takes what no other took. */
export const DEFAULT_QUEUES: readonly QueueRow[] = [
  queue(1, 'house', { en: 'The house itself', fr: 'La maison elle-même' }, [{ sources: ['alarm'] }], 'house.watch'),
  queue(2, 'orders', { en: 'Authorities', fr: 'Autorités' }, [{ sources: ['order'] }], 'orders.handle'),
  queue(3, 'checks', { en: 'Second looks', fr: 'Contre-vérifications' }, [{ sources: ['review', 'audit'] }]),
  queue(4, 'urgent', { en: 'Lives at risk', fr: 'Vies en danger' }, [
    { harms: ['violence-threat', 'minors', 'terrorism', 'self-harm'] },
  ]),
  queue(5, 'notices', { en: 'Notices and flaggers', fr: 'Notifications et signaleurs' }, [
    { sources: ['notice', 'flagger'] },
  ]),
  queue(6, 'abuse', { en: 'Hate and harassment', fr: 'Haine et harcèlement' }, [
    { harms: ['hate', 'harassment', 'doxxing', 'sexual'] },
  ]),
  queue(7, 'held', { en: 'Held by the screen', fr: 'Retenus par le filtre' }, [{ sources: ['automat'] }]),
  queue(8, 'spam', { en: 'Spam and scams', fr: 'Spam et arnaques' }, [{ harms: ['spam', 'scam', 'impersonation'] }]),
  queue(99, 'general', { en: 'Everything else', fr: 'Tout le reste' }, [{}]),
];

/** Where what fits nothing waits. */
const LAST = 'general';

const fits = <T>(named: readonly T[] | undefined, it: T): boolean => named === undefined || named.includes(it);

/** Pure. */
export const routeOf = (queues: readonly Pick<QueueRow, 'slug' | 'rules' | 'position'>[], routed: Routed): string =>
  queues
    .toSorted((a, b) => a.position - b.position)
    .find(({ rules }) =>
      rules.some(
        (rule) =>
          fits(rule.harms, routed.harm) &&
          fits(rule.sources, routed.source) &&
          fits(rule.kinds, routed.kind) &&
          (rule.languages === undefined || (routed.language !== null && rule.languages.includes(routed.language))),
      ),
    )?.slug ?? LAST;

/** All queues: what staff made of those a town begins with. */
export async function queuesOf(sql: Reader): Promise<QueueRow[]> {
  const changed = new Map((await selectQueues(sql)).map((row) => [row.slug, row]));
  const kept = DEFAULT_QUEUES.map((row) => changed.get(row.slug) ?? row);
  const added = [...changed.values()].filter((row) => !DEFAULT_QUEUES.some(({ slug }) => slug === row.slug));
  return [...kept, ...added].toSorted((a, b) => a.position - b.position);
}

export const queueFor = async (sql: Reader, routed: Routed): Promise<string> => routeOf(await queuesOf(sql), routed);
