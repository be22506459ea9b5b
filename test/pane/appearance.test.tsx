// The person's own choice of theme and language in the pane, and the one line about what Outlook does not tell.
import { screen, waitFor, within } from '@testing-library/react';
import { openEditor, openPane } from './openPane';

const root = document.documentElement;
const button = (name = 'Theme and language') => screen.getByRole('button', { name });
const pick = (name: string) => screen.findByRole('combobox', { name });

it('the theme that is chosen is in force at once, over the host’s, until it is as Outlook’s again', async () => {
  const { user, tell } = await openPane('tom');
  await user.click(button());
  await user.selectOptions(await pick('Theme'), 'Dark');
  expect(root.dataset.theme).toBe('dark');
  tell({ theme: 'contrast' });
  expect(root.dataset.theme).toBe('dark');
  await user.selectOptions(await pick('Theme'), 'As Outlook');
  expect(root.dataset.theme).toBe('contrast');
});

it('the language that is chosen is spoken, by the panel too', async () => {
  const { user, speak } = await openPane('tom');
  await user.click(button());
  await user.selectOptions(await pick('Language'), 'Deutsch');
  const language = await pick('Sprache');
  expect(root.lang).toBe('de');
  speak('ar');
  expect(language).toHaveDisplayValue('Deutsch');
  await user.selectOptions(language, 'العربية');
  await pick('اللغة');
  expect(root).toHaveAttribute('dir', 'rtl');
});

it('the choice is there when the pane opens again', async () => {
  const { user, close } = await openPane('tom');
  await user.click(button());
  await user.selectOptions(await pick('Theme'), 'High contrast');
  close();
  const again = await openPane('tom');
  expect(root.dataset.theme).toBe('contrast');
  await again.user.click(button());
  expect(await pick('Theme')).toHaveDisplayValue('High contrast');
});

it('the button says whether the panel is open, and which it is', async () => {
  const { user } = await openPane('tom');
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  expect(button()).not.toHaveAttribute('aria-controls');
  await user.click(button());
  const theme = await pick('Theme');
  expect(button()).toHaveAttribute('aria-expanded', 'true');
  expect(document.getElementById(button().getAttribute('aria-controls') ?? '')).toContainElement(theme);
  await user.click(button());
  expect(screen.queryByRole('combobox', { name: 'Theme' })).not.toBeInTheDocument();
});

it.each(['Theme', 'Language'])('Escape in %s closes the panel, with the focus back at the button', async (name) => {
  const { user } = await openPane('tom');
  await user.click(button());
  await user.click(await pick(name));
  const passedOn = jest.fn();
  const note = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape') passedOn(defaultPrevented);
  };
  document.addEventListener('keydown', note);
  await user.keyboard('{Escape}');
  expect(button()).toHaveFocus();
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{Escape}');
  document.removeEventListener('keydown', note);
  // The first belongs to the panel, the second to Outlook.
  expect(passedOn.mock.calls).toEqual([[true], [false]]);
});

it('by Tab the panel comes after its button', async () => {
  const { user } = await openPane('tom');
  await user.click(button());
  await pick('Theme');
  await user.tab();
  expect(await pick('Theme')).toHaveFocus();
  await user.tab();
  expect(await pick('Language')).toHaveFocus();
});

it('a choice that cannot be kept is in force, and says so', async () => {
  const { user } = await openPane('tom');
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  await user.click(button());
  const theme = await pick('Theme');
  const told = 'Cannot be kept: it applies until this pane is closed.';
  expect(screen.queryByText(told)).not.toBeInTheDocument();
  await user.selectOptions(theme, 'Dark');
  expect(root.dataset.theme).toBe('dark');
  expect(screen.getByText(told)).toHaveAttribute('role', 'status');
});

it('somebody who changes settings keeps what they have typed', async () => {
  const { user } = await openEditor('grace');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sync Direction' }), 'outlook_to_crm');
  await user.click(button());
  await user.selectOptions(await pick('Language'), 'Deutsch');
  await pick('Sprache');
  expect(within(screen.getByRole('main')).getByRole('button', { name: /speichern/i })).toBeEnabled();
});

describe.each([
  ['a reader', () => openPane('tom')],
  ['an administrator', () => openEditor('grace')],
])('what Outlook does not tell, to %s', (_who, open) => {
  const silent = "Outlook did not answer: theme and language are your browser's.";

  it('is told in one line, which goes away when Outlook answers after all', async () => {
    const { tell } = await open();
    tell({ hostLimitation: 'silent' });
    expect(await screen.findByText(silent)).toHaveAttribute('role', 'status');
    tell({ hostLimitation: undefined });
    expect(screen.queryByText(silent)).not.toBeInTheDocument();
  });

  it('is told where a line was waiting for it', async () => {
    const { tell } = await open();
    const waiting = screen.getAllByRole('status');
    tell({ hostLimitation: 'oldTheme' });
    const line = await screen.findByText("This Outlook does not tell its theme: your system's is used.");
    expect(waiting).toContain(line);
  });

  it('is not missed where it was chosen', async () => {
    const { tell, user } = await open();
    tell({ hostLimitation: 'silent' });
    await screen.findByText(silent);
    await user.click(button());
    await user.selectOptions(await pick('Theme'), 'Dark');
    expect(await screen.findByText("Outlook did not answer: the language is your browser's.")).toBeVisible();
    await user.selectOptions(await pick('Language'), 'English');
    await waitFor(() => expect(screen.queryByText(/Outlook did not answer/)).not.toBeInTheDocument());
  });
});
