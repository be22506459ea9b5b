import { makeStyles, tokens } from '@fluentui/react-components';
import { themes } from '../../office/host';
import { languages, languageCodes } from '../../i18n/languages';
import { directions, textSizes, type PreviewOptions } from '../options';
import { SelectField } from './SelectField';
import { usePreviewMessages } from '../messages/previewMessages';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});

export type AppearanceControlsProps = { options: PreviewOptions; onChange: (change: Partial<PreviewOptions>) => void };

export const AppearanceControls = ({ options, onChange }: AppearanceControlsProps) => {
  const styles = useStyles();
  const { controls: messages } = usePreviewMessages();
  return (
    <div className={styles.root}>
      <SelectField
        label={messages.theme}
        values={themes}
        labelOf={(theme) => messages.themes[theme]}
        value={options.theme}
        onSelect={(theme) => onChange({ theme })}
      />
      <SelectField
        label={messages.language}
        values={languageCodes}
        labelOf={(language) => languages[language].name}
        value={options.language}
        onSelect={(language) => onChange({ language })}
      />
      <SelectField
        label={messages.direction}
        values={directions}
        labelOf={(direction) => messages.directions[direction]}
        value={options.direction}
        onSelect={(direction) => onChange({ direction })}
      />
      <SelectField
        label={messages.text}
        values={textSizes}
        labelOf={(text) => messages.textSizes[text]}
        value={options.text}
        onSelect={(text) => onChange({ text })}
      />
    </div>
  );
};
