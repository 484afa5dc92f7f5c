// People whom somebody gathered to show them to others.

export interface CollectionItem {
  id: string;
  account_id: string;
  state: 'accepted' | 'revoked';
  created_at: string;
}

export interface Collection {
  id: string;
  account_id: string;
  uri: string;
  url: string | null;
  name: string;
  description: string;
  language: string | null;
  local: boolean;
  sensitive: boolean;
  discoverable: boolean;
  tag: { name: string; url: string } | null;
  item_count: number;
  items: CollectionItem[];
  created_at: string;
  updated_at: string;
}
