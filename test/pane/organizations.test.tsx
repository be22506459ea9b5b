// The select field for the organization, which only users of several organizations have.
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { flushResponses } from './actions';
import { deferred } from './deferred';
import { openEditor, requested, server } from './openPane';

const names = () =>
  within(screen.getByRole('combobox', { name: 'Organization' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

const listRequests = () => requested().filter((request) => request === 'GET /api/organizations').length;

it('shows the organization in view while the list loads', async () => {
  const list = deferred();
  server.use(
    http.get('*/api/organizations', async () => {
      await list.promise;
      return undefined;
    }),
  );
  await openEditor('ines');
  expect(names()).toEqual(['Acme']);
  list.resolve();
  await screen.findByRole('option', { name: 'Globex' });
  expect(names()).toEqual(['Acme', 'Globex']);
  expect(screen.getByRole('combobox', { name: 'Organization' })).toHaveDisplayValue('Acme');
});

it('reads the list again with the next Refresh after a failure, and not after a success', async () => {
  server.use(http.get('*/api/organizations', () => new HttpResponse(null, { status: 403 }), { once: true }));
  const { user } = await openEditor('ines');
  expect(names()).toEqual(['Acme']);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await screen.findByRole('option', { name: 'Globex' });
  expect(listRequests()).toBe(2);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await flushResponses();
  expect(listRequests()).toBe(2);
});
