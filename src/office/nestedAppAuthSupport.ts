// Whether this Outlook signs its add-ins in itself (Nested App Authentication). Asked at run time: a manifest may not require it.
import { surroundings } from './officeReady';

export const hasNestedAppAuth = async (): Promise<boolean> => {
  if ((await surroundings()) !== 'outlook') return false;
  try {
    return Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
  } catch {
    return false;
  }
};
