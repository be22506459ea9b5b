// Only messages of the framing page count, and only from our own origin.
import { frameHost } from '../../src/office/frameHost';

const light = { theme: 'light', language: 'en-US' } as const;
const dark = { theme: 'dark', language: 'ar', direction: 'rtl' } as const;

const send = (data: unknown, from: { origin?: string; source?: Window | null } = {}) =>
  window.dispatchEvent(
    new MessageEvent('message', { data, origin: window.location.origin, source: window.parent, ...from }),
  );

it('has its initial appearance', () => {
  expect(frameHost(light).appearance()).toBe(light);
});

it('sends "ready" to the framing page, and to no other origin', () => {
  const post = jest.spyOn(window.parent, 'postMessage').mockImplementation(() => undefined);
  frameHost(light);
  expect(post).toHaveBeenCalledWith({ type: 'sync-policy:ready' }, 'http://localhost');
});

it('takes the appearance that the framing page sends', () => {
  const host = frameHost(light);
  send({ type: 'sync-policy:appearance', appearance: dark });
  expect(host.appearance()).toEqual(dark);
});

it('accepts high contrast', () => {
  const host = frameHost(light);
  send({ type: 'sync-policy:appearance', appearance: { ...light, theme: 'contrast' } });
  expect(host.appearance().theme).toBe('contrast');
});

it('drops the direction when a message has none', () => {
  const host = frameHost(light);
  send({ type: 'sync-policy:appearance', appearance: dark });
  send({ type: 'sync-policy:appearance', appearance: light });
  expect(host.appearance().direction).toBeUndefined();
});

describe('a document with a theme', () => {
  afterEach(() => {
    delete document.documentElement.dataset.theme;
  });

  it('starts in that theme', () => {
    document.documentElement.dataset.theme = 'contrast';
    expect(frameHost(light).appearance()).toEqual({ ...light, theme: 'contrast' });
  });

  it('ignores an unknown theme', () => {
    document.documentElement.dataset.theme = 'pink';
    expect(frameHost(light).appearance()).toBe(light);
  });
});

it('ignores another origin', () => {
  const host = frameHost(light);
  send({ type: 'sync-policy:appearance', appearance: dark }, { origin: 'https://elsewhere.example' });
  expect(host.appearance()).toBe(light);
});

it('ignores a window that is not the parent', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const host = frameHost(light);
  send({ type: 'sync-policy:appearance', appearance: dark }, { source: frame.contentWindow });
  expect(host.appearance()).toBe(light);
  frame.remove();
});

it.each([
  ['text', 'dark'],
  ['null', null],
  ['another message', { type: 'other', appearance: dark }],
  ['no appearance', { type: 'sync-policy:appearance' }],
  ['an unknown theme', { type: 'sync-policy:appearance', appearance: { theme: 'pink', language: 'en' } }],
  [
    'an unknown direction',
    { type: 'sync-policy:appearance', appearance: { theme: 'dark', language: 'en', direction: 'up' } },
  ],
  ['no language', { type: 'sync-policy:appearance', appearance: { theme: 'dark' } }],
  ['null as the appearance', { type: 'sync-policy:appearance', appearance: null }],
])('ignores a message of another shape: %s', (_name, data) => {
  const host = frameHost(light);
  send(data);
  expect(host.appearance()).toEqual(light);
});
