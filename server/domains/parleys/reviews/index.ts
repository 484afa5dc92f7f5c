// The owner's queue of replies beneath what they begin.

export { countReviews, listReviews, review, reviewAll, type Decided } from './review.ts';
export { addWord, dropWord, sectionOf, setReviewPolicy, setStanding, type Section } from './section.ts';
