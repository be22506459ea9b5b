import { createHost, type Host } from './host';

/** Appearance by the system's colour scheme and the browser's language. */
export const browserHost = (): Host => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const theme = () => (dark.matches ? 'dark' : 'light');
  const host = createHost({ theme: theme(), language: navigator.language });
  dark.addEventListener('change', () => host.set({ theme: theme() }));
  return host;
};
