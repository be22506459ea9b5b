// What the policy does to people's data on an edit and on a delete: a press, then at most three sentences.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { outcomesOf } from '../../policy/consequences';
import { syncTypes, type SettingId, type Values } from '../../policy/settings';
import { useWords, type Words } from '../words/words';
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
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  return (
    <>
      <QuietButton
        className={styles.button}
        aria-expanded={open}
        aria-label={`${words.effects.show}, ${words.terms.labels[id]}`}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        {words.effects.show}
        <Chevron fontSize={12} aria-hidden="true" />
      </QuietButton>
      {open && (
        <ul role="list" id={panelId} className={pane.plainList}>
          {sentences(id, values, words).map((sentence) => (
            <li key={sentence} className={mergeClasses(pane.label, styles.sentence)}>
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const sentences = (id: SettingId, values: Partial<Values>, { effects }: Words): readonly string[] => {
  const types = syncTypes.filter((type) => type === id);
  const off = (types.length > 0 ? types : syncTypes).filter((type) => values[type] === false);
  if (off.length > 0 && (types.length > 0 || off.length === syncTypes.length)) return [effects.off(off)];
  if (types.some((type) => values[type] === undefined)) return [effects.unknown];
  const outcomes = outcomesOf(values);
  return outcomes ? effects.sentences(outcomes) : [effects.unknown];
};
