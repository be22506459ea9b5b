// The user's choice of theme and language, and the line about limitations of the host.
import { screen, waitFor, within } from '@testing-library/react';
import { openEditor, openPane } from './openPane';

const root = document.documentElement;
const button = (name = 'Theme and language') => screen.getByRole('button', { name });
const field = (name: string) => screen.findByRole('combobox', { name });

it('applies a chosen theme at once, over that of the host, until it is reset', async () => {
  const { user, setAppearance } = await openPane('tom');
  await user.click(button());
  await user.selectOptions(await field('Theme'), 'Dark');
  expect(root.dataset.theme).toBe('dark');
  setAppearance({ theme: 'contrast' });
  expect(root.dataset.theme).toBe('dark');
  await user.selectOptions(await field('Theme'), 'As Outlook');
  expect(root.dataset.theme).toBe('contrast');
});

it('applies a chosen language, also in the panel', async () => {
  const { user, setLanguage } = await openPane('tom');
  await user.click(button());
  await user.selectOptions(await field('Language'), 'Deutsch');
  const language = await field('Sprache');
  expect(root.lang).toBe('de');
  setLanguage('ar');
  expect(language).toHaveDisplayValue('Deutsch');
  await user.selectOptions(language, 'العربية');
  await field('اللغة');
  expect(root).toHaveAttribute('dir', 'rtl');
});

it('applies the choice when the pane opens again', async () => {
  const { user, close } = await openPane('tom');
  await user.click(button());
  await user.selectOptions(await field('Theme'), 'High contrast');
  close();
  const again = await openPane('tom');
  expect(root.dataset.theme).toBe('contrast');
  await again.user.click(button());
  expect(await field('Theme')).toHaveDisplayValue('High contrast');
});

it('the button has the state and the id of the panel', async () => {
  const { user } = await openPane('tom');
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  expect(button()).not.toHaveAttribute('aria-controls');
  await user.click(button());
  const theme = await field('Theme');
  expect(button()).toHaveAttribute('aria-expanded', 'true');
  expect(document.getElementById(button().getAttribute('aria-controls') ?? '')).toContainElement(theme);
  await user.click(button());
  expect(screen.queryByRole('combobox', { name: 'Theme' })).not.toBeInTheDocument();
});

it.each(['Theme', 'Language'])('Escape in %s closes the panel, and returns the focus to the button', async (name) => {
  const { user } = await openPane('tom');
  await user.click(button());
  await user.click(await field(name));
  const onEscape = jest.fn();
  const listener = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape') onEscape(defaultPrevented);
  };
  document.addEventListener('keydown', listener);
  await user.keyboard('{Escape}');
  expect(button()).toHaveFocus();
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{Escape}');
  document.removeEventListener('keydown', listener);
  // The panel handles the first; the second is for Outlook.
  expect(onEscape.mock.calls).toEqual([[true], [false]]);
});

it('Tab moves from the button into the panel', async () => {
  const { user } = await openPane('tom');
  await user.click(button());
  await field('Theme');
  await user.tab();
  expect(await field('Theme')).toHaveFocus();
  await user.tab();
  expect(await field('Language')).toHaveFocus();
});

it('a choice that cannot be stored applies, with a message', async () => {
  const { user } = await openPane('tom');
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  await user.click(button());
  const theme = await field('Theme');
  const message = 'Cannot be kept: it applies until this pane is closed.';
  expect(screen.queryByText(message)).not.toBeInTheDocument();
  await user.selectOptions(theme, 'Dark');
  expect(root.dataset.theme).toBe('dark');
  expect(screen.getByText(message)).toHaveAttribute('role', 'status');
});

it('a change of language keeps unsaved edits', async () => {
  const { user } = await openEditor('grace');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sync Direction' }), 'outlook_to_crm');
  await user.click(button());
  await user.selectOptions(await field('Language'), 'Deutsch');
  await field('Sprache');
  expect(within(screen.getByRole('main')).getByRole('button', { name: /speichern/i })).toBeEnabled();
});

describe.each([
  ['a reader', () => openPane('tom')],
  ['an administrator', () => openEditor('grace')],
])('the host limitation, for %s', (_who, open) => {
  const message = "Outlook did not answer: theme and language are your browser's.";

  it('is shown in one line, until Outlook responds', async () => {
    const { setAppearance } = await open();
    setAppearance({ hostLimitation: 'silent' });
    expect(await screen.findByText(message)).toHaveAttribute('role', 'status');
    setAppearance({ hostLimitation: undefined });
    expect(screen.queryByText(message)).not.toBeInTheDocument();
  });

  it('is shown in a status region that existed before', async () => {
    const { setAppearance } = await open();
    const regions = screen.getAllByRole('status');
    setAppearance({ hostLimitation: 'oldTheme' });
    const line = await screen.findByText("This Outlook does not tell its theme: your system's is used.");
    expect(regions).toContain(line);
  });

  it('is not shown for what the user has chosen', async () => {
    const { setAppearance, user } = await open();
    setAppearance({ hostLimitation: 'silent' });
    await screen.findByText(message);
    await user.click(button());
    await user.selectOptions(await field('Theme'), 'Dark');
    expect(await screen.findByText("Outlook did not answer: the language is your browser's.")).toBeVisible();
    await user.selectOptions(await field('Language'), 'English');
    await waitFor(() => expect(screen.queryByText(/Outlook did not answer/)).not.toBeInTheDocument());
  });
});
