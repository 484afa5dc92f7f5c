// What the screen looks for. The order is that of the columns in the weights file.

export const SCREENED = ['threats', 'hate', 'harassment', 'self-harm', 'sexual', 'scams', 'doxxing'] as const;
/** `threats`: threats, incitement, wishes of death, praise of attacks. `scams`: spam too. */
export type Screened = (typeof SCREENED)[number];

export type Scores = Record<Screened, number>;
