// A level enforces its value: who decided that stands at the setting, and what gives way is kept.
import { screen, within } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, look, outlookInterval, pickLevel, pressSave } from './actions';
import { review, save, textbox } from './actions';
import { saves, systemSays } from './colleague';
import { openEditor, openPane, patches, row } from './openPane';

const option = 'outlook.crm_sync_interval';
const today = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric' });
const enforcedBySystem = () => `Enforced by System, Ines Costa, ${today.format(new Date())}`;
const enforce = (value: unknown) => systemSays(option, { useParentScopeValue: false, value, enforced: true });
const release = () => systemSays(option, { useParentScopeValue: false, value: 60, enforced: false });
const canOverride = (label: string) => checkbox(`Users can override, ${label}`);
const body = async (request: Request | undefined) =>
  (await request?.json()) as { included: { attributes: unknown }[] } | undefined;

describe('a value that the system enforces', () => {
  it('is in force for a reader, with who decided that and when, and leads nowhere', async () => {
    await enforce(60);
    await openPane('tom');
    expect(row(crmInterval).getByText('60')).toBeVisible();
    expect(row(crmInterval).getByText(enforcedBySystem())).toBeVisible();
    expect(screen.queryByRole('button', { name: enforcedBySystem() })).not.toBeInTheDocument();
  });

  it('leaves what the organization says to be read', async () => {
    await enforce(60);
    await openPane('tom');
    expect(row(crmInterval).getByText('Organization: Acme says 300: kept, not in effect')).toBeVisible();
  });

  it('stands in the chain as enforced, and what it keeps from effect as such', async () => {
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

  it('leads whoever may look there to the level that enforces it', async () => {
    await enforce(60);
    const { user } = await openEditor('grace');
    await user.click(button(enforcedBySystem()));
    expect(await screen.findByRole('radio', { name: 'System', checked: true })).toBeVisible();
    expect(screen.queryByRole('button', { name: enforcedBySystem() })).not.toBeInTheDocument();
    expect(row(crmInterval).getByText(enforcedBySystem())).toBeVisible();
  });

  it('gives way again when the enforcement ends', async () => {
    await enforce(60);
    await openEditor('grace');
    await release();
    await look();
    expect(await screen.findByRole('textbox', { name: crmInterval })).toHaveValue('300');
  });

  it('leaves what was being typed to be copied, and sends none of it', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await enforce(60);
    await look();
    expect(await screen.findByText('You have 450, not saved')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save settings' })).not.toBeInTheDocument();
  });

  it('is refused by the CRM where the pane did not know yet, and what was typed is kept', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await enforce(60);
    await pressSave(user);
    expect(await screen.findByRole('group', { name: 'Somebody else saved meanwhile' })).toHaveTextContent(
      'Ines Costa changed CRM Sync Interval (In Seconds) from 60 to 60, enforced (System)',
    );
    expect(screen.getByText('You have 450, not saved')).toBeVisible();
  });
});

describe('to enforce a value', () => {
  it('is offered where a level says something itself and has levels under it', async () => {
    const { user } = await openEditor('ines');
    expect(canOverride('Tasks')).toBeChecked();
    expect(screen.queryByRole('checkbox', { name: 'Users can override, Contacts' })).not.toBeInTheDocument();
    await pickLevel(user, 'System');
    expect(checkbox(`Organizations and users can override, ${crmInterval}`)).toBeChecked();
    await pickLevel(user, 'Me');
    await user.click(checkbox('Use Organization (Off), Tasks'));
    expect(screen.queryByRole('checkbox', { name: /can override/ })).not.toBeInTheDocument();
  });

  it('is a change like any other: reviewed, sent, and in the history', async () => {
    const { user } = await openEditor('grace');
    await user.click(canOverride(crmInterval));
    const dialog = await review(user);
    expect(dialog.getByText('from 300 to 300, enforced')).toBeInTheDocument();
    expect(dialog.getByText(/Users cannot override it any more/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Save settings' }));
    expect(await screen.findByText('Configuration saved')).toBeVisible();
    expect(canOverride(crmInterval)).not.toBeChecked();
    const sent = await body(patches()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 300, enforced: true });
  });

  it('goes with the value that is typed', async () => {
    const { user } = await openEditor('grace');
    await user.click(canOverride(crmInterval));
    await fill(user, crmInterval, '450');
    expect(canOverride(crmInterval)).not.toBeChecked();
    await save(user);
    await screen.findByText('Configuration saved');
    const sent = await body(patches()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 450, enforced: true });
  });

  it('says nothing of enforcement in a change that leaves it as it is', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Configuration saved');
    const sent = await body(patches()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 450 });
  });

  it('is no change once it is taken back', async () => {
    const { user } = await openEditor('grace');
    await user.click(canOverride(crmInterval));
    expect(screen.getByText('1 change')).toBeVisible();
    await user.click(canOverride(crmInterval));
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('is decided where two administrators differ in it alone', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await saves(option, { useParentScopeValue: false, value: 300, enforced: true });
    await pressSave(user);
    const choice = within(await screen.findByRole('group', { name: `${crmInterval}: two changes` }));
    expect(choice.getByText(/^Yusuf Demir saved 300, enforced at/)).toBeVisible();
    expect(choice.getByText('You have 450, not saved')).toBeVisible();
  });
});
