// Follows, requests, blocks, mutes; notes and endorsements.

import type { Routes } from '../../endpoint.ts';
import { blockAccount, unblockAccount } from './block.ts';
import { blocks } from './blocks.ts';
import { followAccount, unfollowAccount } from './follow.ts';
import { authorizeRequest, followRequests, rejectFollowRequest } from './follow-requests.ts';
import { followers, following } from './followers.ts';
import { muteAccount, unmuteAccount } from './mute.ts';
import { mutes } from './mutes.ts';
import { endorseAccount, endorsements, endorsementsOf, familiar, note, unendorseAccount } from './regard.ts';
import { relationships } from './relationships.ts';
import { removeFromFollowers } from './remove-from-followers.ts';

export const relationRoutes: Routes = {
  'GET /api/v1/accounts/relationships': relationships,
  'POST /api/v1/accounts/:id/follow': followAccount,
  'POST /api/v1/accounts/:id/unfollow': unfollowAccount,
  'POST /api/v1/accounts/:id/remove_from_followers': removeFromFollowers,
  'POST /api/v1/accounts/:id/block': blockAccount,
  'POST /api/v1/accounts/:id/unblock': unblockAccount,
  'POST /api/v1/accounts/:id/mute': muteAccount,
  'POST /api/v1/accounts/:id/unmute': unmuteAccount,
  'POST /api/v1/accounts/:id/note': note,
  'POST /api/v1/accounts/:id/endorse': endorseAccount,
  'POST /api/v1/accounts/:id/unendorse': unendorseAccount,
  'POST /api/v1/accounts/:id/pin': endorseAccount,
  'POST /api/v1/accounts/:id/unpin': unendorseAccount,
  'GET /api/v1/accounts/:id/endorsements': endorsementsOf,
  'GET /api/v1/accounts/familiar_followers': familiar,
  'GET /api/v1/endorsements': endorsements,
  'GET /api/v1/accounts/:id/followers': followers,
  'GET /api/v1/accounts/:id/following': following,
  'GET /api/v1/follow_requests': followRequests,
  'POST /api/v1/follow_requests/:id/authorize': authorizeRequest,
  'POST /api/v1/follow_requests/:id/reject': rejectFollowRequest,
  'GET /api/v1/blocks': blocks,
  'GET /api/v1/mutes': mutes,
};
