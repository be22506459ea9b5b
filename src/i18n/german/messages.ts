import type { Catalog } from '../catalog';
import { failures } from './failures';
import { reader } from './reader';
import { terms } from './terms';

export const messages = {
  reader: () => Promise.resolve({ reader: { terms, reader, failures } }),
  editor: () => import(/* webpackChunkName: 'messages-de-editor' */ './editor'),
  history: () => import(/* webpackChunkName: 'messages-de-history' */ './history'),
  appearance: () => import(/* webpackChunkName: 'messages-de-appearance' */ './appearance'),
} satisfies Catalog;
