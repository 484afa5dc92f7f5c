// How the memory for caches (CACHE_MEGABYTES) is shared out. What a page needs most has most; together they are at most one,
// whatever is asked for, and a check holds that no cache is opened with a share that is not here.

export const MEMORY = {
  parleys: 0.33,
  accounts: 0.15,
  /** What viewers are to authors and did with parleys. */
  facts: 0.09,
  echoes: 0.06,
  homes: 0.05,
  pages: 0.05,
  tokens: 0.05,
  told: 0.04,
  authorLines: 0.03,
  filters: 0.03,
  emojis: 0.02,
  owners: 0.02,
  translations: 0.02,
  handles: 0.01,
  mayReply: 0.01,
  /** What was counted for the pages that publish it, and for the staff. */
  published: 0.01,
  waiting: 0.001,
  apps: 0.005,
  settings: 0.005,
  gate: 0.001,
} as const satisfies Record<string, number>;
