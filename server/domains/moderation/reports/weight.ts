// What a reporter's word weighs: the share of their last hundred reports that were right, which nobody has earned or lost before
// they have reported a few times. Pure.

/** How many of the latest count. */
export const COUNTED = 100;
/** As if two right and two wrong stood before all others. */
const PRIOR = 2;
/** From here on somebody's word is good enough to open again what was found to be fine. */
export const TRUSTED = 0.6;
/** Below this, somebody reports what is fine again and again. */
export const DOUBTED = 0.2;

/** 0 to 1; 0.5 for somebody new. */
export const weightOf = ({ upheld, decided }: { upheld: number; decided: number }): number =>
  (Math.min(upheld, decided) + PRIOR) / (decided + 2 * PRIOR);
