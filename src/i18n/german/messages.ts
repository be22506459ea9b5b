import type { Catalog } from '../catalog';
import { reader } from './reader';
import { terms } from './terms';

export const messages = {
  reader: () => Promise.resolve({ reader: { terms, reader } }),
  failures: () => import(/* webpackChunkName: 'messages-de-failures' */ './failures'),
  sources: () => import(/* webpackChunkName: 'messages-de-sources' */ './sources'),
  editor: () => import(/* webpackChunkName: 'messages-de-editor' */ './editor'),
  history: () => import(/* webpackChunkName: 'messages-de-history' */ './history'),
  overview: () => import(/* webpackChunkName: 'messages-de-overview' */ './overview'),
  demonstration: () => import(/* webpackChunkName: 'messages-de-demonstration' */ './demonstration'),
  menu: () => import(/* webpackChunkName: 'messages-de-menu' */ './menu'),
} satisfies Catalog;
