// The review shows what a change does, and to whom, before it is sent, and asks for a confirmation of risks.
import { screen, waitFor, within } from '@testing-library/react';
import {
  acknowledge,
  button,
  checkbox,
  choose,
  clickSave,
  crmInterval,
  fill,
  flushResponses,
  openHistory,
  outlookInterval,
  overrideOutlookInterval,
  review,
  selectScope,
} from './actions';
import { onValidation } from './faultyCrm';
import { errorDocument, jsonResponse, policyWith, validationDocument } from './literalPolicy';
import { forward, openEditor, requested, saveRequests, server } from './openPane';
import { confirm, delayValidations, editSystem, keepEditing, reviewDialog } from './reviewSteps';

type Impact = { people: object; organizations: readonly object[] };

const saved = () => screen.findByText('Saved');
const page = () => screen.getByRole('dialog');
/** What screen readers read of a row of the changes. */
const changes = () => {
  const [list = document.body] = reviewDialog().getAllByRole('list');
  return within(list)
    .getAllByRole('listitem')
    .map(({ firstElementChild: label, children: [, diff] }) => [
      label?.textContent,
      diff?.firstElementChild?.textContent,
    ]);
};
const itemOf = (organization: string) => within(reviewDialog().getByText(organization).closest('li') as HTMLElement);

describe('the review', () => {
  it('is named by the number of changes and their scope, and says whom they reach', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    expect(page()).toHaveAccessibleName('Save 1 change for Acme');
    expect(page()).toHaveAccessibleDescription('Reaches 5 people at the next sync');
    expect(within(page()).getByRole('heading', { level: 1, name: 'Save 1 change for Acme' })).toHaveFocus();
  });

  it('of one’s own settings says that nobody else is reached, and asks the CRM for no impact', async () => {
    const { user } = await openEditor('lena');
    await fill(user, outlookInterval, '90');
    const before = requested().length;
    await review(user);
    expect(page()).toHaveAccessibleName('Save 1 change for yourself');
    expect(page()).toHaveAccessibleDescription('Applies to you alone, at the next sync');
    expect(requested()).toHaveLength(before);
  });

  it('of the system counts those whose values change', async () => {
    const { user } = await openEditor('ines');
    await selectScope(user, 'System');
    await fill(user, crmInterval, '45');
    await review(user);
    expect(page()).toHaveAccessibleName('Save 1 change for System');
    expect(page()).toHaveAccessibleDescription('Changes values for 2 of 7 people at the next sync, all at Globex');
  });

  it('has a row for each change, with the old and the new value', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox(`Use System (60), ${crmInterval}`));
    await overrideOutlookInterval(user, '2 min');
    await choose(user, 'Sync Direction', 'OroCRM to Outlook');
    await user.click(button('Enforce for everyone below, Sync Direction'));
    await review(user);
    expect(page()).toHaveAccessibleName('Save 3 changes for Acme');
    expect(changes()).toEqual([
      ['Sync Direction', 'from Bidirectional to OroCRM to Outlook, enforced'],
      [crmInterval, 'from 300 to 60, inherited'],
      [outlookInterval, 'from 30, inherited to 120 (every 2 minutes)'],
    ]);
    expect(reviewDialog().getByText('Users won’t be able to override it.')).toBeVisible();
  });

  it('counts the people who keep their own value, by one request, and not where the value is enforced', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await overrideOutlookInterval(user, '90');
    const before = requested().length;
    await review(user);
    await reviewDialog().findByText('1 person keeps their own value');
    const item = reviewDialog().getByText('1 person keeps their own value').closest('li');
    expect(item).toHaveTextContent(outlookInterval);
    await flushResponses();
    expect(
      requested()
        .slice(before)
        .filter((request) => request.startsWith('GET ')),
    ).toEqual(['GET /api/configurationreach?filter%5Bsection%5D=outlook&scope=organization&scopeId=1']);
    await keepEditing(user);
    await user.click(button(`Enforce for everyone below, ${outlookInterval}`));
    await review(user);
    await flushResponses();
    expect(reviewDialog().queryByText(/keeps? their own value/)).not.toBeInTheDocument();
  });

  it('shows before and after of each event that a change affects, as the bar does', async () => {
    const { user } = await openEditor('grace');
    await choose(user, 'Sync Direction', 'Outlook to OroCRM');
    await user.click(button('Effects'));
    const cells = () =>
      screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '));
    const shown = cells();
    expect(shown).toEqual([
      'What changes | Now | After',
      'Edited in OroCRM | Updates Outlook | Overwritten from Outlook',
      'Edited in both | OroCRM’s edit is kept | Outlook’s edit is kept',
      'Deleted in Outlook | Comes back in Outlook | Kept in OroCRM',
      'Conflict Resolution | OroCRM always wins | Not used',
    ]);
    await review(user);
    expect(within(reviewDialog().getByRole('table')).getAllByRole('row')).toHaveLength(shown.length);
  });

  it('has the typed reason when it is opened again', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    await user.click(reviewDialog().getByRole('button', { name: 'Add a reason' }));
    await user.paste('fewer calls');
    await keepEditing(user);
    await review(user);
    expect(reviewDialog().getByRole('textbox', { name: 'Reason (optional)' })).toHaveDisplayValue('fewer calls');
  });

  it('leaves the focus on what opened it', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    await keepEditing(user);
    await waitFor(() => expect(button('Save')).toHaveFocus());
  });
});

describe('an organization that the change affects', () => {
  it('is listed with its values, people and risks, and the override that is set aside', async () => {
    const user = await editSystem();
    const dialog = await review(user);
    const warning = within(dialog.getByRole('region', { name: 'This can delete or overwrite data at Globex' }));
    expect(warning.getByText('Sync Direction: from OroCRM to Outlook to Bidirectional')).toBeInTheDocument();
    expect(
      warning.getByText('Tasks and calendar events deleted in OroCRM will be deleted from Outlook.'),
    ).toBeVisible();
    expect(warning.getByText('If both sides change, Outlook’s edit will replace OroCRM’s.')).toBeVisible();
    expect(
      warning.getByText(
        'Maya Lindqvist set Sync Direction to “OroCRM to Outlook” on Sep 21. This value will be kept but ignored.',
        { exact: false },
      ),
    ).toBeVisible();
    expect(warning.getByText('Edits belong in the CRM')).toBeVisible();
    expect(page()).toHaveAccessibleDescription('Changes values for 2 of 7 people at the next sync, all at Globex');
    expect(dialog.queryByText(/Acme/)).not.toBeInTheDocument();
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
    expect(dialog.getByRole('heading', { level: 2, name: 'Also affected' })).toBeVisible();
    expect(itemOf('Globex').getByText('2 people')).toBeVisible();
    expect(itemOf('Globex').getByText('from 60 to 45')).toBeInTheDocument();
    expect(dialog.queryByRole('region')).not.toBeInTheDocument();
    expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  /** The impact that the CRM computes, with changes. */
  const withImpact = (change: (impact: Impact) => object) =>
    server.use(
      onValidation(async (request) => {
        const document = (await (await forward(request)).json()) as { meta: { impact: Impact } };
        return jsonResponse({ ...document, meta: { impact: change(document.meta.impact) } });
      }),
    );

  it.each([
    ['with the warning when they are at risk', 12, 0],
    ['after it when they are not', 0, 12],
  ])('is counted %s, when there are too many to list', async (_name, moreAtRisk, others) => {
    withImpact((impact) => ({ ...impact, more: moreAtRisk + others, moreAtRisk }));
    const user = await editSystem();
    const dialog = await review(user);
    const warning = dialog.getByRole('region', { name: /^This can delete or overwrite data/ });
    expect(warning.contains(dialog.getByText('and 12 more organizations'))).toBe(moreAtRisk > 0);
  });

  it('is one of five that are listed, and a press shows the others', async () => {
    withImpact((impact) => ({
      ...impact,
      organizations: Array.from({ length: 7 }, (_, index) => ({
        ...impact.organizations[0],
        organization: { id: String(index + 1), name: `Branch ${index + 1}` },
      })),
      people: { ...impact.people, reached: 21, changed: 14, atRisk: 14 },
    }));
    const user = await editSystem();
    const dialog = await review(user);
    expect(page()).toHaveAccessibleDescription('Changes values for 14 of 21 people at the next sync');
    const warning = within(dialog.getByRole('region', { name: 'This can delete or overwrite data' }));
    const branches = () => warning.getAllByText(/^Branch \d$/).map(({ textContent }) => textContent);
    expect(warning.getByText('In all, this will affect 14 people.')).toBeVisible();
    expect(branches()).toEqual(['Branch 1', 'Branch 2', 'Branch 3', 'Branch 4', 'Branch 5']);
    await user.click(warning.getByRole('button', { name: 'Show 2 more organizations' }));
    expect(branches()).toHaveLength(7);
    expect(warning.queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument();
    expect(warning.getAllByRole('checkbox')).toEqual([checkbox('I understand')]);
  });
});

it('ignores Enter in its check box', async () => {
  const user = await editSystem();
  await review(user);
  await acknowledge(user);
  await user.keyboard('{Enter}');
  await flushResponses();
  expect(checkbox('I understand')).toBeChecked();
  expect(saveRequests()).toHaveLength(0);
});

it('gives the focus to the notice that nothing can be saved any more', async () => {
  const user = await editSystem();
  await review(user);
  await acknowledge(user);
  server.use(onValidation(() => jsonResponse(errorDocument(403, 'access_denied', 'No.'), 403)));
  await confirm(user);
  const notice = (await screen.findByText(/Your changes are kept\.$/)).closest('[role=group]');
  expect(notice).toHaveFocus();
});

it('does not appear over a page that was opened while the CRM was checking', async () => {
  const user = await editSystem();
  const respond = delayValidations();
  await clickSave(user);
  await openHistory(user);
  respond();
  await flushResponses();
  expect(screen.getAllByRole('dialog')).toEqual([screen.getByRole('dialog', { name: 'History' })]);
  await user.keyboard('{Escape}');
  expect(button('Save')).toBeEnabled();
});

it('counts users whose own values are at risk, and needs a confirmation', async () => {
  const people = { reached: 5, changed: 1, setAside: 1, atRisk: 1, risks: { deleted_from_outlook: 1 } };
  server.use(onValidation(() => jsonResponse(validationDocument({}, { people }))));
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const dialog = await review(user);
  expect(dialog.getByText('1 person: Records deleted in OroCRM will be deleted from Outlook.')).toBeVisible();
  expect(dialog.getByText('1 personal override will be set aside')).toBeVisible();
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
    const warning = within(dialog.getByRole('region', { name: 'The effect on others is unknown' }));
    expect(page()).toHaveAccessibleDescription('Applies at the next sync');
    expect(warning.getByText('OroCRM doesn’t report what will change for people.')).toBeVisible();
    await confirm(user);
    expect(saveRequests()).toHaveLength(0);
    await acknowledge(user);
    await confirm(user);
    await saved();
  });

  it('has its message beside the risks that the pane knows', async () => {
    const { user } = await openEditor('grace');
    await choose(user, 'Sync Direction', 'Outlook to OroCRM');
    const dialog = await review(user);
    const warning = within(dialog.getByRole('region', { name: 'This can delete or overwrite data' }));
    expect(warning.getByText('OroCRM doesn’t report what will change for people.')).toBeVisible();
    expect(dialog.getAllByRole('checkbox')).toHaveLength(1);
  });

  it('needs no confirmation when the change affects nobody else', async () => {
    const { user } = await openEditor('lena');
    await selectScope(user, 'You');
    await fill(user, outlookInterval, '90');
    expect((await review(user)).queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
