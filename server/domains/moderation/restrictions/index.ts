// What stands between subjects and their readers.

export {
  accountMeasures,
  contentMeasures,
  type AccountMeasure,
  type ContentMeasure,
  type Measure,
  type Restriction,
  type Terms,
} from './measures.ts';
export { CLEAR, OUT_OF_SIGHT, sightOf, type Eye, type Label, type Sight } from './sight.ts';
export {
  readRestrictions,
  restrictionsOn,
  selectRestrictions as restrictionsOf,
  selectUnder as subjectsUnder,
  type Jsoned,
  type RestrictionRow,
} from './restrictions.sql.ts';
