// Before each Jest test: jest-dom's matchers, what jsdom lacks, and a failure for anything that is logged as an error.
import '@testing-library/jest-dom';

globalThis.ResizeObserver = class implements ResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

let errors: unknown[][] = [];

beforeEach(() => {
  errors = [];
  jest.spyOn(console, 'error').mockImplementation((...args) => void errors.push(args));
});

afterEach(() => {
  jest.restoreAllMocks();
  expect(errors).toEqual([]);
});
