// A scope enforces its value: the setting shows who enforced it, and overridden values stay stored.
import { screen, within } from '@testing-library/react';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  flushResponses,
  focusAgain,
  openSources,
  outlookInterval,
  selectScope,
  sourceButton,
  clickSave,
} from './actions';
import { review, save } from './actions';
import { saveElsewhere, systemSets } from './colleague';
import { openEditor, openPane, requested, saveRequests, row } from './openPane';

const option = 'outlook.crm_sync_interval';
const today = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', options).format(new Date());
/** The link to the scope, for people who can look at it. */
const enforcedBySystem = () => `Enforced by Ines Costa (System), ${today({ dateStyle: 'medium' })}`;
const enforcedForAll = () => `Enforced for everyone since ${today({ month: 'short', day: 'numeric' })}`;
const enforce = (value: unknown) => systemSets(option, { useParentScopeValue: false, value, enforced: true });
const release = () => systemSets(option, { useParentScopeValue: false, value: 60, enforced: false });
const enforceButton = (label: string) => button(`Enforce for everyone below, ${label}`);
const body = async (request: Request | undefined) =>
  (await request?.json()) as { included: { attributes: unknown }[] } | undefined;

describe('a value that the system enforces', () => {
  it('is effective for a reader, and shows since when, without a link', async () => {
    await enforce(60);
    await openPane('tom');
    expect(row(crmInterval).getByText('(60)')).toBeVisible();
    expect(row(crmInterval).getByText(enforcedForAll())).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Enforced/ })).not.toBeInTheDocument();
  });

  it('names the organization that enforces it', async () => {
    await openPane('sven');
    expect(row('Sync Direction').getByText(/^Enforced for everyone at Globex since Sep 21/)).toBeVisible();
    expect(sourceButton('Sync Direction')).toHaveAccessibleName('Globex · Maya Lindqvist, source of Sync Direction');
  });

  it('shows the stored value of the organization', async () => {
    await enforce(60);
    await openPane('tom');
    expect(row(crmInterval).getByText('Acme’s value (300) is kept but ignored while this is enforced')).toBeVisible();
  });

  it('is marked as enforced in the list of sources, and the value below it as not in effect', async () => {
    await enforce(60);
    const { user } = await openPane('tom');
    const [, system, organization] = (await openSources(user, crmInterval)).getAllByRole('listitem');
    expect(system).toHaveTextContent(/System.*\(60\) In effect.*Enforced · Ines Costa/);
    expect(organization).toHaveTextContent(/Acme.*300.*Not in effect/);
  });

  it('cannot be overridden by an administrator of the organization', async () => {
    await enforce(60);
    await openEditor('grace');
    expect(screen.queryByRole('textbox', { name: crmInterval })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: /CRM Sync Interval/ })).not.toBeInTheDocument();
    expect(checkbox(`Use System (30), ${outlookInterval}`)).toBeVisible();
  });

  it('links to the enforcing scope when the user has access to it', async () => {
    await enforce(60);
    const { user } = await openEditor('grace');
    await user.click(button(enforcedBySystem()));
    expect(await screen.findByRole('radio', { name: 'System', checked: true })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Enforced/ })).not.toBeInTheDocument();
    expect(row(crmInterval).getByText(enforcedForAll())).toBeVisible();
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
    await clickSave(user);
    await flushResponses();
    expect(button('Save')).toHaveAttribute('aria-disabled', 'true');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(requested().join()).not.toContain('PATCH');
  });

  it('causes a conflict when the pane has not read it yet, and keeps the edit', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await enforce(60);
    await clickSave(user);
    expect(await screen.findByRole('group', { name: 'Ines Costa saved before you' })).toHaveTextContent(
      'Ines Costa changed CRM Sync Interval (In Seconds) from 60 to 60, enforced (System)',
    );
    expect(screen.getByText('You have 450, not saved')).toBeVisible();
  });
});

describe('enforcing a value', () => {
  it('is possible at a scope with a value of its own and scopes below it', async () => {
    const { user } = await openEditor('ines');
    expect(enforceButton('Tasks')).toHaveAttribute('aria-pressed', 'false');
    expect(enforceButton('Tasks')).toHaveAttribute('title', 'Can be overridden below');
    expect(screen.queryByRole('button', { name: 'Enforce for everyone below, Contacts' })).not.toBeInTheDocument();
    await selectScope(user, 'System');
    expect(enforceButton(crmInterval)).toHaveAttribute('aria-pressed', 'false');
    await selectScope(user, 'You');
    await user.click(checkbox('Use Organization (Off), Tasks'));
    expect(screen.queryByRole('button', { name: /^Enforce/ })).not.toBeInTheDocument();
  });

  it('is reviewed and sent like any other change', async () => {
    const { user } = await openEditor('grace');
    await user.click(enforceButton(crmInterval));
    expect(row(crmInterval).getByText('Will be enforced for everyone below')).toBeVisible();
    const dialog = await review(user);
    expect(dialog.getByText('from 300 to 300, enforced')).toBeInTheDocument();
    expect(dialog.getByText(/Users won’t be able to override it/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(enforceButton(crmInterval)).toHaveAttribute('aria-pressed', 'true');
    const sent = await body(saveRequests()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 300, enforced: true });
  });

  it('can be ended again, also for what is stored', async () => {
    await saveElsewhere(option, { useParentScopeValue: false, value: 300, enforced: true });
    const { user } = await openEditor('grace');
    expect(enforceButton(crmInterval)).toHaveAttribute('aria-pressed', 'true');
    await user.click(enforceButton(crmInterval));
    expect(row(crmInterval).getByText('Will no longer be enforced')).toBeVisible();
    const dialog = await review(user);
    expect(dialog.getByText(/^Users will be able to override it again\. Their own values will apply\./)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved');
    expect(enforceButton(crmInterval)).toHaveAttribute('aria-pressed', 'false');
    const sent = await body(saveRequests()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 300, enforced: false });
  });

  it('is sent together with the typed value', async () => {
    const { user } = await openEditor('grace');
    await user.click(enforceButton(crmInterval));
    await fill(user, crmInterval, '450');
    expect(enforceButton(crmInterval)).toHaveAttribute('aria-pressed', 'true');
    await save(user);
    await screen.findByText('Saved');
    const sent = await body(saveRequests()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 450, enforced: true });
  });

  it('is not in a change of the value alone', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Saved');
    const sent = await body(saveRequests()[0]);
    expect(sent?.included[0]?.attributes).toEqual({ useParentScopeValue: false, value: 450 });
  });

  it('is no change after it is undone', async () => {
    const { user } = await openEditor('grace');
    await user.click(enforceButton(crmInterval));
    expect(screen.getByText('1 change')).toBeVisible();
    await user.click(enforceButton(crmInterval));
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('conflicts with a colleague who enforced the same value', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await saveElsewhere(option, { useParentScopeValue: false, value: 300, enforced: true });
    await clickSave(user);
    const card = within(
      await screen.findByRole('group', { name: (name) => name.includes(' Yusuf Demir saved 300, enforced while ') }),
    );
    expect(card.getByRole('radio', { name: /^Yusuf 300, enforced/ })).not.toBeChecked();
    expect(card.getByRole('radio', { name: /^Yours 450/ })).not.toBeChecked();
  });
});
