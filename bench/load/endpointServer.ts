import { acmeAndGlobex } from '../../src/server/demonstration';
import { demonstrationListener } from '../../src/server/mount/node';
import { serveForParent } from './serveForParent';

serveForParent(demonstrationListener({ data: acmeAndGlobex }));
