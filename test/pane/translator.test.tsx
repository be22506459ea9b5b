// A page translator, such as a browser's, moves every text into elements of its own. React must not lose them.
import { screen } from '@testing-library/react';
import {
  button,
  crmInterval,
  fill,
  flushResponses,
  focusAgain,
  openHistory,
  openSources,
  save,
  textbox,
} from './actions';
import { advanceClock } from './clock';
import { colleagueSets } from './colleague';
import { openEditor, openPane, row } from './openPane';

const wrap = (text: Text): void => {
  const isTranslatable = text.data.trim() !== '' && text.parentElement?.closest('.translation, script, style') === null;
  if (!isTranslatable) return;
  const translation = document.createElement('span');
  translation.className = 'translation';
  text.replaceWith(translation);
  translation.append(text);
};

const wrapTextsIn = (node: Node): void => {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  if (node instanceof Text) found.push(node);
  found.forEach(wrap);
};

/** Translates what is on the page, and what will be. */
const startTranslator = (): void => {
  wrapTextsIn(document.body);
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(wrapTextsIn);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  stop = () => observer.disconnect();
};
let stop: (() => void) | undefined;
afterEach(() => stop?.());

it('does not disturb an administrator who edits, reviews, saves, reads the history and refreshes', async () => {
  const { user } = await openEditor('grace');
  startTranslator();
  await fill(user, crmInterval, '');
  await fill(user, crmInterval, '450');
  await user.click(button('Effects'));
  await user.click(button('Effects'));
  await save(user);
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('450');
  const history = await openHistory(user);
  expect(await history.findByText('Today')).toBeVisible();
  await user.click(history.getByRole('button', { name: 'Back' }));
  await fill(user, crmInterval, '300');
  await advanceClock(1);
  await user.click(button('Refresh'));
  await flushResponses();
  await user.click(button('Refresh'));
  await flushResponses();
  expect(screen.queryByText('Something went wrong in this add-in')).not.toBeInTheDocument();
});

it('does not let a reader see an old value', async () => {
  const { user, setLanguage } = await openPane('tom');
  await openSources(user, crmInterval);
  startTranslator();
  await colleagueSets('outlook.crm_sync_interval', 900);
  await advanceClock(1);
  await focusAgain();
  expect(await row(crmInterval).findAllByText('(900)')).not.toHaveLength(0);
  expect(row(crmInterval).queryAllByText('(300)')).toHaveLength(0);
  setLanguage('de-DE');
  expect(await screen.findByRole('button', { name: 'Aktualisieren' })).toBeVisible();
  expect(await row('CRM-Sync-Intervall (in Sekunden)').findAllByText('(900)')).not.toHaveLength(0);
});

it.each([
  ['en-US', 'no'],
  ['de-CH', 'no'],
  ['fr-FR', 'yes'],
])('is asked to translate only what the add-in does not: %s', async (language, translate) => {
  await openPane('tom', { language });
  expect(document.documentElement).toHaveAttribute('translate', translate);
});
