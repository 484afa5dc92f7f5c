// Filters as the Mastodon API shows them, in its second version and its first.

export const filterContexts = ['home', 'notifications', 'public', 'thread', 'account'] as const;
export type FilterContext = (typeof filterContexts)[number];
export const filterActions = ['warn', 'hide', 'blur'] as const;
export type FilterAction = (typeof filterActions)[number];

export interface FilterKeyword {
  id: string;
  keyword: string;
  whole_word: boolean;
}
export interface FilterStatus {
  id: string;
  status_id: string;
}

export interface Filter {
  id: string;
  title: string;
  context: FilterContext[];
  expires_at: string | null;
  filter_action: FilterAction;
  /** Left out where a filter is named by a result. */
  keywords?: FilterKeyword[];
  statuses?: FilterStatus[];
}

/** Which filter covers a status, and why. */
export interface FilterResult {
  filter: Filter;
  keyword_matches: string[] | null;
  status_matches: string[] | null;
}

/** A keyword of a filter, as clients of the first version know it. */
export interface V1Filter {
  id: string;
  phrase: string;
  context: FilterContext[];
  whole_word: boolean;
  expires_at: string | null;
  irreversible: boolean;
}
