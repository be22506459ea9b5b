// Fails every Jest test that logs an error.
let errors: unknown[][] = [];

beforeEach(() => {
  errors = [];
  jest.spyOn(console, 'error').mockImplementation((...args) => void errors.push(args));
});

afterEach(() => {
  jest.restoreAllMocks();
  expect(errors).toEqual([]);
});
