// Names the level that a value comes from; pressing it opens the chain of all levels.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Disclosure } from '../ui/useDisclosure';
import { useMessages } from '../../i18n/messages';
import { DisclosureButton } from '../ui/DisclosureButton';

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
