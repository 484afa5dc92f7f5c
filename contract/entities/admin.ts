// What apps of the staff are told, as the Mastodon API shows it.

import type { Account, Role } from '../entities.ts';

export interface AdminAccount {
  id: string;
  username: string;
  domain: string | null;
  created_at: string;
  /** Empty where none was given. */
  email: string;
  ip: null;
  ips: never[];
  locale: string;
  invite_request: null;
  role: Role;
  confirmed: boolean;
  approved: boolean;
  disabled: boolean;
  sensitized: boolean;
  silenced: boolean;
  suspended: boolean;
  account: Account;
}

/** `statuses` are set in as they were rendered. */
export interface AdminReport {
  id: string;
  action_taken: boolean;
  action_taken_at: string | null;
  category: string;
  comment: string;
  forwarded: boolean;
  created_at: string;
  updated_at: string;
  account: AdminAccount | null;
  target_account: AdminAccount | null;
  assigned_account: AdminAccount | null;
  action_taken_by_account: AdminAccount | null;
  rules: { id: string; text: string; hint: string }[];
}

export interface AdminMeasure {
  key: string;
  unit: string | null;
  total: string;
  previous_total?: string;
  data: { date: string; value: string }[];
}

export interface AdminDimension {
  key: string;
  data: { key: string; human_key: string; value: string; unit?: string; human_value?: string }[];
}

export interface AdminCohort {
  period: string;
  frequency: 'day' | 'month';
  data: { date: string; rate: number; value: string }[];
}
