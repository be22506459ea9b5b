// What others changed since the person last looked: the first change, and the others on a press.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useMessages, type Messages } from '../../i18n/messages';
import { authorName } from '../../policy/policy';
import type { AttributedChange } from '../store/notices';
import { scopeInView } from '../store/selectors';
import { usePane, usePaneState } from '../store/usePane';
import { DisclosureButton } from '../ui/DisclosureButton';
import { usePaneStyles } from '../ui/styles';
import { SubtleButton } from '../ui/SubtleButton';
import { useDisclosure } from '../ui/useDisclosure';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderInlineStartWidth: '3px',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  others: { gridColumn: '1 / -1', '& > * + *': { marginTop: tokens.spacingVerticalXS } },
  more: { gridColumn: '1 / -1', justifySelf: 'start' },
});

export type RemoteChangesNoticeProps = { changes: readonly [AttributedChange, ...AttributedChange[]] };

export const RemoteChangesNotice = ({ changes: [firstChange, ...otherChanges] }: RemoteChangesNoticeProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const { dispatch } = usePane();
  const scope = usePaneState((state) => scopeInView(state)?.policy.scope);
  const disclosure = useDisclosure();
  const sentenceOf = (change: AttributedChange) => sentence(change, scope, messages);
  const [first, others] = [sentenceOf(firstChange), otherChanges.map(sentenceOf)];
  return (
    <div className={mergeClasses(pane.card, styles.root)}>
      <div className={mergeClasses(pane.caption, styles.text)}>
        <strong>{messages.remoteChanges.title}</strong>
        <div>{first}</div>
      </div>
      <SubtleButton
        aria-label={messages.dismissOf(messages.remoteChanges.title)}
        title={messages.dismiss}
        onClick={() => dispatch({ type: 'remoteChangesDismissed' })}
      >
        <DismissRegular fontSize={16} aria-hidden="true" />
      </SubtleButton>
      {others.length > 0 && (
        <DisclosureButton appearance="link" disclosure={disclosure} className={styles.more}>
          {messages.remoteChanges.more(others.length)}
        </DisclosureButton>
      )}
      {disclosure.open && (
        <div {...disclosure.panel} className={mergeClasses(pane.caption, styles.text, styles.others)}>
          {others.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </div>
      )}
    </div>
  );
};

/** @param shown the scope in view, which needs no name */
const sentence = (
  { id, from, to, by, at, scope, scopeName }: AttributedChange,
  shown: AttributedChange['scope'] | undefined,
  { remoteChanges, valueLabel, terms }: Messages,
): string =>
  remoteChanges.change(
    authorName(by),
    terms.labels[id],
    [valueLabel(from.value, from.enforced), valueLabel(to.value, to.enforced)],
    at,
    scope === shown ? undefined : terms.source(scope, scopeName),
  );
