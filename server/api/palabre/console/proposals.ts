// What takes two: proposing it, confirming or refusing what another proposed.

import { z } from 'zod';
import { accountOf, resetSecondFactor, setPassword, setRole } from '#accounts';
import { id, proposalKinds, text, type AccountId } from '#contract';
import { confirmProposal, listProposals, propose, refuseProposal, type Deed, type Deeds } from '#moderation';
import { randomToken, Refusal, type Role } from '#platform';
import type { Routes } from '../../endpoint.ts';
import { atConsole } from './at-console.ts';
import { decideAsProposed } from './decide.ts';
import { presentProposal, presentProposals } from './present-proposal.ts';

const roles = ['member', 'moderator', 'senior', 'admin'] as const satisfies Role[];

const deeds: Deeds = {
  'set-role': async (act, { account_id: whom, data }) => {
    await setRole(act, whom!, z.enum(roles).parse(data['role']));
    return {};
  },
  'reset-password': async (act, { account_id: whom }) => {
    const password = randomToken().slice(0, 20);
    await setPassword(act, whom!, password, null);
    return { password };
  },
  'reset-second-factor': async (act, { account_id: whom }) => {
    await resetSecondFactor(act, whom!);
    return {};
  },
  suspend: ((act, row) => decideAsProposed(act, row)) satisfies Deed,
  'bulk-decide': ((act, row) => decideAsProposed(act, row)) satisfies Deed,
};

const proposing = z.object({
  kind: z.enum(proposalKinds).extract(['set-role', 'reset-password', 'reset-second-factor']),
  account_id: id<AccountId>(),
  role: z.enum(roles).optional(),
  why: text.max(2_000),
});

const ask = atConsole('reports.view', {
  input: proposing,
  async answer({ act, input }) {
    const { kind, account_id: whom, role, why } = input;
    if (kind === 'set-role' && role === undefined) throw new Refusal('invalid', 'must be given', 'role');
    await accountOf(act.sql, whom);
    if (whom === act.viewer.id) throw new Refusal('forbidden', 'This is about yourself');
    return presentProposal(act, await propose(act, { kind, whom, data: role === undefined ? {} : { role }, why }));
  },
});

const list = atConsole('reports.view', {
  input: z.object({}),
  answer: async ({ act }) => presentProposals(act, await listProposals(act)),
});

const confirm = atConsole('reports.view', {
  input: z.object({ id: id() }),
  async answer({ act, input }) {
    const { row, shown } = await confirmProposal(act, input.id, deeds);
    return { ...(await presentProposal(act, row)), shown };
  },
});

const refuse = atConsole('reports.view', {
  input: z.object({ id: id() }),
  answer: async ({ act, input }) => presentProposal(act, await refuseProposal(act, input.id)),
});

export const proposalRoutes: Routes = {
  'GET /api/palabre/v1/console/proposals': list,
  'POST /api/palabre/v1/console/proposals': ask,
  'POST /api/palabre/v1/console/proposals/:id/confirm': confirm,
  'POST /api/palabre/v1/console/proposals/:id/refuse': refuse,
};
