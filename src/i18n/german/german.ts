// The words of the pane in German, but for those of the controls.
import { translated, type Catalogue } from '../catalogue';
import { germanFailures } from './failures';
import { germanReading } from './reading';
import { germanTerms } from './terms';

export const german = translated<Catalogue>()({
  terms: germanTerms,
  reading: germanReading,
  failures: germanFailures,
});
