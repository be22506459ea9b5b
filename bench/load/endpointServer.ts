import { demonstrationListener } from '../../src/server/mount/node';
import { serveForParent } from './serveForParent';

serveForParent(demonstrationListener());
