// The cached config.json opens the pane when the file does not arrive, but does not hide mistakes in the file.
import { http, HttpResponse } from 'msw';
import { firstResult, openPane, prefetch, server } from './openPane';

const error = () => HttpResponse.error();
const respondWithConfig = (respond: () => Response) => server.use(http.get('*/config.json', respond));
const respondFromCrm = (respond: () => Response) => server.use(http.get('*/api/*', respond));
const openAndClose = async () => {
  const { close } = await openPane('tom');
  close();
};
const stored = () => Object.keys(window.localStorage).filter((key) => key.startsWith('sync-policy:config:'));

it('is stored after the first response of the CRM', async () => {
  await openAndClose();
  expect(stored()).toEqual(['sync-policy:config:["http://localhost/config.json"]']);
});

it('is not stored before that', async () => {
  respondFromCrm(error);
  await firstResult((await prefetch()).pane);
  expect(stored()).toEqual([]);
});

it.each([
  ['a failed connection', error],
  ['an HTML page instead', () => HttpResponse.html('<h1>Welcome</h1>')],
  ['a gateway error', () => new HttpResponse(null, { status: 503 })],
])('opens the pane when the file does not arrive: %s', async (_name, respond) => {
  await openAndClose();
  respondWithConfig(respond);
  expect((await prefetch()).config.crm).toEqual({ url: '/api', productName: 'OroCRM' });
});

it.each([
  ['missing', () => new HttpResponse(null, { status: 404 })],
  ['a trailing comma', () => new HttpResponse('{"crm":{},}')],
  ['no name for the CRM', () => HttpResponse.json({ crm: { url: '/api' } })],
])('is not used when the file is wrong: %s', async (_name, respond) => {
  await openAndClose();
  respondWithConfig(respond);
  await expect(prefetch()).rejects.toThrow('config.json');
});

it('is not used when it is not valid', async () => {
  await openAndClose();
  for (const key of stored()) window.localStorage.setItem(key, '{"crm":{}}');
  respondWithConfig(error);
  await expect(prefetch()).rejects.toMatchObject({ why: 'unreachable' });
});

it('is replaced by the file when that arrives again', async () => {
  await openAndClose();
  respondWithConfig(() =>
    HttpResponse.json({
      crm: { url: '/api', productName: 'Another CRM' },
      signIn: { kind: 'demonstration', person: '3' },
    }),
  );
  const { config, pane } = await prefetch();
  expect(config.crm.productName).toBe('Another CRM');
  await firstResult(pane);
  respondWithConfig(error);
  expect((await prefetch()).config.crm.productName).toBe('Another CRM');
});
