import { demonstration } from '../../../i18n/german/demonstration';
import { editor } from '../../../i18n/german/editor';
import { menu } from '../../../i18n/german/menu';
import { overview } from '../../../i18n/german/overview';
import { reader } from '../../../i18n/german/reader';
import { sources } from '../../../i18n/german/sources';
import { terms } from '../../../i18n/german/terms';
import { faults } from './faults';
import { mails } from './mails';
import { page } from './page';

export const german = { pane: { terms, reader, sources, editor, menu, overview, demonstration }, page, mails, faults };
