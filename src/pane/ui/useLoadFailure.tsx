// Why a chunk could not be loaded, and what helps.
import { useEffect, useState, type ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { isBuildReplaced } from '../../lib/build';
import { isPersistent } from '../../storage/deviceStorage';
import { SubtleButton } from './SubtleButton';

export type LoadFailureText = { title: string; next: string; actions: ReactNode };

/** Undefined until the server has answered whether it still has this build. */
export const useLoadFailure = (onRetry: (() => void) | undefined): LoadFailureText | undefined => {
  const { moduleNotLoaded, buildReplaced, retry, reload } = useMessages();
  const [isReplaced, setReplaced] = useState<boolean>();
  const [attempts, setAttempts] = useState(1);
  useEffect(() => {
    void isBuildReplaced().then(setReplaced);
  }, [attempts]);
  const tryAgain = () => {
    setAttempts(attempts + 1);
    onRetry?.();
  };
  if (isReplaced === undefined) return undefined;
  if (!isReplaced) {
    return {
      ...moduleNotLoaded,
      actions: onRetry && (
        <SubtleButton appearance="link" onClick={tryAgain}>
          {retry}
        </SubtleButton>
      ),
    };
  }
  return {
    ...buildReplaced,
    // Unsaved edits are offered in the new pane, unless this device stores nothing.
    actions: isPersistent() && (
      <SubtleButton appearance="link" onClick={() => window.location.reload()}>
        {reload}
      </SubtleButton>
    ),
  };
};
