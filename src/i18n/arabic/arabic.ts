// The words of the pane in Arabic, but for those of the controls.
import { translated, type Catalogue } from '../catalogue';
import { arabicFailures } from './failures';
import { arabicReading } from './reading';
import { arabicTerms } from './terms';

export const arabic = translated<Catalogue>()({
  terms: arabicTerms,
  reading: arabicReading,
  failures: arabicFailures,
});
