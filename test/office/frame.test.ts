// A page of our own origin that frames the pane: nobody else's messages count.
import { frameHost } from '../../src/office/frameHost';

const light = { theme: 'light', language: 'en-US' } as const;
const dark = { theme: 'dark', language: 'ar', direction: 'rtl' } as const;

const tell = (data: unknown, from: { origin?: string; source?: Window | null } = {}) =>
  window.dispatchEvent(
    new MessageEvent('message', { data, origin: window.location.origin, source: window.parent, ...from }),
  );

it('has the appearance that it starts with', () => {
  expect(frameHost(light).appearance()).toBe(light);
});

it('tells the framing page, and no other origin, that it is ready', () => {
  const post = jest.spyOn(window.parent, 'postMessage').mockImplementation(() => undefined);
  frameHost(light);
  expect(post).toHaveBeenCalledWith({ type: 'sync-policy:ready' }, 'http://localhost');
});

it('takes the appearance that the framing page sends', () => {
  const host = frameHost(light);
  tell({ type: 'sync-policy:appearance', appearance: dark });
  expect(host.appearance()).toEqual(dark);
});

it('knows high contrast', () => {
  const host = frameHost(light);
  tell({ type: 'sync-policy:appearance', appearance: { ...light, theme: 'contrast' } });
  expect(host.appearance().theme).toBe('contrast');
});

it('goes back to the direction of the language where the framing page no longer insists', () => {
  const host = frameHost(light);
  tell({ type: 'sync-policy:appearance', appearance: dark });
  tell({ type: 'sync-policy:appearance', appearance: light });
  expect(host.appearance().direction).toBeUndefined();
});

describe('a page that was painted before', () => {
  afterEach(() => {
    delete document.documentElement.dataset.theme;
  });

  it('starts in its theme', () => {
    document.documentElement.dataset.theme = 'contrast';
    expect(frameHost(light).appearance()).toEqual({ ...light, theme: 'contrast' });
  });

  it('starts as usual in a theme that there is not', () => {
    document.documentElement.dataset.theme = 'pink';
    expect(frameHost(light).appearance()).toBe(light);
  });
});

it('takes nothing from another origin', () => {
  const host = frameHost(light);
  tell({ type: 'sync-policy:appearance', appearance: dark }, { origin: 'https://elsewhere.example' });
  expect(host.appearance()).toBe(light);
});

it('takes nothing from a window that is not the parent', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const host = frameHost(light);
  tell({ type: 'sync-policy:appearance', appearance: dark }, { source: frame.contentWindow });
  expect(host.appearance()).toBe(light);
  frame.remove();
});

it.each([
  ['text', 'dark'],
  ['null', null],
  ['another message', { type: 'other', appearance: dark }],
  ['no appearance', { type: 'sync-policy:appearance' }],
  ['a theme that there is not', { type: 'sync-policy:appearance', appearance: { theme: 'pink', language: 'en' } }],
  [
    'a direction that there is not',
    { type: 'sync-policy:appearance', appearance: { theme: 'dark', language: 'en', direction: 'up' } },
  ],
  ['no language', { type: 'sync-policy:appearance', appearance: { theme: 'dark' } }],
  ['null for the appearance', { type: 'sync-policy:appearance', appearance: null }],
])('takes nothing from a message of another shape: %s', (_name, data) => {
  const host = frameHost(light);
  tell(data);
  expect(host.appearance()).toEqual(light);
});
