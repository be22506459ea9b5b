// A demonstration where people choose in the pane who they are.
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import type { UserEvent } from '@testing-library/user-event';
import { demonstrationPeople } from '../../src/server/demonstration/demonstration';
import { button, crmInterval, fill, flushResponses, textbox } from './actions';
import { recordedChanges } from './colleague';
import { deferred } from './deferred';
import { injectFault } from './faultyCrm';
import { forward, openEditor, openPane, people, server } from './openPane';

const offered = demonstrationPeople.map(({ id, name, organization, capabilities }) => ({
  id,
  name,
  organization: organization.name,
  capabilities,
}));

/** In config.json. */
const offer = (someone: typeof offered | undefined) => {
  const signIn = { kind: 'demonstration', person: '3', people: someone };
  const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn };
  server.use(http.get('*/config.json', () => HttpResponse.json(config)));
};

beforeEach(() => offer(offered));

const select = () => screen.getByRole('combobox', { name: 'You are' });
const become = (user: UserEvent, who: keyof typeof people) => user.selectOptions(select(), people[who]);
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

it('says that there is no sign-in, and who people can be', async () => {
  await openPane('grace');
  expect(await screen.findByRole('region', { name: 'Demonstration' })).toHaveTextContent('Demo without sign-in.');
  expect(select()).toHaveDisplayValue('Grace Weber · Acme · Administrator');
  expect([...select().children].map(({ textContent }) => textContent)).toEqual([
    'Ines Costa · Acme · System administrator',
    'Tom Okafor · Acme · View only',
    'Nadia Sorel · Acme · No access',
    'Lena Fischer · Acme · Own settings',
    'Grace Weber · Acme · Administrator',
    'Yusuf Demir · Acme · Administrator',
    'Maya Lindqvist · Globex · Administrator',
    'Sven Aaltonen · Globex · View only',
  ]);
});

it('offers nothing where config.json has no people', async () => {
  offer(undefined);
  const { user } = await openPane('grace');
  await user.click(button('Refresh'));
  await flushResponses();
  expect(screen.queryByRole('region', { name: 'Demonstration' })).not.toBeInTheDocument();
});

it('shows the id of somebody who is not offered', async () => {
  offer(offered.filter(({ id }) => id !== people.grace));
  await openPane('grace');
  await screen.findByRole('region', { name: 'Demonstration' });
  expect(select()).toHaveDisplayValue('7');
});

it('shows the policy of the person who was chosen, and the focus stays', async () => {
  const { user } = await openPane('tom');
  await screen.findByRole('region', { name: 'Demonstration' });
  select().focus();
  await become(user, 'sven');
  expect(await heading('Sync policy: Globex')).toBeVisible();
  expect(screen.getByText('Sven Aaltonen · View only')).toBeVisible();
  expect(select()).toHaveDisplayValue('Sven Aaltonen · Globex · View only');
  expect(select()).toHaveFocus();
  expect(screen.queryByText('Sven Aaltonen is signed in now')).not.toBeInTheDocument();
});

it('keeps the choice in the address, and its other parameters as they are', async () => {
  const { user } = await openPane('tom');
  await screen.findByRole('region', { name: 'Demonstration' });
  const outlook = '_host_Info=Outlook$Web$16.01$en-US$a%20b|c';
  window.history.replaceState({ of: 'Outlook' }, '', `/taskpane.html?${outlook}&person=3&personal=1#_xdm_Info=x|y`);
  // As office.js does.
  Object.defineProperty(window.history, 'replaceState', { value: null, configurable: true });
  await become(user, 'sven');
  Reflect.deleteProperty(window.history, 'replaceState');
  expect(window.location.pathname).toBe('/taskpane.html');
  expect(window.location.search).toBe(`?${outlook}&personal=1&person=10`);
  expect(window.location.hash).toBe('#_xdm_Info=x|y');
  expect(window.history.state).toEqual({ of: 'Outlook' });
});

it('shows nothing of the former person while the policy is read', async () => {
  const { user } = await openEditor('grace');
  const answer = deferred();
  injectFault('get', async (request) => {
    await answer.promise;
    return forward(request);
  });
  await become(user, 'sven');
  expect(screen.getByRole('status')).toHaveTextContent('Loading sync policy…');
  expect(screen.getByRole('main')).not.toHaveTextContent('Acme');
  answer.resolve();
  expect(await heading('Sync policy: Globex')).toBeVisible();
});

it('shows nothing of the former person to somebody without access', async () => {
  const { user } = await openEditor('grace');
  await become(user, 'nadia');
  expect(await screen.findByRole('alert')).toHaveTextContent(/^You don’t have access to this sync policy/);
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  expect(screen.queryByText('Acme')).not.toBeInTheDocument();
  await become(user, 'grace');
  expect(await heading('Sync policy: Acme')).toBeVisible();
});

it('drops an answer to a request of the former person', async () => {
  const { user } = await openPane('grace');
  await screen.findByRole('region', { name: 'Demonstration' });
  const answer = deferred();
  const endFault = injectFault('get', async (request) => {
    await answer.promise;
    return forward(request);
  });
  await user.click(button('Refresh'));
  endFault();
  await become(user, 'sven');
  expect(await heading('Sync policy: Globex')).toBeVisible();
  answer.resolve();
  await flushResponses();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Sync policy: Globex');
});

it('deletes the unsaved edits of the former person, says so, and does not send them', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await waitFor(() => expect(drafts()).toHaveLength(1));
  await become(user, 'yusuf');
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  expect(screen.getByText(/^What Grace Weber hadn’t saved is gone from this device\./)).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('300');
  expect(drafts()).toEqual([]);
  expect(await recordedChanges()).toEqual([]);
});

it('opens without a network with the policy of the person who is signed in', async () => {
  const first = await openPane('tom');
  await screen.findByRole('region', { name: 'Demonstration' });
  await become(first.user, 'sven');
  await heading('Sync policy: Globex');
  first.close();
  injectFault('get', () => HttpResponse.error());
  const { close } = await openPane('sven');
  expect(await heading('Sync policy: Globex')).toBeVisible();
  close();
  await openPane('tom');
  expect(await screen.findByRole('alert')).toHaveTextContent('OroCRM can’t be reached');
  expect(screen.queryByText('Globex')).not.toBeInTheDocument();
});

const drafts = () => Object.keys(window.localStorage).filter((key) => key.startsWith('sync-policy:draft:'));
