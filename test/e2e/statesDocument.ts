// Generates docs/states.md from the scenarios.
import { join } from 'node:path';
import { format } from 'prettier';
import { chapters } from './scenarios/all';
import type { Scenario } from './scenarios/scenario';

export const documentFile = join('docs', 'states.md');

const announcementTexts: Record<Scenario['announcedIn'], string> = {
  status: 'announced politely (status)',
  alert: 'announced at once (alert)',
  focus: 'announced with the focus',
  heading: 'in the heading',
  setting: 'at the setting itself',
  text: 'in the text',
};

const entry = ({ name, person, message, nextStep, announcedIn }: Scenario): string =>
  [`### ${name}`, `${person} reads “${message}”, ${announcementTexts[announcedIn]}. Next: “${nextStep}”.`].join('\n\n');

/** The text of the file. */
export const document = (): Promise<string> =>
  format(
    [
      '# The states of the pane',
      'For people who review, test or translate the pane: every state, with its message, its next step, and how a screen reader presents the message. `npm run states` generates this page, and writes a picture of each state at 320 pixels, in light and dark, to `build/states/`; `npm test` checks each state.',
      ...chapters.map(({ title, scenarios }) => [`## ${title}`, ...scenarios.map(entry)].join('\n\n')),
    ].join('\n\n'),
    { parser: 'markdown', printWidth: 120 },
  );
