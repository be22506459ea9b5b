// docs/states.md, made from the scenarios.
import { join } from 'node:path';
import { format } from 'prettier';
import { chapters } from './scenarios/all';
import type { Scenario } from './scenarios/scenario';

export const documentFile = join('docs', 'states.md');

const metAs: Record<Scenario['metIn'], string> = {
  status: 'when the screen reader is done with its sentence (status)',
  alert: 'at once (alert)',
  focus: 'with the focus',
  heading: 'where a screen reader begins',
  setting: 'at the setting itself',
  text: 'where it stands',
};

const entry = ({ name, person, message, next, metIn }: Scenario): string =>
  [`### ${name}`, `${person} reads “${message}”, told ${metAs[metIn]}. Next: “${next}”.`].join('\n\n');

/** The text of the file. */
export const document = (): Promise<string> =>
  format(
    [
      '# The states of the pane',
      'Every state in which the pane can be: one sentence, one next step, and how a screen reader is told. `npm run states` writes this page, and below `build/states/` a picture of each state at 320 pixels, in light and in dark; `npm test` brings each state about and looks for what is said here.',
      ...chapters.map(({ title, scenarios }) => [`## ${title}`, ...scenarios.map(entry)].join('\n\n')),
    ].join('\n\n'),
    { parser: 'markdown', printWidth: 120 },
  );
