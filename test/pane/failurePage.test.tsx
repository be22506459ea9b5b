// The page where nothing of the policy can be shown: what failed, and the one act that helps.
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { button } from './actions';
import { policyUrl } from './faultyCrm';
import { errorDocument, jsonResponse } from './literalPolicy';
import { openPane, server } from './openPane';

const link = () => screen.queryByRole('link');
const openWithout = (response: () => Response) => {
  server.use(http.get(policyUrl, response));
  return openPane('tom');
};
const openWithoutAccess = (contacts: readonly object[]) =>
  openWithout(() => jsonResponse(errorDocument(403, 'access_denied', 'No.', { meta: { contacts } }), 403));

it('is announced with its title, which is the heading, and has one button', async () => {
  await openWithout(() => HttpResponse.error());
  const alert = screen.getByRole('alert');
  const headings = screen.getAllByRole('heading');
  expect(headings).toHaveLength(1);
  expect(within(alert).getByRole('heading', { level: 1, name: 'OroCRM can’t be reached' })).toBe(headings[0]);
  expect(alert).toHaveTextContent(/Check your network, then try again\.$/);
  expect(within(alert).queryByRole('button')).not.toBeInTheDocument();
  expect(screen.getAllByRole('button')).toEqual([button('Try again')]);
});

describe('without access', () => {
  const title = 'You don’t have access to this sync policy';

  it('offers a message to the first person with an address, and Try again', async () => {
    await openWithoutAccess([
      { id: '8', name: 'Yusuf Demir' },
      { id: '7', name: 'Grace Weber', email: 'grace.weber@acme.example' },
    ]);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(screen.getByText('Yusuf Demir or Grace Weber can give you access.')).toBeVisible();
    expect(link()).toHaveAccessibleName('Write to Grace Weber');
    expect(link()).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^mailto:grace\.weber%40acme\.example\?subject=Access%20to%20the%20sync%20policy%20of%20OroCRM&body=Hello%20Grace%20Weber%2C%0D%0A/,
      ),
    );
    expect(button('Try again')).toBeEnabled();
  });

  it('names the people alone where the CRM has no address', async () => {
    await openWithoutAccess([
      { id: '7', name: 'Grace Weber' },
      { id: '8', name: 'Yusuf Demir' },
    ]);
    expect(screen.getByText('Grace Weber or Yusuf Demir can give you access.')).toBeVisible();
    expect(link()).not.toBeInTheDocument();
    expect(screen.getAllByRole('button')).toEqual([button('Try again')]);
  });

  it('offers a message to each of two people', async () => {
    await openPane('nadia');
    const links = screen.getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['Write to Grace Weber', 'Write to Yusuf Demir']);
  });

  it('opens the message in Outlook', async () => {
    const displayNewMessageForm = jest.fn();
    const { user } = await openPane('nadia');
    const requirements = { isSetSupported: () => true };
    Object.assign(window, { Office: { context: { mailbox: { displayNewMessageForm }, requirements } } });
    try {
      await user.click(screen.getByRole('link', { name: 'Write to Grace Weber' }));
    } finally {
      Object.assign(window, { Office: undefined });
    }
    expect(displayNewMessageForm.mock.calls).toMatchObject([[{ toRecipients: ['grace.weber@acme.example'] }]]);
  });
});

it('offers Sign in alone for an expired session, and then shows the policy', async () => {
  const { user } = await openWithout(() => new HttpResponse(null, { status: 401 }));
  expect(screen.getByRole('heading', { level: 1, name: 'Your OroCRM session has expired' })).toBeVisible();
  expect(screen.getAllByRole('button')).toEqual([button('Sign in')]);
  server.resetHandlers();
  await user.click(button('Sign in'));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Sync policy: Acme'));
});
