// What a language has to say: as much as English, which is the reference, no more, and each sentence with the same parameters.
import type { englishEditing } from './english/editing';
import type { englishFailures } from './english/failures';
import type { englishReading } from './english/reading';
import type { englishTerms } from './english/terms';

/** What everybody meets. What only somebody who may change settings meets comes with the controls. */
export type Catalogue = {
  terms: typeof englishTerms;
  reading: typeof englishReading;
  failures: typeof englishFailures;
};

export type EditingCatalogue = typeof englishEditing;

/** `unknown` where they are: a type by itself would let a translation leave out a parameter, or say more. */
type SameAs<Reference, Given> = Reference extends Given ? unknown : { differsFrom: Reference };

/** Takes a translation only where each could stand for the other. */
export const translated =
  <Reference>() =>
  <Given extends Reference>(given: Given & SameAs<Reference, Given>): Reference =>
    given;
