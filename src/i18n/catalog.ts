import type { DemonstrationMessages } from './english/demonstration';
import type { MenuMessages } from './english/menu';
import type { EditorMessages } from './english/editor';
import type { FailureMessages } from './english/failures';
import type { HistoryMessages } from './english/history';
import type { OverviewMessages } from './english/overview';
import type { reader } from './english/reader';
import type { SourcesMessages } from './english/sources';
import type { terms } from './english/terms';
import type { Formats } from './formats';
import type { Terms } from './terms';

export type CreateMessages<Messages> = (format: Formats, terms: Terms) => Messages;

/** A part is loaded as a whole, the reader's first and the others with the components that show them. */
export type Parts = {
  reader: { terms: typeof terms; reader: typeof reader };
  failures: CreateMessages<FailureMessages>;
  sources: CreateMessages<SourcesMessages>;
  editor: CreateMessages<EditorMessages>;
  history: CreateMessages<HistoryMessages>;
  overview: CreateMessages<OverviewMessages>;
  menu: CreateMessages<MenuMessages>;
  demonstration: CreateMessages<DemonstrationMessages>;
};
export type Part = keyof Parts;

/** How to load the parts of a language: each is the export of that name. */
export type Catalog = { [P in Part]: () => Promise<Pick<Parts, P>> };

/** `unknown` where both are the same: a translation that only fits the type could leave out a parameter or add a message. */
type SameAs<Reference, Given> = Reference extends Given ? unknown : { differsFrom: Reference };

/** Accepts a translation only where it and the reference are assignable to each other. */
export const translated =
  <Reference>() =>
  <Given extends Reference>(given: Given & SameAs<Reference, Given>): Reference =>
    given;
