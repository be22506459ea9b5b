// What the policy does to people's data on an edit and on a delete: a press, then at most three sentences.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SettingId, Values } from '../../policy/settings';
import { useDisclosure } from '../ui/useDisclosure';
import { useWords } from '../../i18n/words';
import { DisclosureButton } from '../ui/DisclosureButton';
import { effectSentences } from './valueText';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  sentence: { '& + &': { marginTop: tokens.spacingVerticalXS } },
});

export const SyncEffects = ({ id, values }: { id: SettingId; values: Partial<Values> }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useWords();
  const disclosure = useDisclosure();
  return (
    <>
      <DisclosureButton
        appearance="link"
        disclosure={disclosure}
        aria-label={`${words.effects.show}, ${words.terms.labels[id]}`}
      >
        {words.effects.show}
      </DisclosureButton>
      {disclosure.open && (
        <ul role="list" {...disclosure.panel} className={pane.plainList}>
          {effectSentences(id, values, words).map((sentence) => (
            <li key={sentence} className={mergeClasses(pane.label, styles.sentence)}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
