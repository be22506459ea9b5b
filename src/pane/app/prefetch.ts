// The first script of the pane, small and without React: it paints the ground in the theme of the person's choice, and starts the first request while the rest still loads.
import { readDevice } from '../../office/preferences';
import { open } from './appContext';

// What stands in the HTML is painted as the person wants it, long before office.js is there.
const { theme } = readDevice();
if (theme) document.documentElement.dataset.theme = theme;

export const setup = open();
// A failure is told by the pane, which awaits the same promise.
setup.catch(() => undefined);
