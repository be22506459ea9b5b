// In the order of docs/states.md.
import { changing } from './changing';
import { explaining } from './explaining';
import { reading } from './reading';
import type { Chapter, Scenario } from './scenario';

export const chapters: readonly Chapter[] = [...reading, ...changing, ...explaining];

export const allScenarios: readonly Scenario[] = chapters.flatMap(({ scenarios }) => scenarios);
