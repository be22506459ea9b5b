// Opening the pane: how often the CRM is asked, and at which level the pane stands.
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { overrideOutlookInterval, pickLevel, save } from './actions';
import { answer, refusal } from './literalPolicy';
import { openEditor, openPane, people, requested, server } from './openPane';

const own = 'GET /api/configuration/outlook?scope=user&include=options';
const organization = 'GET /api/configuration/outlook?scope=organization&include=options';
const acme = 'GET /api/configuration/outlook?scope=organization&scopeId=1&include=options';
const system = 'GET /api/configuration/outlook?scope=global&include=options';

const remembered = (who: keyof typeof people, scope: string) =>
  window.localStorage.setItem(
    `sync-policy:last:["/api","${people[who]}"]`,
    JSON.stringify({ actor: people[who], view: { scope } }),
  );

it('asks once for a reader', async () => {
  await openPane('tom');
  expect(requested()).toEqual([own]);
});

it("asks twice at an administrator's first opening, which ends at the organization", async () => {
  await openEditor('grace');
  expect(screen.getByRole('radio', { name: 'Organization' })).toBeChecked();
  expect(requested()).toEqual([own, organization]);
});

it("asks once at an administrator's next opening", async () => {
  const { close } = await openEditor('grace');
  close();
  await openEditor('grace');
  expect(screen.getByRole('radio', { name: 'Organization' })).toBeChecked();
  expect(requested()).toEqual([own, organization, acme]);
});

it('opens at the level that was looked at last', async () => {
  remembered('grace', 'global');
  await openEditor('grace');
  expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
  expect(requested()).toEqual([system]);
});

it('remembers the level that is picked', async () => {
  const { user, close } = await openEditor('grace');
  await pickLevel(user, 'System');
  close();
  await openEditor('grace');
  expect(requested().slice(3)).toEqual([system]);
});

it('remembers for each account alone', async () => {
  remembered('grace', 'global');
  await openPane('tom');
  expect(requested()).toEqual([own]);
});

it('opens at what applies to the person where the remembered level may not be read any more', async () => {
  remembered('grace', 'organization');
  const gone = answer(refusal(404, 'not_found', 'There is nothing here.'), 404);
  server.use(
    http.get('*/api/configuration/outlook', ({ request }) =>
      new URL(request.url).searchParams.get('scope') === 'organization' ? gone.clone() : undefined,
    ),
  );
  await openEditor('grace');
  expect(screen.getByRole('radio', { name: 'Me' })).toBeChecked();
});

it('takes a remembered level that is none for nothing', async () => {
  remembered('tom', 'galaxy');
  await openPane('tom');
  expect(requested()).toEqual([own]);
});

it('shows what applies to the person where only the organization cannot be read', async () => {
  server.use(
    http.get('*/api/configuration/outlook', ({ request }) =>
      new URL(request.url).searchParams.get('scope') === 'organization' ? HttpResponse.error() : undefined,
    ),
  );
  await openEditor('grace');
  expect(screen.getByRole('radio', { name: 'Me' })).toBeChecked();
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
    expect(screen.getByRole('radio', { name: 'Organization' })).toBeChecked();
  });

  it('shows another level', async () => {
    const { user } = await openEditor('grace');
    await pickLevel(user, 'System');
    expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
  });

  it('saves', async () => {
    const { user } = await openEditor('grace');
    await overrideOutlookInterval(user, '90');
    await save(user);
    expect(await screen.findByText('Configuration saved')).toBeVisible();
  });
});
