import type { DemonstrationMessages } from '../../../src/i18n/english/demonstration';
import { grace, type Samples } from './values';

export const demonstrationSamples: Samples<DemonstrationMessages> = {
  person: [[grace, 'Acme', 'organization']],
};
