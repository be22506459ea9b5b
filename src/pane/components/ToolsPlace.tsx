// Where a part of what is rarely needed stands once it is there, and what can be done where it did not come.
import type { ReactNode } from 'react';
import { useTools, type Tools } from '../state/useTools';
import { useWords } from '../words/words';
import { FailureNotice } from './FailureNotice';

export const ToolsPlace = ({ children }: { children: (tools: Tools) => ReactNode }) => {
  const tools = useTools(true);
  const { failures } = useWords();
  if (tools.kind === 'ready') return children(tools);
  return tools.kind === 'failed' && <FailureNotice {...failures.editor} onRetry={tools.retry} />;
};
