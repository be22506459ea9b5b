// The first script of the pane, small and without React: it starts the first request while the rest still loads.
import { open } from './opening';

export const setup = open();
// A failure is told by the pane, which awaits the same promise.
setup.catch(() => undefined);
