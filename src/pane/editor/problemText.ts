import type { EditorMessages } from '../../i18n/english/editor';
import type { Messages } from '../../i18n/messages';
import type { InputProblem } from '../../policy/draft';

/** What to correct; a number beyond a limit reads as in the reader's rows. */
export const problemText = (problem: InputProblem, { row, terms }: Messages, editing: EditorMessages): string =>
  'limit' in problem
    ? row.notAllowed(terms.value(problem.seconds), { kind: problem.kind, seconds: problem.limit })
    : editing.problem[problem.kind];
