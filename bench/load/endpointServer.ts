// The endpoint on Node, as it is mounted there.
import { demonstrationListener } from '../../src/server/mount/node';
import { serveForParent } from './serveForParent';

serveForParent(demonstrationListener());
