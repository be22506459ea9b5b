// The scope that a value comes from, and who set it there; a press opens all sources.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { shortName } from '../../i18n/shortName';
import { useMessages } from '../../i18n/messages';
import { isSetByPerson, type ChainEntry } from '../../policy/policy';
import { DisclosureButton } from '../ui/DisclosureButton';
import { coarse } from '../ui/styles';
import type { Disclosure } from '../ui/useDisclosure';

const useStyles = makeStyles({
  root: {
    // Griffel flips it with the layout; 'end' would follow the direction of the text.
    textAlign: 'right',
    justifyContent: 'end',
    marginInlineStart: 'auto',
    // The glyph ends where the texts end.
    marginInlineEnd: '-4px',
    paddingInlineStart: 0,
    paddingInlineEnd: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground3,
  },
  /** A press anywhere in the row opens the sources; the row is positioned. */
  coversRow: { '::after': { content: '""', position: 'absolute', inset: 0 }, [coarse]: { minHeight: '24px' } },
  byPerson: { color: tokens.colorNeutralForeground1 },
});

export type SourceButtonProps = {
  entry: ChainEntry;
  /** The id of the person who is signed in. */
  actorId: string;
  /** Of the setting. */
  label: string;
  disclosure: Disclosure;
  /** The value is not used. @default false */
  quiet?: boolean;
  /** @default false */
  coversRow?: boolean;
};

export const SourceButton = ({
  entry,
  actorId,
  label,
  disclosure,
  quiet = false,
  coversRow = false,
}: SourceButtonProps) => {
  const styles = useStyles();
  const { source, terms } = useMessages();
  const { scope, scopeName, updatedBy } = entry;
  const scopeText = terms.scopeName(scope, scopeName);
  // A person's own scope is changed by nobody else.
  const author = scope === 'user' ? undefined : updatedBy;
  const isOwn = author?.id === actorId;
  const full = author ? `${scopeText} · ${isOwn ? source.you : author.name}` : scopeText;
  return (
    <DisclosureButton
      disclosure={disclosure}
      className={mergeClasses(
        styles.root,
        coversRow && styles.coversRow,
        !quiet && isSetByPerson(entry) && styles.byPerson,
      )}
      aria-label={source.button(full, label)}
      title={author ? full : undefined}
    >
      <span>
        <bdi>{scopeText}</bdi>
        {author && (
          <>
            <span> · </span>
            <bdi>{isOwn ? source.you : shortName(author.name)}</bdi>
          </>
        )}
      </span>
    </DisclosureButton>
  );
};
