import type { Parts } from '../../i18n/catalog';
import type { Formats } from '../../i18n/formats';

type PaneParts = Parts['reader'] & Pick<Parts, 'sources' | 'editor' | 'menu' | 'overview' | 'demonstration'>;

const crm = 'OroCRM';

/** The pane's own messages: the preview names a control as the pane does. */
export const paneMessages = (format: Formats, parts: PaneParts) => {
  const terms = parts.terms(format, crm);
  return {
    format,
    terms,
    reader: parts.reader(format, terms),
    sources: parts.sources(format, terms),
    editor: parts.editor(format, terms),
    menu: parts.menu(format, terms),
    overview: parts.overview(format, terms),
    demonstration: parts.demonstration(format, terms),
  };
};

export type PaneMessages = ReturnType<typeof paneMessages>;
