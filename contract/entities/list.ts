// A list as the Mastodon API shows it.

export const repliesPolicies = ['none', 'list', 'followed'] as const;
export type RepliesPolicy = (typeof repliesPolicies)[number];

export interface List {
  id: string;
  title: string;
  replies_policy: RepliesPolicy;
  exclusive: boolean;
}
