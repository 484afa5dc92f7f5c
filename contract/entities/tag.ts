// Hashtags as the Mastodon API shows them.

export interface TagHistory {
  /** Midnight UTC, in seconds. */
  day: string;
  uses: string;
  accounts: string;
}

export interface Tag {
  id: string;
  name: string;
  url: string;
  history: TagHistory[];
  /** For a signed-in viewer. */
  following?: boolean;
  featuring?: boolean;
}

export interface FeaturedTag {
  id: string;
  name: string;
  url: string;
  statuses_count: string;
  /** A date. */
  last_status_at: string | null;
}
