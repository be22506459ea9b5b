// The preview of unsaved changes: effects on data, on other settings and on users.
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  openSources,
  outlookInterval,
  selectScope,
  review,
  textbox,
} from './actions';
import { jsonResponse, errorDocument } from './literalPolicy';
import { openEditor, openPane, requested, server } from './openPane';

const audienceUrl = '*/api/configurationreach';
const impactPanel = () => within(screen.getByRole('group', { name: 'What will happen' }));
const openImpact = async (user: Awaited<ReturnType<typeof openEditor>>['user']) => {
  await user.click(button('What will happen'));
  return impactPanel();
};
const direction = () => screen.getByRole('combobox', { name: 'Sync Direction' });

describe('the effect on data', () => {
  it('updates during editing', async () => {
    const { user } = await openEditor('grace');
    await user.selectOptions(direction(), 'crm_to_outlook');
    await openImpact(user);
    expect(impactPanel().getByText('New: Deleted in OroCRM: kept in Outlook.')).toBeVisible();
    await user.selectOptions(direction(), 'outlook_to_crm');
    expect(impactPanel().getByText('New: Deleted in Outlook: kept in OroCRM.')).toBeVisible();
  });

  it('is that of the whole policy, also when another setting is changed', async () => {
    const { user } = await openEditor('grace');
    await user.click(screen.getByRole('switch', { name: 'Tasks' }));
    const panel = await openImpact(user);
    expect(panel.getByText('Edited in both: OroCRM’s edit is kept.')).toBeVisible();
    expect(panel.queryByText(/Tasks don’t sync/)).not.toBeInTheDocument();
    expect(panel.getByText(/^Tasks: a record deleted in OroCRM will be deleted from Outlook/)).toBeVisible();
  });

  it('is shown in the summary as that of the unsaved changes', async () => {
    const { user } = await openEditor('grace');
    await user.selectOptions(direction(), 'crm_to_outlook');
    expect(screen.getByText('With your changes:').parentElement).toHaveTextContent(
      /With your changes:.*Contacts and calendar events sync from OroCRM to Outlook\./,
    );
  });

  it('is nothing while the only change is invalid', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    expect((await openImpact(user)).getByText('Fix all values to see what will happen.')).toBeVisible();
    expect(screen.queryByText('With your changes:')).not.toBeInTheDocument();
  });
});

describe('a setting that', () => {
  const lost = 'Conflict Resolution no longer applies: sync goes one way.';

  it('loses its effect is named', async () => {
    const { user } = await openEditor('grace');
    await user.selectOptions(direction(), 'crm_to_outlook');
    expect((await openImpact(user)).getByText(lost)).toBeVisible();
    expect((await review(user)).getByText(lost)).toBeVisible();
  });

  it('takes effect again is named', async () => {
    const { user } = await openEditor('maya');
    await user.selectOptions(direction(), 'bidirectional');
    expect((await openImpact(user)).getByText('Conflict Resolution applies again.')).toBeVisible();
  });
});

describe('the audience', () => {
  it('is counted for each change', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox(`Use System (30), ${outlookInterval}`));
    await fill(user, outlookInterval, '45');
    const panel = await openImpact(user);
    expect(
      await panel.findByRole('button', { name: `4 people will use this value, ${outlookInterval}` }),
    ).toBeVisible();
    expect(panel.getByRole('button', { name: `1 person will keep their own, ${outlookInterval}` })).toBeVisible();
  });

  it('counts the users whose own value will be set aside when a value is enforced', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox(`Use System (30), ${outlookInterval}`));
    await user.click(checkbox(`Users can override, ${outlookInterval}`));
    const panel = await openImpact(user);
    expect(
      await panel.findByRole('button', { name: `1 personal override will be set aside, ${outlookInterval}` }),
    ).toBeVisible();
  });

  it('is listed on a click', async () => {
    const { user } = await openEditor('grace');
    await openSources(user, outlookInterval);
    await user.click(await screen.findByRole('button', { name: `1 person has their own, ${outlookInterval}` }));
    expect(await screen.findByText('Lena Fischer')).toBeVisible();
  });

  it('is listed with the organizations at the system', async () => {
    const { user } = await openEditor('ines');
    await selectScope(user, 'System');
    await openSources(user, 'Sync Direction');
    await user.click(await screen.findByRole('button', { name: '7 people have their own, Sync Direction' }));
    expect(await screen.findByText('Sven Aaltonen, Globex')).toBeVisible();
  });

  it('is listed page by page', async () => {
    const page = (names: readonly string[], next?: string) =>
      jsonResponse({
        data: names.map((name) => ({ type: 'users', id: name, attributes: { name, organization: 'Acme' } })),
        links: next === undefined ? {} : { next },
      });
    server.use(
      http.get(`${audienceUrl}/:option/:side`, ({ request }) =>
        new URL(request.url).searchParams.get('page[after]') === '["A","1"]'
          ? page(['Bea'])
          : page(['Ada'], '/api/configurationreach/x/inheriting?page%5Bafter%5D=%5B%22A%22%2C%221%22%5D'),
      ),
    );
    const { user } = await openEditor('grace');
    await openSources(user, crmInterval);
    await user.click(await screen.findByRole('button', { name: `5 people use this value, ${crmInterval}` }));
    await user.click(await screen.findByRole('button', { name: 'Show more people' }));
    expect(await screen.findByText('Bea')).toBeVisible();
    expect(screen.getByText('Ada')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more people' })).not.toBeInTheDocument();
  });

  it('is counted but not listed for a user who cannot edit the scope', async () => {
    const { user } = await openEditor('lena');
    await selectScope(user, 'Organization');
    await openSources(user, crmInterval);
    expect(await screen.findByText('5 people use this value')).toBeVisible();
    expect(screen.queryByRole('button', { name: /people use this value/ })).not.toBeInTheDocument();
  });

  it('is not shown at the system to a user of one organization, and not requested at a user', async () => {
    const { user } = await openEditor('grace');
    await selectScope(user, 'System');
    await openSources(user, crmInterval);
    await waitFor(() => expect(screen.queryByText('Counting people…')).not.toBeInTheDocument());
    expect(await screen.findByRole('button', { name: `History, ${crmInterval}` })).toBeVisible();
    expect(screen.queryByText(/people use/)).not.toBeInTheDocument();
    const requestCount = requested().length;
    await selectScope(user, 'You');
    await openSources(user, 'Tasks');
    expect(requested().slice(requestCount).join()).not.toContain('configurationreach');
  });

  it('is not requested for a reader', async () => {
    const { user } = await openPane('tom');
    await openSources(user, crmInterval);
    expect(requested().join()).not.toContain('configurationreach');
  });

  it('shows an error when it cannot be read, and can be requested again', async () => {
    server.use(http.get(audienceUrl, () => jsonResponse(errorDocument(500, 'internal', '!'), 500)));
    const { user } = await openEditor('grace');
    await openSources(user, crmInterval);
    expect(await screen.findByText('Something went wrong in OroCRM')).toBeVisible();
    server.resetHandlers();
    server.use(http.get(audienceUrl, () => HttpResponse.error()));
    await user.click(button('Try again'));
    expect(await screen.findByText('OroCRM can’t be reached')).toBeVisible();
    expect(textbox(crmInterval)).toHaveValue('300');
  });
});
