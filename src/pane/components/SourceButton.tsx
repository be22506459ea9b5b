// Names the level that a value comes from; pressing it opens the chain of all levels.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { Disclosure } from '../state/useDisclosure';
import { useWords } from '../words/words';
import { QuietButton } from './QuietButton';

const useStyles = makeStyles({
  root: {
    // Turned round with the layout; 'end' would go with the text instead.
    textAlign: 'right',
    marginInlineStart: 'auto',
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXXS})`,
    paddingInlineStart: tokens.spacingHorizontalXXS,
    paddingInlineEnd: tokens.spacingHorizontalXXS,
  },
});

export type SourceButtonProps = { source: string; label: string; chain: Disclosure };

export const SourceButton = ({ source, label, chain: { open, button } }: SourceButtonProps) => {
  const styles = useStyles();
  const words = useWords();
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  return (
    <QuietButton {...button} className={styles.root} aria-label={words.source.button(source, label)}>
      {source}
      <Chevron fontSize={12} aria-hidden="true" />
    </QuietButton>
  );
};
