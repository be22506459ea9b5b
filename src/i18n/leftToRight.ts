import { createBidi } from './bidi';

export const { bidi } = createBidi('ltr');
