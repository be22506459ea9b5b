// The user's choice of theme and language in the second menu, and the line about limitations of the host.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { button, menuItem, openAppearance, openMenu } from './actions';
import { openEditor, openPane } from './openPane';

const root = document.documentElement;
const item = (group: string, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('menuitemradio', { name });
const choose = (user: UserEvent, group: string, name: string) => user.click(item(group, name));

it('applies a chosen theme at once, over that of the host, until it is reset', async () => {
  const { user, setAppearance } = await openPane('tom');
  await openAppearance(user);
  await choose(user, 'Theme', 'Dark');
  expect(root.dataset.theme).toBe('dark');
  setAppearance({ theme: 'contrast' });
  expect(root.dataset.theme).toBe('dark');
  await choose(user, 'Theme', 'Same as Outlook');
  expect(root.dataset.theme).toBe('contrast');
});

it('applies a chosen language, also in the menu', async () => {
  const { user, setLanguage } = await openPane('tom');
  await openAppearance(user);
  await choose(user, 'Language', 'Deutsch');
  expect(await screen.findByRole('menu', { name: 'Design und Sprache' })).toBeVisible();
  expect(root.lang).toBe('de');
  setLanguage('ar');
  expect(item('Sprache', 'Deutsch')).toBeChecked();
  await choose(user, 'Sprache', 'العربية');
  expect(await screen.findByRole('menu', { name: 'السمة واللغة' })).toBeVisible();
  expect(root).toHaveAttribute('dir', 'rtl');
});

it('applies the choice when the pane opens again', async () => {
  const { user, close } = await openPane('tom');
  await openAppearance(user);
  await choose(user, 'Theme', 'High contrast');
  close();
  const again = await openPane('tom');
  expect(root.dataset.theme).toBe('contrast');
  await openAppearance(again.user);
  expect(item('Theme', 'High contrast')).toBeChecked();
  expect(item('Language', 'Same as Outlook')).toBeChecked();
});

it('opens from its entry by the right arrow, which does nothing at other entries', async () => {
  const { user } = await openPane('tom');
  await openMenu(user);
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('menu', { name: 'More' })).toBeVisible();
  await user.keyboard('t{ArrowRight}');
  expect(screen.getByRole('menu', { name: 'Theme and language' })).toBeVisible();
});

it.each([
  ['the left arrow', (user: UserEvent) => user.keyboard('{ArrowLeft}')],
  ['its first entry', (user: UserEvent) => user.click(menuItem('Theme and language'))],
])('returns to the first menu by %s', async (_how, goBack) => {
  const { user } = await openPane('tom');
  await openAppearance(user);
  expect(item('Theme', 'Same as Outlook')).toHaveFocus();
  await goBack(user);
  const menu = within(screen.getByRole('menu', { name: 'More' }));
  expect(menu.getByRole('menuitem', { name: 'Theme and language' })).toHaveFocus();
});

it('Escape closes the menu, and returns the focus to the button', async () => {
  const { user } = await openPane('tom');
  await openAppearance(user);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(button('More')).toHaveFocus();
});

it('a choice that cannot be stored applies, with a message', async () => {
  const { user } = await openPane('tom');
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  await openAppearance(user);
  const message = 'This choice can’t be kept. It applies until you close this pane.';
  expect(screen.queryByText(message)).not.toBeInTheDocument();
  await choose(user, 'Theme', 'Dark');
  expect(root.dataset.theme).toBe('dark');
  expect(screen.getByText(message)).toHaveAttribute('role', 'status');
});

it('a change of language keeps unsaved edits', async () => {
  const { user } = await openEditor('grace');
  await user.click(screen.getByRole('radio', { name: 'Outlook to OroCRM' }));
  await openAppearance(user);
  await choose(user, 'Language', 'Deutsch');
  await screen.findByRole('menu', { name: 'Design und Sprache' });
  expect(within(screen.getByRole('main')).getByRole('button', { name: 'Speichern' })).toBeEnabled();
});

describe.each([
  ['a reader', () => openPane('tom')],
  ['an administrator', () => openEditor('grace')],
])('the host limitation, for %s', (_who, open) => {
  const message = 'Outlook didn’t respond, so your browser’s theme and language are used.';

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
    const line = await screen.findByText(
      'This version of Outlook doesn’t share its theme, so your device’s theme is used.',
    );
    expect(regions).toContain(line);
  });

  it('is not shown for what the user has chosen', async () => {
    const { setAppearance, user } = await open();
    setAppearance({ hostLimitation: 'silent' });
    await screen.findByText(message);
    await openAppearance(user);
    await choose(user, 'Theme', 'Dark');
    expect(await screen.findByText('Outlook didn’t respond, so your browser’s language is used.')).toBeVisible();
    await choose(user, 'Language', 'English');
    await waitFor(() => expect(screen.queryByText(/Outlook didn’t respond/)).not.toBeInTheDocument());
  });
});
