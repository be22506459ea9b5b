// The scope that a value comes from; a press opens all sources.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Disclosure } from '../ui/useDisclosure';
import { useMessages } from '../../i18n/messages';
import { DisclosureButton } from '../ui/DisclosureButton';

const useStyles = makeStyles({
  root: {
    // Griffel flips it with the layout; 'end' would follow the direction of the text.
    textAlign: 'right',
    marginInlineStart: 'auto',
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXXS})`,
    paddingInlineStart: tokens.spacingHorizontalXXS,
    paddingInlineEnd: tokens.spacingHorizontalXXS,
  },
});

export type SourceButtonProps = { source: string; label: string; disclosure: Disclosure };

export const SourceButton = ({ source, label, disclosure: chain }: SourceButtonProps) => {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <DisclosureButton disclosure={chain} className={styles.root} aria-label={messages.source.button(source, label)}>
      {source}
    </DisclosureButton>
  );
};
