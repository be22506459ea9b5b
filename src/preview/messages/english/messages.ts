import { demonstration } from '../../../i18n/english/demonstration';
import { editor } from '../../../i18n/english/editor';
import { menu } from '../../../i18n/english/menu';
import { overview } from '../../../i18n/english/overview';
import { reader } from '../../../i18n/english/reader';
import { sources } from '../../../i18n/english/sources';
import { terms } from '../../../i18n/english/terms';
import { faults } from './faults';
import { mails } from './mails';
import { page } from './page';

export const english = { pane: { terms, reader, sources, editor, menu, overview, demonstration }, page, mails, faults };
