// `palabre moderation bank …`: what is known and not wanted.

import type { Command } from 'commander';
import { addAdd, addImport, addRemove } from './bank-changing.ts';
import { addExport, addList, addSweeps } from './bank-reading.ts';

export function addBanks(moderation: Command): void {
  const bank = moderation.command('bank').description('what is known and not wanted: images, texts, addresses');
  for (const add of [addImport, addExport, addAdd, addRemove, addList, addSweeps]) add(bank);
}
