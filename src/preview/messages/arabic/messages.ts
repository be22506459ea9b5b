import { demonstration } from '../../../i18n/arabic/demonstration';
import { editor } from '../../../i18n/arabic/editor';
import { menu } from '../../../i18n/arabic/menu';
import { overview } from '../../../i18n/arabic/overview';
import { reader } from '../../../i18n/arabic/reader';
import { sources } from '../../../i18n/arabic/sources';
import { terms } from '../../../i18n/arabic/terms';
import { faults } from './faults';
import { mails } from './mails';
import { page } from './page';

export const arabic = { pane: { terms, reader, sources, editor, menu, overview, demonstration }, page, mails, faults };
