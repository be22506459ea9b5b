import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { demonstrationListener } from '../../src/server/mount/node';
import { serveForParent } from './serveForParent';

serveForParent(demonstrationListener({ data: acmeAndGlobex }));
