// For tests with a document: jest-dom's matchers, and APIs that jsdom lacks.
import '@testing-library/jest-dom';

globalThis.ResizeObserver = class implements ResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

Element.prototype.scrollIntoView = () => undefined;
