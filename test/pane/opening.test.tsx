// Which requests the pane sends when it opens, and which scope it shows.
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { overrideOutlookInterval, scopeTab, selectScope, save } from './actions';
import { jsonResponse, errorDocument } from './literalPolicy';
import { openEditor, openPane, people, requested, server } from './openPane';

const own = 'GET /api/configuration/outlook?scope=user&include=options';
const organization = 'GET /api/configuration/outlook?scope=organization&include=options';
const acme = 'GET /api/configuration/outlook?scope=organization&scopeId=1&include=options';
const system = 'GET /api/configuration/outlook?scope=global&include=options';

const rememberScope = (who: keyof typeof people, scope: string) =>
  window.localStorage.setItem(
    `sync-policy:last:["/api","${people[who]}"]`,
    JSON.stringify({ actor: people[who], view: { scope } }),
  );

it('sends one request for a reader', async () => {
  await openPane('tom');
  expect(requested()).toEqual([own]);
});

it("sends two requests at an administrator's first opening, and shows the organization", async () => {
  await openEditor('grace');
  expect(scopeTab('Organization')).toBeChecked();
  expect(requested()).toEqual([own, organization]);
});

it("sends one request at an administrator's next opening", async () => {
  const { close } = await openEditor('grace');
  close();
  await openEditor('grace');
  expect(scopeTab('Organization')).toBeChecked();
  expect(requested()).toEqual([own, organization, acme]);
});

it('opens the scope that was shown last', async () => {
  rememberScope('grace', 'global');
  await openEditor('grace');
  expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
  expect(requested()).toEqual([system]);
});

it('remembers the selected scope', async () => {
  const { user, close } = await openEditor('grace');
  await selectScope(user, 'System');
  close();
  await openEditor('grace');
  expect(requested().slice(3)).toEqual([system]);
});

it('remembers the scope for each account separately', async () => {
  rememberScope('grace', 'global');
  await openPane('tom');
  expect(requested()).toEqual([own]);
});

it('opens the scope of the user when the remembered scope is not accessible any more', async () => {
  rememberScope('grace', 'organization');
  const notFound = jsonResponse(errorDocument(404, 'not_found', 'There is nothing here.'), 404);
  server.use(
    http.get('*/api/configuration/outlook', ({ request }) =>
      new URL(request.url).searchParams.get('scope') === 'organization' ? notFound.clone() : undefined,
    ),
  );
  await openEditor('grace');
  expect(scopeTab('You')).toBeChecked();
});

it('ignores a remembered scope that does not exist', async () => {
  rememberScope('tom', 'galaxy');
  await openPane('tom');
  expect(requested()).toEqual([own]);
});

it('shows the scope of the user when only the organization cannot be read', async () => {
  server.use(
    http.get('*/api/configuration/outlook', ({ request }) =>
      new URL(request.url).searchParams.get('scope') === 'organization' ? HttpResponse.error() : undefined,
    ),
  );
  await openEditor('grace');
  expect(scopeTab('You')).toBeChecked();
});

describe('with a storage that throws', () => {
  beforeEach(() => {
    for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
      jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      });
    }
  });

  it('opens', async () => {
    await openEditor('grace');
    expect(scopeTab('Organization')).toBeChecked();
  });

  it('shows another scope', async () => {
    const { user } = await openEditor('grace');
    await selectScope(user, 'System');
    expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
  });

  it('saves', async () => {
    const { user } = await openEditor('grace');
    await overrideOutlookInterval(user, '90');
    await save(user);
    expect(await screen.findByText('Saved')).toBeVisible();
  });
});
