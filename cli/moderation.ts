// `palabre moderation …`: the operator’s side of moderation.

import type { Command } from 'commander';
import { addBanks } from './banks.ts';
import { addScreen } from './screen.ts';
import { addEvidence } from './evidence.ts';
import { addFlaggers, addPolicies } from './policies.ts';

export function addModeration(program: Command): void {
  const moderation = program.command('moderation').description('what is not wanted here, and what is done about it');
  addBanks(moderation);
  addScreen(moderation);
  addEvidence(moderation);
  addPolicies(moderation);
  addFlaggers(moderation);
}
