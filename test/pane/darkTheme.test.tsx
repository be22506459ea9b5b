// Fluent's own controls have the pane's values over Fluent's in the dark, like the page.
import { checkbox, crmInterval } from './actions';
import darkOverrides from '../../src/pane/ui/darkOverrides.json';
import { openEditor } from './openPane';

/** As an element inherits it. */
const valueAt = (element: Element | null, token: string): string => {
  if (!element) return '';
  const value = getComputedStyle(element).getPropertyValue(`--${token}`);
  return value === '' ? valueAt(element.parentElement, token) : value;
};

it('the controls of the editor have them in the dark theme alone', async () => {
  const { setAppearance } = await openEditor('grace');
  const box = checkbox(`Use System (60), ${crmInterval}`);
  const tokens = Object.keys(darkOverrides);
  const values = () => Object.fromEntries(tokens.map((token) => [token, valueAt(box, token)]));
  const light = values();
  setAppearance({ theme: 'dark' });
  expect(values()).toEqual(darkOverrides);
  setAppearance({ theme: 'light' });
  expect(values()).toEqual(light);
  for (const token of tokens) expect(light[token]).toMatch(/^#/);
});
