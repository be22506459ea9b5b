import { pageAfter } from '../../src/contract/page';

it.each([
  ['/api/x?page[after]=8', '8'],
  ['/api/x?scope=user&page%5Bafter%5D=8&page%5Bsize%5D=20', '8'],
  ['https://crm.example/api/x?page[after]=8', '8'],
  ['?page[after]=a%26b%3D%C3%A9', 'a&b=é'],
])('finds in %s the cursor "%s"', (next, after) => {
  expect(pageAfter(next)).toBe(after);
});

it.each([undefined, '', '/api/x', '/api/x?page[size]=20'])('finds no next page in %j', (next) => {
  expect(pageAfter(next)).toBeUndefined();
});
