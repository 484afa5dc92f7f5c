// Who of the staff may do what, alone and with another.

export {
  confirmProposal,
  listProposals,
  propose,
  refuseProposal,
  takesTwo,
  type Deed,
  type Deeds,
  type Proposed,
} from './four-eyes.ts';
export type { ProposalRow } from './four-eyes.sql.ts';
export { mayDo, permissionsOf, requirePermission } from './permissions.ts';
export { READS_AN_HOUR, watchReads, type Read } from './watch.ts';
