// What is pure in knowing an image again: finding a hash among many, and turning one.

export { MOST_DIFFERING, MOST_RESEMBLING, openHashIndex, type HashIndex, type Near } from './hash-index.ts';
export { turnsOf } from './turns.ts';
