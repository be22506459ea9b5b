// Opening without config.json: what it said last opens the pane, but only where nothing came, and never in place of a wrong one.
import { http, HttpResponse } from 'msw';
import { firstResult, openPane, prefetch, server } from './openPane';

const error = () => HttpResponse.error();
const configIs = (answer: () => Response) => server.use(http.get('*/config.json', answer));
const crmIs = (answer: () => Response) => server.use(http.get('*/api/*', answer));
const openedBefore = async () => {
  const { close } = await openPane('tom');
  close();
};
const stored = () => Object.keys(window.localStorage).filter((key) => key.startsWith('sync-policy:config:'));

it('is kept once the CRM that it names has answered', async () => {
  await openedBefore();
  expect(stored()).toEqual(['sync-policy:config:["http://localhost/config.json"]']);
});

it('is not kept before that', async () => {
  crmIs(error);
  await firstResult((await prefetch()).pane);
  expect(stored()).toEqual([]);
});

it.each([
  ['cut off', error],
  ['a page in its place', () => HttpResponse.html('<h1>Welcome</h1>')],
  ['a gateway without anybody behind it', () => new HttpResponse(null, { status: 503 })],
])('opens the pane where nothing comes: %s', async (_name, answer) => {
  await openedBefore();
  configIs(answer);
  expect((await prefetch()).config.crm).toEqual({ url: '/api', productName: 'OroCRM' });
});

it.each([
  ['missing', () => new HttpResponse(null, { status: 404 })],
  ['a trailing comma', () => new HttpResponse('{"crm":{},}')],
  ['no name for the CRM', () => HttpResponse.json({ crm: { url: '/api' } })],
])('opens nothing in place of a file that is wrong: %s', async (_name, answer) => {
  await openedBefore();
  configIs(answer);
  await expect(prefetch()).rejects.toThrow('config.json');
});

it('is not taken where it is not what this build understands', async () => {
  await openedBefore();
  for (const key of stored()) window.localStorage.setItem(key, '{"crm":{}}');
  configIs(error);
  await expect(prefetch()).rejects.toMatchObject({ why: 'unreachable' });
});

it('gives way to the file as soon as that comes again', async () => {
  await openedBefore();
  configIs(() =>
    HttpResponse.json({
      crm: { url: '/api', productName: 'Another CRM' },
      signIn: { kind: 'demonstration', person: '3' },
    }),
  );
  const { config, pane } = await prefetch();
  expect(config.crm.productName).toBe('Another CRM');
  await firstResult(pane);
  configIs(error);
  expect((await prefetch()).config.crm.productName).toBe('Another CRM');
});
