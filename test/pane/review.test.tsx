// The review shows what a change does to others before it is sent, and asks for a confirmation of risks.
import { screen, within } from '@testing-library/react';
import { acknowledge, checkbox, crmInterval, fill, outlookInterval, review, selectScope } from './actions';
import { onValidation } from './faultyCrm';
import { jsonResponse, policyWith, validationDocument } from './literalPolicy';
import { forward, openEditor, saveRequests, server } from './openPane';
import { confirm, editSystem, reviewDialog } from './reviewSteps';

const saved = () => screen.findByText('Configuration saved');

describe('an organization that the change affects', () => {
  it('is listed with its values, users and risks, and the override that is set aside', async () => {
    const user = await editSystem();
    const dialog = await review(user);
    const globex = within(dialog.getByText('Globex').closest('li') as HTMLElement);
    expect(globex.getByText('2 people')).toBeVisible();
    expect(globex.getByText('from OroCRM to Outlook to Bidirectional')).toBeInTheDocument();
    expect(
      globex.getByText(
        'Tasks and calendar events: a record deleted in OroCRM will be deleted from Outlook. An edit in OroCRM will be overwritten if both sides change.',
      ),
    ).toBeVisible();
    expect(
      globex.getByText('Sync Direction “OroCRM to Outlook”, set by Maya Lindqvist on Sep 21, will be set aside.', {
        exact: false,
      }),
    ).toBeVisible();
    expect(globex.getByText('Outlook only shows what the CRM knows')).toBeVisible();
    expect(dialog.getByText('They will reach 7 people. Values will change for 2 people.')).toBeVisible();
    expect(dialog.getByText('In all, this will affect 2 people.')).toBeVisible();
    expect(dialog.queryByText('Acme')).not.toBeInTheDocument();
  });

  it('needs a confirmation before anything is sent', async () => {
    const user = await editSystem();
    await review(user);
    await confirm(user);
    expect(reviewDialog().getByText('Check this box to save.')).toBeVisible();
    expect(checkbox('I understand')).toHaveFocus();
    expect(saveRequests()).toHaveLength(0);
    await acknowledge(user);
    await confirm(user);
    await saved();
    expect(saveRequests()).toHaveLength(1);
  });

  it('is listed without a warning when nothing is at risk', async () => {
    const { user } = await openEditor('ines');
    await selectScope(user, 'System');
    await fill(user, crmInterval, '45');
    const dialog = await review(user);
    expect(dialog.getByText('Organizations whose policy will change')).toBeVisible();
    expect(
      within(dialog.getByText('Globex').closest('li') as HTMLElement).getByText('from 60 to 45'),
    ).toBeInTheDocument();
    expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it.each([
    ['with the warning when they are at risk', 12, 0],
    ['after it when they are not', 0, 12],
  ])('is counted %s, when there are too many to list', async (_name, moreAtRisk, others) => {
    server.use(
      onValidation(async (request) => {
        const document = (await (await forward(request)).json()) as { meta: { impact: object } };
        const impact = { ...document.meta.impact, more: moreAtRisk + others, moreAtRisk };
        return jsonResponse({ ...document, meta: { impact } });
      }),
    );
    const user = await editSystem();
    const dialog = await review(user);
    const globex = dialog.getByText('Globex').closest('li');
    const count = dialog.getByText('and 12 more organizations');
    expect(globex?.parentElement?.parentElement?.contains(count)).toBe(moreAtRisk > 0);
  });
});

it('counts users whose own values are at risk, and needs a confirmation', async () => {
  const people = { reached: 5, changed: 1, setAside: 1, atRisk: 1, risks: { deleted_from_outlook: 1 } };
  server.use(onValidation(() => jsonResponse(validationDocument({}, { people }))));
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const dialog = await review(user);
  expect(dialog.getByText('1 person: a record deleted in OroCRM will be deleted from Outlook.')).toBeVisible();
  expect(dialog.getByText(/Personal overrides of 1 person will be set aside\.$/)).toBeVisible();
  expect(dialog.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
});

it('shows an unknown risk at an organization too', async () => {
  const risks = { 'outlook.tasks_enabled': ['moved_to_archive'] };
  const acme = { organization: { id: '1', name: 'Acme' }, people: 5, from: {}, to: {}, risks, setAside: [] };
  const people = { reached: 5, changed: 5, setAside: 0, atRisk: 5, risks: { moved_to_archive: 5 } };
  server.use(onValidation(() => jsonResponse(validationDocument({}, { people, organizations: [acme] }))));
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const dialog = await review(user);
  expect(dialog.getByText('Tasks: what will be deleted or overwritten is unknown.')).toBeVisible();
  expect(dialog.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
});

describe('a CRM without impact data', () => {
  beforeEach(() => server.use(onValidation(() => jsonResponse(policyWith({})))));

  it('has a message, and a confirmation for each change that can affect others', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const dialog = await review(user);
    expect(dialog.getByText('The effect on others is unknown')).toBeVisible();
    expect(dialog.getByText('OroCRM doesn’t report what will change for people.')).toBeVisible();
    await confirm(user);
    expect(saveRequests()).toHaveLength(0);
    await acknowledge(user);
    await confirm(user);
    await saved();
  });

  it('has its message beside the risks that the pane knows', async () => {
    const { user } = await openEditor('grace');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sync Direction' }), 'outlook_to_crm');
    const dialog = await review(user);
    expect(dialog.getByText('This can delete or overwrite data')).toBeVisible();
    expect(dialog.getByText('OroCRM doesn’t report what will change for people.')).toBeVisible();
    expect(dialog.getAllByRole('checkbox')).toHaveLength(1);
  });

  it('needs no confirmation when the change affects nobody else', async () => {
    const { user } = await openEditor('lena');
    await selectScope(user, 'You');
    await fill(user, outlookInterval, '90');
    expect((await review(user)).queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
