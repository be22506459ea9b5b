import type { Catalog } from '../catalog';
import { reader } from './reader';
import { terms } from './terms';

export const messages = {
  reader: () => Promise.resolve({ reader: { terms, reader } }),
  failures: () => import(/* webpackChunkName: 'messages-ar-failures' */ './failures'),
  sources: () => import(/* webpackChunkName: 'messages-ar-sources' */ './sources'),
  editor: () => import(/* webpackChunkName: 'messages-ar-editor' */ './editor'),
  history: () => import(/* webpackChunkName: 'messages-ar-history' */ './history'),
  overview: () => import(/* webpackChunkName: 'messages-ar-overview' */ './overview'),
  demonstration: () => import(/* webpackChunkName: 'messages-ar-demonstration' */ './demonstration'),
  menu: () => import(/* webpackChunkName: 'messages-ar-menu' */ './menu'),
} satisfies Catalog;
