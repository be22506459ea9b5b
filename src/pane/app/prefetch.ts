// The first script of the pane, small and without React: it sets the theme, and starts the first request while the rest still loads.
import { readPreferences } from '../../office/preferences';
import { createAppContext } from './appContext';

// The HTML is painted in the person's theme, long before office.js is loaded.
const { theme } = readPreferences();
if (theme) document.documentElement.dataset.theme = theme;

export const prefetched = createAppContext();
// The entry handles a failure; it awaits the same promise.
prefetched.catch(() => undefined);
