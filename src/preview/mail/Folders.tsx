import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Archive20Regular } from '@fluentui/react-icons/svg/archive';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Drafts20Regular } from '@fluentui/react-icons/svg/drafts';
import { MailInbox20Regular } from '@fluentui/react-icons/svg/mail-inbox';
import { Send20Regular } from '@fluentui/react-icons/svg/send';
import { mediumMail } from '../breakpoints';
import { usePreviewMessages } from '../messages/previewMessages';

const useStyles = makeStyles({
  root: {
    flex: '0 0 152px',
    minWidth: 0,
    overflow: 'hidden',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} 0 0`,
    [mediumMail]: { display: 'none' },
  },
  folder: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  current: {
    ...typographyStyles.body1Strong,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  count: { ...typographyStyles.caption1Strong, marginInlineStart: 'auto', color: tokens.colorBrandForegroundLink },
});

const icons = {
  inbox: MailInbox20Regular,
  drafts: Drafts20Regular,
  sent: Send20Regular,
  archive: Archive20Regular,
  deleted: Delete20Regular,
} as const;

const folders = ['inbox', 'drafts', 'sent', 'archive', 'deleted'] as const;

/** A picture. @param unread mails in the inbox */
export const Folders = ({ unread }: { unread: number }) => {
  const styles = useStyles();
  const { client, format } = usePreviewMessages();
  return (
    <div className={styles.root} aria-hidden="true">
      {folders.map((folder) => {
        const Icon = icons[folder];
        const isInbox = folder === 'inbox';
        return (
          <div key={folder} className={mergeClasses(styles.folder, isInbox && styles.current)}>
            <Icon />
            <span>{client.folders[folder]}</span>
            {isInbox && unread > 0 && <span className={styles.count}>{format.number(unread)}</span>}
          </div>
        );
      })}
    </div>
  );
};
