// Who lives here: what judges a text before anybody sees it. Pure: no database, no clock.

export { SCREENED, type Scores, type Screened } from './categories.ts';
export { CAUTIONS, DEFAULT_POLICY, THRESHOLDS, type Caution, type CategoryPolicy, type Policy } from './policy.ts';
export { openScreen, screenText, type Screen, type ScreenVerdict, type Unavailable } from './screen.ts';
