// By what an image or a film is known again: what others may ask of it.

export { fingerprintOf, fingerprintsOf, wantedHashesOf, type Fingerprint } from './fingerprint.ts';
export { HASH_BYTES } from './pdq.ts';
export {
  selectByDigests as findByDigests,
  selectHowManyPrints as countPrints,
  selectPrintPage as pageOfPrints,
  selectPrints as printsOf,
  type PrintPage,
  type PrintRow,
} from './fingerprints.sql.ts';
