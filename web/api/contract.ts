// The app's door to the contract. Values come from the files that need no schema library, so that none is shipped.
// Past this file the app speaks its own words: a status is a parley, a reblog an echo.

export type {
  Account,
  AccountStatus,
  Announcement,
  AnnouncementReaction,
  Badge,
  Collection,
  Context,
  Conversation,
  CredentialAccount,
  CustomEmoji,
  FeaturedTag,
  Field,
  Impressions,
  Filter,
  FilterAction,
  FilterContext,
  GroupedNotifications as GroupedNotices,
  List as PeopleList,
  MediaAttachment as Picture,
  Notification as Notice,
  NotificationKind as NoticeKind,
  NotificationPolicy as NoticePolicy,
  NotificationRequest as NoticeRequest,
  OwnAppeal,
  OwnDecision,
  OwnReport,
  OwnStrike,
  Poll,
  PreviewCard,
  PushAlert,
  Quote,
  QuotePolicy,
  QuoteRequest,
  QuoteState,
  Relationship,
  ReplyPolicy,
  ReplySort,
  ScheduledStatus as Scheduled,
  ShallowQuote,
  StatusDraft as KeptDraft,
  Session,
  Status as Parley,
  StatusEdit as Revision,
  StatusSource as Source,
  Suggestion,
  Tag,
  Translation,
  Verdict,
  WebPushSubscription as PushSubscriptionOfToken,
  TrendsLink,
  WireVisibility as Reach,
} from '#contract';
export { verdicts } from '../../contract/entities/notification.ts';
export { filterActions, filterContexts } from '../../contract/entities/filter.ts';
export { quotePolicies } from '../../contract/visibility.ts';
export { replyPolicies, replySorts } from '../../contract/entities/comments.ts';
export { percentsOfPoll } from '../../contract/percents.ts';
export { limits } from '../../contract/limits.ts';
export { countCharacters, countGraphemes } from '../../contract/text/count.ts';
