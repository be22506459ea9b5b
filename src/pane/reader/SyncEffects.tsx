// What the policy does to people's data on an edit and on a delete: on a press, in at most three sentences.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SettingId, Values } from '../../policy/settings';
import { useDisclosure } from '../ui/useDisclosure';
import { useMessages } from '../../i18n/messages';
import { DisclosureButton } from '../ui/DisclosureButton';
import { effectSentences } from './valueText';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  sentence: { '& + &': { marginTop: tokens.spacingVerticalXS } },
});

export const SyncEffects = ({ id, values }: { id: SettingId; values: Partial<Values> }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const disclosure = useDisclosure();
  return (
    <>
      <DisclosureButton
        appearance="link"
        disclosure={disclosure}
        aria-label={`${messages.effects.show}, ${messages.terms.labels[id]}`}
      >
        {messages.effects.show}
      </DisclosureButton>
      {disclosure.open && (
        <ul role="list" {...disclosure.panel} className={pane.plainList}>
          {effectSentences(id, values, messages).map((sentence) => (
            <li key={sentence} className={mergeClasses(pane.label, styles.sentence)}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
