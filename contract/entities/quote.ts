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
  /** Who may ask the author. */
  manual: 'public'[];
  current_user: 'automatic' | 'manual' | 'denied';
}

/** Somebody asks to quote: what would quote, and what. */
export interface QuoteRequest<Whole> {
  created_at: string;
  status: Whole;
  quoted_status: Whole;
}
