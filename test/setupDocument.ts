// For tests with a document: jest-dom's matchers, and APIs that jsdom lacks.
import '@testing-library/jest-dom';

globalThis.ResizeObserver = class implements ResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

Element.prototype.scrollIntoView = () => undefined;

// jsdom reports that the document has the focus only while one of its elements has it.
document.hasFocus = () => true;
