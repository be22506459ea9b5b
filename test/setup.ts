// Before each Jest test: a failure for anything that is logged as an error.
let errors: unknown[][] = [];

beforeEach(() => {
  errors = [];
  jest.spyOn(console, 'error').mockImplementation((...args) => void errors.push(args));
});

afterEach(() => {
  jest.restoreAllMocks();
  expect(errors).toEqual([]);
});
