import { createBidi } from '../bidi';

const { bidi, isolate, isolateAll } = createBidi('rtl');

export { bidi, isolateAll };

export const outlook = isolate('Outlook');
