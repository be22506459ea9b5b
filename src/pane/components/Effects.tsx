// What the policy does to people's data on an edit and on a delete: a press, then at most three sentences.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { SettingId, Values } from '../../policy/settings';
import { useDisclosure } from '../state/useDisclosure';
import { useWords } from '../words/words';
import { effectsOf } from './plainWords';
import { QuietButton } from './QuietButton';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  button: { padding: 0, color: tokens.colorBrandForegroundLink },
  sentence: { '& + &': { marginTop: tokens.spacingVerticalXS } },
});

export const Effects = ({ id, values }: { id: SettingId; values: Partial<Values> }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useWords();
  const { open, button, panel } = useDisclosure();
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  return (
    <>
      <QuietButton
        {...button}
        className={styles.button}
        aria-label={`${words.effects.show}, ${words.terms.labels[id]}`}
      >
        {words.effects.show}
        <Chevron fontSize={12} aria-hidden="true" />
      </QuietButton>
      {open && (
        <ul role="list" {...panel} className={pane.plainList}>
          {effectsOf(id, values, words).map((sentence) => (
            <li key={sentence} className={mergeClasses(pane.label, styles.sentence)}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
