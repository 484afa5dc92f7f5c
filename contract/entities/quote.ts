// A parley that another shows, as the API answers it, and who may show one.

export type QuoteState =
  | 'pending'
  | 'accepted'
  | 'rejected'
  | 'revoked'
  | 'deleted'
  | 'unauthorized'
  | 'blocked_account'
  | 'blocked_domain'
  | 'muted_account';

/** Whole where a status shows it; by id alone where it stands inside a quote. */
export interface Quote<Whole> {
  state: QuoteState;
  /** Null unless the viewer may see it. */
  quoted_status: Whole | null;
}
export interface ShallowQuote {
  state: QuoteState;
  quoted_status_id: string | null;
}

export interface QuoteApproval {
  automatic: ('public' | 'followers')[];
  manual: never[];
  current_user: 'automatic' | 'denied';
}
