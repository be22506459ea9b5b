// The pane on a touch screen, as in Outlook on a phone.
import { arabic, changeLanguage, expectLayoutIntact, german } from './layout';
import { touchProblems } from './measurements';
import { expect, test } from './pane';
import {
  about,
  administrator,
  appearance,
  chainAndEffects,
  changeAndError,
  conflict,
  enforced,
  history,
  impact,
  menu,
  organizations,
  overview,
  review,
  saved,
} from './scenarios/composite';
import { arrange } from './scenarios/scenario';

test.use({ hasTouch: true });

const arrangements = [
  chainAndEffects,
  administrator,
  changeAndError,
  review,
  saved,
  conflict,
  enforced,
  impact,
  organizations,
  history,
  overview,
  menu,
  appearance,
  about,
];

for (const arrangement of arrangements) {
  test(`has controls for fingers: ${arrangement.name}`, async ({ page, open }) => {
    const opened = await arrange(page, open, arrangement);
    const { pane } = opened;
    // What is open over the rest.
    const onTop = pane.locator('html, [role=dialog], [role=menu]').last();
    for (const [language, direction] of [german, arabic]) {
      await changeLanguage(opened, language, direction);
      expect(await touchProblems(onTop), language).toEqual([]);
      await expectLayoutIntact(pane, language);
    }
  });
}
