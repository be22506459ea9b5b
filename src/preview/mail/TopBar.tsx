import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { DemonstrationPerson } from '../../server/demonstration/demonstration';
import { smallScreen } from '../breakpoints';
import { PersonAvatar } from '../PersonAvatar';
import { usePreviewMessages } from '../messages/previewMessages';

const useStyles = makeStyles({
  root: {
    flex: '0 0 48px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalL}`,
  },
  title: { ...typographyStyles.body1Strong, flex: '0 1 208px', margin: 0 },
  search: {
    flex: '0 1 400px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    height: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    [smallScreen]: { display: 'none' },
  },
  person: { marginInlineStart: 'auto' },
});

/** @param person who is signed in */
export const TopBar = ({ person }: { person: DemonstrationPerson }) => {
  const styles = useStyles();
  const { client } = usePreviewMessages();
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{client.title}</h1>
      <span className={styles.search} aria-hidden="true">
        <Search16Regular />
        <span>{client.search}</span>
      </span>
      <PersonAvatar className={styles.person} person={person} />
    </header>
  );
};
