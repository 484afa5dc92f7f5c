// Badges: what staff verified of an account.

export { grantBadge, withdrawBadge, type Grant as BadgeGrant } from './grant.ts';
export { badgesOf, badgeHistoryOf, isVerified } from './list.ts';
export type { BadgeRow } from './badges.sql.ts';
