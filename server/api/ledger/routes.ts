// The ledger for everybody: no sign-in, from any origin. docs/ledger.md says how to check what is read here.

import type { Routes } from '../endpoint.ts';
import { checkpoint, checkpoints, key } from './checkpoints.ts';
import { entries, entry } from './entries.ts';
import { head, tile } from './log.ts';
import { consistency, inclusion } from './proofs.ts';

export const ledgerRoutes: Routes = {
  'GET /ledger/checkpoint': checkpoint,
  'GET /ledger/checkpoints': checkpoints,
  'GET /ledger/entries': entries,
  'GET /ledger/entries/:id': entry,
  'GET /ledger/key': key,
  'GET /ledger/log/checkpoint': head,
  'GET /ledger/log/tile/*': tile,
  'GET /ledger/proof/consistency': consistency,
  'GET /ledger/proof/inclusion': inclusion,
};
