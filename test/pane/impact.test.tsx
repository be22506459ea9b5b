// The preview of unsaved changes: effects on data, on other settings and on users.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
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
const choose = (user: UserEvent, direction: string) => user.click(screen.getByRole('radio', { name: direction }));

/** In the bar. */
const openEffects = async (user: UserEvent) => {
  await user.click(button('Effects'));
  return within(screen.getByRole('group', { name: 'What changes' }));
};

/** What changes, now, after. */
const effectsIn = (panel: Pick<typeof screen, 'getAllByRole'>) =>
  panel.getAllByRole('row').map((line) =>
    (['columnheader', 'rowheader', 'cell'] as const).flatMap((role) =>
      within(line)
        .queryAllByRole(role)
        .map(({ textContent }) => textContent),
    ),
  );

const head = ['What changes', 'Now', 'After'];
const toOutlook = [
  head,
  ['Edited in Outlook', 'Updates OroCRM', 'Not sent, may be overwritten'],
  ['Deleted in OroCRM', 'Deleted from Outlook too', 'Kept in Outlook'],
  ['Conflict Resolution', 'OroCRM always wins', 'Not used'],
];

describe('the effect on data', () => {
  it('is what changes, updated during editing', async () => {
    const { user } = await openEditor('grace');
    await choose(user, 'OroCRM to Outlook');
    const panel = await openEffects(user);
    expect(effectsIn(panel)).toEqual(toOutlook);
    await choose(user, 'Outlook to OroCRM');
    expect(effectsIn(panel)).toEqual([
      head,
      ['Edited in OroCRM', 'Updates Outlook', 'Overwritten from Outlook'],
      ['Edited in both', 'OroCRM’s edit is kept', 'Outlook’s edit is kept'],
      ['Deleted in Outlook', 'Comes back in Outlook', 'Kept in OroCRM'],
      ['Conflict Resolution', 'OroCRM always wins', 'Not used'],
    ]);
  });

  it('is the same in the review', async () => {
    const { user } = await openEditor('grace');
    await choose(user, 'OroCRM to Outlook');
    expect(effectsIn(await review(user))).toEqual(toOutlook);
  });

  it('is none where edits and deletes work as before', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const panel = await openEffects(user);
    expect(panel.getByText('Edits and deletes work as before.')).toBeVisible();
    expect((await review(user)).queryByRole('table')).not.toBeInTheDocument();
  });

  it('is none for a type that begins to sync', async () => {
    const { user } = await openEditor('grace');
    await user.click(screen.getByRole('switch', { name: 'Tasks' }));
    expect((await openEffects(user)).getByText('Edits and deletes work as before.')).toBeVisible();
  });

  it('is shown in the summary as that of the unsaved changes', async () => {
    const { user } = await openEditor('grace');
    await choose(user, 'OroCRM to Outlook');
    expect(screen.getByText('With your changes:').parentElement).toHaveTextContent(
      /With your changes:.*Contacts and calendar events sync from OroCRM to Outlook\./,
    );
  });

  it('is not yet known while the only change is invalid', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    expect((await openEffects(user)).getByText('Fix all values to see what will happen.')).toBeVisible();
    expect(screen.queryByText('With your changes:')).not.toBeInTheDocument();
  });

  it('is that of a setting that takes effect again', async () => {
    const { user } = await openEditor('maya');
    await choose(user, 'Bidirectional');
    expect(effectsIn(await openEffects(user)).at(-1)).toEqual([
      'Conflict Resolution',
      'Not used',
      'Outlook always wins',
    ]);
  });

  it('is hidden by another press', async () => {
    const { user } = await openEditor('grace');
    await choose(user, 'OroCRM to Outlook');
    await openEffects(user);
    expect(button('Effects')).toHaveAttribute('aria-expanded', 'true');
    await user.click(button('Effects'));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

describe('the audience', () => {
  const overrideOutlook = async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox(`Use System (30), ${outlookInterval}`));
    await fill(user, outlookInterval, '45');
    return user;
  };

  it('is counted in the review, with those who keep their own value', async () => {
    const dialog = await review(await overrideOutlook());
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription('Changes values for 4 of 5 people at the next sync');
    expect(await dialog.findByText('1 person keeps their own value')).toBeVisible();
    expect(dialog.queryByText(/set aside/)).not.toBeInTheDocument();
  });

  it('counts the users whose own value will be set aside when a value is enforced', async () => {
    const user = await overrideOutlook();
    await user.click(button(`Enforce for everyone below, ${outlookInterval}`));
    const dialog = await review(user);
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription('Reaches 5 people at the next sync');
    expect(await dialog.findByText('1 personal override will be set aside')).toBeVisible();
    expect(dialog.queryByText(/own value/)).not.toBeInTheDocument();
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
