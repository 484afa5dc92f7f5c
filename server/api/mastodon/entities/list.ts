// A list as the API answers it.

import type { List } from '#contract';
import type { ListRow } from '#graph';

export const presentList = (row: ListRow): List => ({
  id: row.id,
  title: row.title,
  replies_policy: row.replies_policy,
  exclusive: row.is_exclusive,
});
