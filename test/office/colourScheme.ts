/** Mocks the system's colour scheme, which jsdom does not have. */
export const colourScheme = (dark: boolean) => {
  const query = Object.assign(new EventTarget(), { matches: dark, media: '(prefers-color-scheme: dark)' });
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => query });
  return {
    turn: (toDark: boolean) => {
      query.matches = toDark;
      query.dispatchEvent(new Event('change'));
    },
  };
};
