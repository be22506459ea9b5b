// Where people find help, and the privacy and terms that apply: addresses of config.json, or the add-in's own page.
import type { Config } from './config';

/** Absolute, or relative to the pane. */
export const linksOf = ({ links = {} }: Pick<Config, 'links'>) => {
  const { support = 'support.html', privacy = 'support.html#privacy', terms = 'support.html#terms' } = links;
  return { support, privacy, terms };
};
