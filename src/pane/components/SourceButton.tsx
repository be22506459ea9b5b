// Names the level that a value comes from; pressing it opens the chain of all levels.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    minWidth: 0,
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    marginInlineStart: 'auto',
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    color: tokens.colorNeutralForeground2,
    textAlign: 'end',
    '& .fui-Button__icon': { marginInlineStart: tokens.spacingHorizontalXXS },
    overflowWrap: 'anywhere',
  },
});

export type SourceButtonProps = { source: string; label: string; open: boolean; panelId: string; onToggle: () => void };

export const SourceButton = ({ source, label, open, panelId, onToggle }: SourceButtonProps) => {
  const styles = useStyles();
  const words = useWords();
  return (
    <Button
      className={styles.root}
      appearance="transparent"
      size="small"
      icon={open ? <ChevronUpRegular fontSize={16} /> : <ChevronDownRegular fontSize={16} />}
      iconPosition="after"
      aria-expanded={open}
      aria-controls={open ? panelId : undefined}
      aria-label={words.source.button(source, label)}
      onClick={onToggle}
    >
      {source}
    </Button>
  );
};
