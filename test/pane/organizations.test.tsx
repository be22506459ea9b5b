// The searchable list of organizations, which only users of several organizations have.
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { flushResponses, organizationPicker } from './actions';
import { saveElsewhere } from './colleague';
import { deferred } from './deferred';
import { jsonResponse } from './literalPolicy';
import { forward, openEditor, requested, server } from './openPane';

const names = () => screen.getAllByRole('option').map((option) => (option.querySelector('bdi') ?? option).textContent);
const listRequests = () => requested().filter((request) => request === 'GET /api/organizations').length;

const organization = (id: string, name: string) => ({ type: 'organizations', id, attributes: { name } });
const offer = (data: readonly object[]) => server.use(http.get('*/api/organizations', () => jsonResponse({ data })));
const acmeAndOthers = [organization('1', 'Acme'), organization('2', 'Globex'), organization('3', 'Zürich Süd')];

const overviewUrl = '*/api/configurationoverview';
const globexPath = '/api/configuration/outlook?scope=organization&scopeId=2';

const openList = async () => {
  const { user } = await openEditor('ines');
  await flushResponses();
  await user.click(organizationPicker());
  return user;
};

it('shows the organization in view while the list loads', async () => {
  const list = deferred();
  server.use(
    http.get('*/api/organizations', async () => {
      await list.promise;
      return undefined;
    }),
  );
  await openList();
  expect(names()).toEqual(['Acme']);
  list.resolve();
  await screen.findByRole('option', { name: /^Globex/ });
  expect(names()).toEqual(['Acme', 'Globex']);
  expect(screen.getByRole('option', { name: /^Acme/, selected: true })).toBeVisible();
  expect(organizationPicker()).toHaveDisplayValue('Acme');
});

it('reads the list again with the next Refresh after a failure, and not after a success', async () => {
  server.use(http.get('*/api/organizations', () => new HttpResponse(null, { status: 403 }), { once: true }));
  const user = await openList();
  expect(names()).toEqual(['Acme']);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await flushResponses();
  await user.click(organizationPicker());
  await screen.findByRole('option', { name: /^Globex/ });
  expect(listRequests()).toBe(2);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await flushResponses();
  expect(listRequests()).toBe(2);
});

it('shows how many settings each organization overrides, up to date each time it opens', async () => {
  const user = await openList();
  expect(await screen.findByRole('option', { name: 'Acme 3 overrides' })).toBeVisible();
  expect(screen.getByRole('option', { name: 'Globex 3 overrides' })).toBeVisible();
  await user.keyboard('{Escape}');
  await saveElsewhere('outlook.tasks_enabled', { useParentScopeValue: false, value: false }, globexPath, '2');
  await user.click(organizationPicker());
  expect(await screen.findByRole('option', { name: 'Globex 4 overrides' })).toBeVisible();
});

it('shows no number for an organization that overrides nothing', async () => {
  offer(acmeAndOthers);
  await openList();
  await screen.findByRole('option', { name: 'Acme 3 overrides' });
  expect(screen.getByRole('option', { name: 'Zürich Süd' })).toBeVisible();
});

it('shows no number while the numbers are incomplete', async () => {
  server.use(
    http.get(overviewUrl, async ({ request }) => {
      if (new URL(request.url).searchParams.has('page[after]')) return new HttpResponse(null, { status: 500 });
      const response = await forward(request);
      const document = (await response.json()) as object;
      return jsonResponse({ ...document, links: { next: `/api/configurationoverview?page[after]=x` } });
    }),
  );
  await openList();
  await flushResponses();
  expect(screen.getByRole('option', { name: 'Acme' })).toBeVisible();
});

describe('typing', () => {
  it.each([
    ['the start of a name', 'glo', 'Globex'],
    ['a part of a name', 'OBE', 'Globex'],
    ['a name without its accents', 'sud', 'Zürich Süd'],
  ])('finds an organization by %s', async (_what, text, found) => {
    offer(acmeAndOthers);
    const user = await openList();
    await user.keyboard(text);
    expect(organizationPicker()).toHaveDisplayValue(text);
    expect(names()).toEqual([found]);
  });

  it('and Enter shows the organization', async () => {
    const user = await openList();
    await user.keyboard('glo{ArrowDown}{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: Globex' })).toBeVisible();
    expect(organizationPicker()).toHaveDisplayValue('Globex');
    expect(requested()).toContain('GET /api/configuration/outlook?scope=organization&scopeId=2&include=options');
  });

  it('what no name has says so, and changes nothing', async () => {
    const user = await openList();
    const before = requested();
    await user.keyboard('xyz');
    expect(names()).toEqual(['No organization matches']);
    expect(screen.getByRole('option')).toHaveAttribute('aria-disabled', 'true');
    await user.keyboard('{Escape}');
    expect(organizationPicker()).toHaveDisplayValue('Acme');
    await user.tab();
    expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: Acme' })).toBeVisible();
    expect(requested()).toEqual(before);
  });
});

it('shows fifty of a long list, and finds the others by typing', async () => {
  offer(
    Array.from({ length: 60 }, (_, index) => organization(String(index + 1), index === 0 ? 'Acme' : `Branch ${index}`)),
  );
  const user = await openList();
  expect(names()).toHaveLength(51);
  expect(names().at(-1)).toBe('Type to find 10 more');
  await user.keyboard('branch 59');
  expect(names()).toEqual(['Branch 59']);
});
