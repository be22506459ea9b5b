// The choice of an organization, for those who may see more than one: there before its list, which is asked for until it is told.
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { letAnswersArrive } from './actions';
import { gate } from './deferred';
import { openEditor, requested, server } from './openPane';

const names = () =>
  within(screen.getByRole('combobox', { name: 'Organization' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

const asked = () => requested().filter((request) => request === 'GET /api/organizations').length;

it('stands there with the organization in view while the list is being read', async () => {
  const list = gate();
  server.use(
    http.get('*/api/organizations', async () => {
      await list.opened;
      return undefined;
    }),
  );
  await openEditor('ines');
  expect(names()).toEqual(['Acme']);
  list.open();
  await screen.findByRole('option', { name: 'Globex' });
  expect(names()).toEqual(['Acme', 'Globex']);
  expect(screen.getByRole('combobox', { name: 'Organization' })).toHaveDisplayValue('Acme');
});

it('gets its list with the next reading of the level where the first could not be had, and then no more', async () => {
  server.use(http.get('*/api/organizations', () => new HttpResponse(null, { status: 403 }), { once: true }));
  const { user } = await openEditor('ines');
  expect(names()).toEqual(['Acme']);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await screen.findByRole('option', { name: 'Globex' });
  expect(asked()).toBe(2);
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await letAnswersArrive();
  expect(asked()).toBe(2);
});
