import { crmInterval, enforce, level, outlookInterval, save, savedNotice } from './actions';
import { expect, test } from './pane';

const enforced = /^Enforced by Ines Costa \(System\), \w+ \d+, \d+$/;

test('an administrator sees who enforces a value at System, cannot override it, and follows the link there', async ({
  openAs,
}) => {
  const { pane: ines } = await openAs('Ines Costa');
  await level(ines, 'System').check();
  await enforce(ines, crmInterval);
  await save(ines);
  await expect(savedNotice(ines)).toBeVisible();

  const { pane: grace } = await openAs('Grace Weber');
  const row = grace.getByRole('group', { name: crmInterval, exact: true });
  await expect(row).toContainText('every minute');
  await expect(row.getByText('60', { exact: true })).toBeVisible();
  await expect(row.getByText('Acme’s value (300) is kept but ignored while this is enforced')).toBeVisible();
  await expect(row.getByRole('textbox')).toHaveCount(0);
  await row.getByRole('button', { name: enforced }).click();
  await expect(level(grace, 'System')).toBeChecked();
  await expect(grace.getByText('View only: people who can configure the system can change this level.')).toBeVisible();
  await expect(grace.getByRole('heading', { name: 'Sync policy: System' })).toBeFocused();
});

test("a person's override is inactive while the organization enforces a value, and active again afterwards", async ({
  openAs,
}) => {
  const { pane: grace } = await openAs('Grace Weber');
  await grace.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
  await enforce(grace, outlookInterval);
  await expect(grace.getByText('Will be enforced for everyone below')).toBeVisible();
  await save(grace);
  await expect(savedNotice(grace)).toBeVisible();

  const { pane: lena } = await openAs('Lena Fischer');
  const row = lena.getByRole('group', { name: outlookInterval, exact: true });
  await expect(row.getByRole('button', { name: /^Enforced by Grace Weber \(Acme\),/ })).toBeVisible();
  await expect(row.getByText('Your value (60) is kept but ignored while this is enforced')).toBeVisible();
  await expect(row.getByRole('textbox')).toHaveCount(0);

  const { pane: again } = await openAs('Grace Weber');
  await again.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).check();
  await save(again);
  await expect(savedNotice(again)).toBeVisible();
  const { pane: free } = await openAs('Lena Fischer');
  await expect(free.getByRole('textbox', { name: outlookInterval })).toHaveValue('60');
});
