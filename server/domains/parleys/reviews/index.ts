// The owner's queue of replies beneath what they begin.

export { countReviews, listReviews, review, reviewAll, type Decided } from './review.ts';
export {
  personStandings,
  reviewPolicies,
  reviewStates,
  wordActions,
  type PersonStanding,
  type ReviewPolicy,
  type ReviewState,
  type WordAction,
} from './rules.ts';
export { addWord, dropWord, sectionOf, setReviewPolicy, setStanding, type Section } from './section.ts';
