// The commands of W3C WebDriver that the tests use. WebKit gets them over HTTP; Firefox has the same commands and
// parameters in Marionette, its own protocol.

/** HTTP method, path within the session, and Marionette's name. */
export const commands = {
  navigate: ['POST', '/url', 'Navigate'],
  refresh: ['POST', '/refresh', 'Refresh'],
  runScript: ['POST', '/execute/sync', 'ExecuteScript'],
  setWindowRect: ['POST', '/window/rect', 'SetWindowRect'],
  window: ['GET', '/window', 'GetWindowHandle'],
  windows: ['GET', '/window/handles', 'GetWindowHandles'],
  newWindow: ['POST', '/window/new', 'NewWindow'],
  switchToWindow: ['POST', '/window', 'SwitchToWindow'],
  closeWindow: ['DELETE', '/window', 'CloseWindow'],
  switchToFrame: ['POST', '/frame', 'SwitchToFrame'],
  performActions: ['POST', '/actions', 'PerformActions'],
  takeScreenshot: ['GET', '/screenshot', 'TakeScreenshot'],
  click: ['POST', '/element/{id}/click', 'ElementClick'],
  computedRole: ['GET', '/element/{id}/computedrole', 'GetComputedRole'],
  computedLabel: ['GET', '/element/{id}/computedlabel', 'GetComputedLabel'],
} as const;

type Command = keyof typeof commands;
export type Parameters = Readonly<Record<string, unknown>>;

/** A reference to an element of the page, as scripts receive and return it. */
export type ElementReference = Readonly<Record<string, string>>;

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

export const idOf = (element: ElementReference): string => element[elementKey] ?? '';

/** A started browser with one session. */
export type Connection = {
  version: string;
  /** @throws Error with the browser's message */
  send: (command: Command, parameters?: Parameters) => Promise<unknown>;
  stop: () => Promise<void>;
};

/** @param proxy the address of an HTTP proxy for all hosts but localhost: "127.0.0.1:8080" */
export type StartBrowser = (proxy: string) => Promise<Connection>;
