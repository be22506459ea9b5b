// Copies the effective policy as text or JSON; shows it for copying by hand where the host allows no clipboard.
import { makeStyles, mergeClasses, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { useMessages } from '../../i18n/messages';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import { policyAsJson, policyAsText, type ExportedScope } from './policyExport';

const useStyles = makeStyles({
  whole: { flexBasis: '100%', minWidth: 0 },
  text: { display: 'flex', '& > textarea': { minWidth: 0 } },
});

type Copied = { kind: 'nothing' } | { kind: 'done' } | { kind: 'by_hand'; text: string };

export const CopyPolicy = ({ scope }: { scope: ExportedScope }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const tools = useHistoryMessages();
  const { copy } = tools;
  const [copied, setCopied] = useState<Copied>({ kind: 'nothing' });
  const labelId = useId();
  const take = async (text: string) => {
    setCopied({ kind: 'nothing' });
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ kind: 'done' });
    } catch {
      setCopied({ kind: 'by_hand', text });
    }
  };
  return (
    <>
      <SubtleButton appearance="outline" onClick={() => void take(policyAsText(scope, messages, tools))}>
        {copy.text}
      </SubtleButton>
      <SubtleButton appearance="outline" onClick={() => void take(policyAsJson(scope, messages))}>
        {copy.json}
      </SubtleButton>
      <div
        role="status"
        id={labelId}
        className={copied.kind === 'nothing' ? pane.hidden : mergeClasses(styles.whole, pane.caption)}
      >
        {copied.kind === 'done' && copy.done}
        {copied.kind === 'by_hand' && copy.byHand}
      </div>
      {copied.kind === 'by_hand' && (
        <Textarea
          className={mergeClasses(styles.whole, styles.text)}
          textarea={{ dir: 'auto' }}
          aria-labelledby={labelId}
          readOnly
          rows={6}
          value={copied.text}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
};
