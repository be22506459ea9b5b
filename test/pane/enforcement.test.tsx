// A scope enforces its value: the setting shows who enforced it, and overridden values stay stored.
import { screen, within } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, focusAgain, outlookInterval, selectScope, clickSave } from './actions';
import { review, save, textbox } from './actions';
import { saveElsewhere, systemSets } from './colleague';
import { openEditor, openPane, saveRequests, row } from './openPane';

const option = 'outlook.crm_sync_interval';
const today = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric' });
const enforcedBySystem = () => `Enforced by System, Ines Costa, ${today.format(new Date())}`;
const enforce = (value: unknown) => systemSets(option, { useParentScopeValue: false, value, enforced: true });
const release = () => systemSets(option, { useParentScopeValue: false, value: 60, enforced: false });
const canOverride = (label: string) => checkbox(`Users can override, ${label}`);
const body = async (request: Request | undefined) =>
  (await request?.json()) as { included: { attributes: unknown }[] } | undefined;

describe('a value that the system enforces', () => {
  it('is effective for a reader, and shows who enforced it and when, without a link', async () => {
    await enforce(60);
    await openPane('tom');
    expect(row(crmInterval).getByText('60')).toBeVisible();
    expect(row(crmInterval).getByText(enforcedBySystem())).toBeVisible();
    expect(screen.queryByRole('button', { name: enforcedBySystem() })).not.toBeInTheDocument();
  });

  it('shows the stored value of the organization', async () => {
    await enforce(60);
    await openPane('tom');
    expect(row(crmInterval).getByText('Organization: Acme says 300: kept, not in effect')).toBeVisible();
  });

  it('is marked as enforced in the list of sources, and the value below it as not in effect', async () => {
    await enforce(60);
    const { user } = await openPane('tom');
    await user.click(button(`Source: System, ${crmInterval}`));
    const [organization, system] = within(screen.getByRole('list', { name: /comes from/ })).getAllByRole('listitem');
    expect(organization).toHaveTextContent(/Organization: Acme.*300.*Not in effect/);
    expect(system).toHaveTextContent(/System.*60.*In effect, enforced/);
  });

  it('cannot be overridden by an administrator of the organization', async () => {
    await enforce(60);
    await openEditor('grace');
    expect(screen.queryByRole('textbox', { name: crmInterval })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: /CRM Sync Interval/ })).not.toBeInTheDocument();
    expect(textbox(outlookInterval)).toBeInTheDocument();
  });

  it('links to the enforcing scope when the user has access to it', async () => {
    await enforce(60);
    const { user } = await openEditor('grace');
    await user.click(button(enforcedBySystem()));
    expect(await screen.findByRole('radio', { name: 'System', checked: true })).toBeVisible();
    expect(screen.queryByRole('button', { name: enforcedBySystem() })).not.toBeInTheDocument();
    expect(row(crmInterval).getByText(enforcedBySystem())).toBeVisible();
  });

  it('is replaced by the value of the organization when the enforcement ends', async () => {
    await enforce(60);
    await openEditor('grace');
    await release();
    await focusAgain();
    expect(await screen.findByRole('textbox', { name: crmInterval })).toHaveValue('300');
  });

  it('makes unsaved edits read-only, and does not send them', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await enforce(60);
    await focusAgain();
    expect(await screen.findByText('You have 450, not saved')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save settings' })).not.toBeInTheDocument();
  });

  it('causes a conflict when the pane has not read it yet, and keeps the edit', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await enforce(60);
    await clickSave(user);
    expect(await screen.findByRole('group', { name: 'Somebody else saved changes' })).toHaveTextContent(
      'Ines Costa changed CRM Sync Interval (In Seconds) from 60 to 60, enforced (System)',
    );
    expect(screen.getByText('You have 450, not saved')).toBeVisible();
  });
});

describe('enforcing a value', () => {
  it('is possible at a scope with a value of its own and scopes below it', async () => {
    const { user } = await openEditor('ines');
    expect(canOverride('Tasks')).toBeChecked();
    expect(screen.queryByRole('checkbox', { name: 'Users can override, Contacts' })).not.toBeInTheDocument();
    await selectScope(user, 'System');
    expect(checkbox(`Organizations and users can override, ${crmInterval}`)).toBeChecked();
    await selectScope(user, 'You');
    await user.click(checkbox('Use Organization (Off), Tasks'));
    expect(screen.queryByRole('checkbox', { name: /can override/ })).not.toBeInTheDocument();
  });

  it('is reviewed and sent like any other change', async () => {
    const { user } = await openEditor('grace');
    await user.click(canOverride(crmInterval));
    const dialog = await review(user);
    expect(dialog.getByText('from 300 to 300, enforced')).toBeInTheDocument();
    expect(dialog.getByText(/Users won’t be able to override it/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('Configuration saved')).toBeVisible();
    expect(canOverride(crmInterval)).not.toBeChecked();
    const sent = await body(saveRequests()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 300, enforced: true });
  });

  it('is sent together with the typed value', async () => {
    const { user } = await openEditor('grace');
    await user.click(canOverride(crmInterval));
    await fill(user, crmInterval, '450');
    expect(canOverride(crmInterval)).not.toBeChecked();
    await save(user);
    await screen.findByText('Configuration saved');
    const sent = await body(saveRequests()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 450, enforced: true });
  });

  it('is not in a change of the value alone', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Configuration saved');
    const sent = await body(saveRequests()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 450 });
  });

  it('is no change after it is undone', async () => {
    const { user } = await openEditor('grace');
    await user.click(canOverride(crmInterval));
    expect(screen.getByText('1 change')).toBeVisible();
    await user.click(canOverride(crmInterval));
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('conflicts with a colleague who enforced the same value', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await saveElsewhere(option, { useParentScopeValue: false, value: 300, enforced: true });
    await clickSave(user);
    const choice = within(await screen.findByRole('group', { name: `${crmInterval}: two changes` }));
    expect(choice.getByText(/^Yusuf Demir saved 300, enforced at/)).toBeVisible();
    expect(choice.getByText('You have 450, not saved')).toBeVisible();
  });
});
