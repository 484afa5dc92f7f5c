// Judging appeals of others.

export interface JuryState {
  /** Whether the town has juries. */
  is_open: boolean;
  is_juror: boolean;
  /** What waits for one's vote. */
  seats: JurySeat[];
}

/** What a juror is shown: nobody's name, no image. */
export interface JurySeat {
  id: string;
  due_at: string;
  words: string | null;
  /** How many images stood beside the words. */
  images: number;
  what: string;
  why: string[];
  objection: string;
}
