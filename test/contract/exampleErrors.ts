// A literal error document with two invalid values.
export const exampleErrors = () => ({
  errors: [
    {
      status: '400',
      code: 'not_blank',
      title: 'not blank constraint',
      detail: 'This value should not be blank.',
      source: { pointer: '/included/0/attributes/value' },
    },
    {
      status: '400',
      code: 'range',
      title: 'range constraint',
      detail: 'This value should be between 1 and 86399.',
      source: { pointer: '/included/1/attributes/value' },
    },
  ],
  meta: { requestId: 'f3b0' },
});
