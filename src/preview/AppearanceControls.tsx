// How the pane looks: theme, language, text direction, text size.
import { makeStyles, tokens } from '@fluentui/react-components';
import { themes } from '../office/host';
import { languages, languageCodes } from '../i18n/languages';
import { directions, textSizes, type Choice } from './choice';
import { Pick } from './SelectField';
import { messages } from './messages';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export type LooksProps = { choice: Choice; onChoose: (change: Partial<Choice>) => void };

export const Looks = ({ choice, onChoose }: LooksProps) => (
  <div className={useStyles().root}>
    <Pick
      label={messages.theme}
      values={themes}
      wordsOf={(theme) => messages.themes[theme]}
      value={choice.theme}
      onPick={(theme) => onChoose({ theme })}
    />
    <Pick
      label={messages.language}
      values={languageCodes}
      wordsOf={(language) => languages[language].name}
      value={choice.language}
      onPick={(language) => onChoose({ language })}
    />
    <Pick
      label={messages.direction}
      values={directions}
      wordsOf={(direction) => messages.directions[direction]}
      value={choice.direction}
      onPick={(direction) => onChoose({ direction })}
    />
    <Pick
      label={messages.text}
      values={textSizes}
      wordsOf={(text) => messages.textSizes[text]}
      value={choice.text}
      onPick={(text) => onChoose({ text })}
    />
  </div>
);
