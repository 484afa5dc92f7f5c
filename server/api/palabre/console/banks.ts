// Banks at the console: putting what must not come back into them, seeing what is in them, taking out what was wrong.

import { z } from 'zod';
import { harms, id, text, whole, type Id, type MediumId } from '#contract';
import {
  addToBanks,
  bankKinds,
  entriesOfMedium,
  foundOfEntries,
  listBank,
  readEntry,
  removeFromBanks,
  type BankEntry,
  type ToldEntry,
} from '#moderation';
import { notFound, Refusal, type House, type SignedAct } from '#platform';
import type { Routes } from '../../endpoint.ts';
import { atConsole } from './at-console.ts';

const listing = z.object({
  kind: z.enum(bankKinds).optional(),
  after_id: id<Id>().optional(),
  limit: whole.pipe(z.number().int().min(1).max(500)).default(100),
});
const wish = z.object({
  /** A stored image or film, or: */
  medium_id: id<MediumId>().optional(),
  value: text.min(1).max(10_000).optional(),
  kind: z.enum([...bankKinds, 'domain']).optional(),
  tier: z.enum(['A', 'B']).default('B'),
  category: z.enum(harms),
  note: text.max(500).default(''),
  expires_at: z.iso.datetime({ offset: true }).optional(),
  why: text.max(500).default(''),
});
type Wish = z.infer<typeof wish>;

async function entriesIn(house: House, act: SignedAct, wished: Wish): Promise<BankEntry[]> {
  const { medium_id: medium, value, kind, tier, category, note, expires_at: expires } = wished;
  if ((medium === undefined) === (value === undefined))
    throw new Refusal('invalid', 'must be given, or medium_id, and not both', 'value');
  if (medium !== undefined) {
    const about = { tier, category, note, expiresAt: expires === undefined ? null : new Date(expires) };
    return entriesOfMedium(act.sql, house.storage, medium, about);
  }
  try {
    return [readEntry({ kind, value: value!, tier, category, note, expires })];
  } catch (error) {
    throw new Refusal('invalid', (error as Error).message, 'value');
  }
}

const present = (entry: ToldEntry, found: number) => ({
  id: entry.id,
  kind: entry.kind,
  value: entry.value ?? entry.key.toString('hex'),
  tier: entry.tier,
  category: entry.category,
  note: entry.note,
  expires_at: entry.expires_at?.toISOString() ?? null,
  added_at: entry.changed_at.toISOString(),
  added_by: entry.account_id,
  source: entry.source,
  why: entry.why,
  found,
});

export const bankRoutes: Routes = {
  'GET /api/palabre/v1/console/banks': atConsole('reports.view', {
    input: listing,
    async answer({ act, input }) {
      const entries = await listBank(act.sql, input.after_id ?? ('0' as Id), input.limit, input.kind ?? null);
      const found = await foundOfEntries(
        act.sql,
        entries.map((one) => one.id),
        10_000,
      );
      const times = Map.groupBy(found, (one) => one.entry_id);
      return entries.map((one) => present(one, times.get(one.id)?.length ?? 0));
    },
  }),
  'POST /api/palabre/v1/console/banks': atConsole('cases.bulk', {
    input: wish,
    async answer({ house, act, input }) {
      const entries = await entriesIn(house, act, input);
      const { change, added, replaced } = await addToBanks(act, entries, { source: 'console', why: input.why });
      return { change, added, replaced };
    },
  }),
  'DELETE /api/palabre/v1/console/banks/:id': atConsole('cases.bulk', {
    input: z.object({ id: id<Id>(), why: text.max(500).default('') }),
    async answer({ act, input }) {
      const removed = await removeFromBanks(act, [input.id], { source: 'console', why: input.why });
      if (removed.length === 0) throw notFound('Entry');
      return {};
    },
  }),
};
