// How the pane looks: theme, language, text direction, text size.
import { makeStyles, tokens } from '@fluentui/react-components';
import { themes } from '../office/host';
import { languageNames, languages } from '../i18n/language';
import { directions, textSizes, type Choice } from './choice';
import { Pick } from './SelectField';
import { words } from './messages';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export type LooksProps = { choice: Choice; onChoose: (change: Partial<Choice>) => void };

export const Looks = ({ choice, onChoose }: LooksProps) => (
  <div className={useStyles().root}>
    <Pick
      label={words.theme}
      values={themes}
      wordsOf={(theme) => words.themes[theme]}
      value={choice.theme}
      onPick={(theme) => onChoose({ theme })}
    />
    <Pick
      label={words.language}
      values={languages}
      wordsOf={(language) => languageNames[language]}
      value={choice.language}
      onPick={(language) => onChoose({ language })}
    />
    <Pick
      label={words.direction}
      values={directions}
      wordsOf={(direction) => words.directions[direction]}
      value={choice.direction}
      onPick={(direction) => onChoose({ direction })}
    />
    <Pick
      label={words.text}
      values={textSizes}
      wordsOf={(text) => words.textSizes[text]}
      value={choice.text}
      onPick={(text) => onChoose({ text })}
    />
  </div>
);
