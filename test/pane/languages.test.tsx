// The language changes while the pane is open: no input is lost.
import { screen, waitFor, within } from '@testing-library/react';
import { openEditor, openPane, saveRequests } from './openPane';

const expectLanguage = (lang: string, dir: string) =>
  waitFor(() => expect(document.documentElement).toMatchObject({ lang, dir }));

const title = () => screen.getByRole('heading', { level: 1 }).textContent;

const interval = {
  en: 'CRM Sync Interval (In Seconds)',
  de: 'CRM-Sync-Intervall (in Sekunden)',
  ar: 'الفاصل الزمني لمزامنة CRM (بالثواني)',
};

it('follows each change of the language of the host', async () => {
  const { setLanguage } = await openPane('tom');
  expect(title()).toBe('Sync policy: Acme');
  setLanguage('de-CH');
  await expectLanguage('de-CH', 'ltr');
  expect(title()).toBe('Sync-Richtlinie: Acme');
  setLanguage('ar-EG');
  await expectLanguage('ar-EG', 'rtl');
  expect(title()).toBe('نهج المزامنة: Acme');
  expect(screen.getByRole('group', { name: interval.ar })).toHaveTextContent('٣٠٠');
  setLanguage('en-GB');
  await expectLanguage('en-GB', 'ltr');
  expect(title()).toBe('Sync policy: Acme');
});

it.each([
  ['ar_EG', 'ar-EG', 'rtl', 'نهج المزامنة: Acme'],
  ['de-x-foo', 'de-x-foo', 'ltr', 'Sync-Richtlinie: Acme'],
  ['iw', 'en', 'ltr', 'Sync policy: Acme'],
  ['', 'en', 'ltr', 'Sync policy: Acme'],
  ['no language at all', 'en', 'ltr', 'Sync policy: Acme'],
])('opens when the language of the host is %j', async (language, lang, dir, heading) => {
  await openPane('tom', { language });
  await expectLanguage(lang, dir);
  expect(title()).toBe(heading);
});

it('shows the last of several languages that are set in quick succession', async () => {
  const { setLanguage } = await openPane('tom');
  setLanguage('de');
  setLanguage('ar');
  setLanguage('de');
  setLanguage('ar');
  await expectLanguage('ar', 'rtl');
  expect(title()).toBe('نهج المزامنة: Acme');
});

it('keeps the typed text and the focus', async () => {
  const { user, setLanguage } = await openEditor('grace');
  const input = screen.getByRole('textbox', { name: interval.en });
  await user.clear(input);
  await user.type(input, '45');
  for (const [tag, dir, name, bar] of [
    ['de', 'ltr', interval.de, '1 Änderung'],
    ['ar', 'rtl', interval.ar, 'تغيير واحد'],
    ['en', 'ltr', interval.en, '1 change'],
  ] as const) {
    setLanguage(tag);
    await expectLanguage(tag, dir);
    // The same element: it was not mounted again.
    expect(screen.getByRole('textbox', { name })).toBe(input);
    expect(input).toHaveFocus();
    expect(input).toHaveValue('45');
    expect(screen.getByText(bar)).toBeInTheDocument();
  }
  await user.type(input, '0');
  expect(input).toHaveValue('450');
});

it('keeps an open review, its reason and its checkbox', async () => {
  const { user, setLanguage } = await openEditor('grace');
  await user.click(screen.getByRole('radio', { name: 'Outlook to OroCRM' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const dialog = await screen.findByRole('dialog', { name: 'Save 1 change for Acme' });
  await user.click(within(dialog).getByRole('checkbox'));
  await user.click(within(dialog).getByRole('button', { name: 'Add a reason' }));
  const reason = within(dialog).getByRole('textbox', { name: 'Reason (optional)' });
  await user.type(reason, 'why');
  for (const [tag, dir, name, label] of [
    ['de', 'ltr', /^1 Änderung für Acme speichern$/, 'Grund (optional)'],
    ['ar', 'rtl', /^حفظ تغيير واحد في .*Acme/, 'السبب (اختياري)'],
  ] as const) {
    setLanguage(tag);
    await expectLanguage(tag, dir);
    expect(screen.getByRole('dialog', { name })).toBe(dialog);
    expect(within(dialog).getByRole('textbox', { name: label })).toBe(reason);
    expect(reason).toHaveFocus();
    expect(reason).toHaveValue('why');
    expect(within(dialog).getByRole('checkbox')).toBeChecked();
  }
  await user.click(within(dialog).getByRole('button', { name: 'حفظ' }));
  expect(await screen.findByText('تم الحفظ')).toBeInTheDocument();
});

it('accepts Arabic digits', async () => {
  const { user } = await openPane('grace', { language: 'ar-EG' });
  await expectLanguage('ar-EG', 'rtl');
  const input = await screen.findByRole('textbox', { name: interval.ar });
  // The input has Latin digits, which every keyboard has.
  expect(input).toHaveValue('300');
  await user.clear(input);
  await user.type(input, '٤٥٠');
  expect(input).toBeValid();
  await user.click(screen.getByRole('button', { name: 'حفظ' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/^٤٥٠ /)).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'حفظ' }));
  await screen.findByText('تم الحفظ');
  expect(await saveRequests()[0]?.text()).toMatch(/: ?450\b/);
  expect(input).toHaveValue('450');
});
