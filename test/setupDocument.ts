// Where there is a document: jest-dom's matchers, and what jsdom lacks.
import '@testing-library/jest-dom';

globalThis.ResizeObserver = class implements ResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
