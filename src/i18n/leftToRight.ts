import { createBidi } from './bidi';

export const { bidi, isolateAll } = createBidi('ltr');
