// The tables this domain owns.

export const tables = [
  'notifications',
  'notification_groups',
  'notification_policies',
  'notification_requests',
  'notification_permissions',
  'push_subscriptions',
] as const;
