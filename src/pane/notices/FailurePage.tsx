// The whole page where nothing of the policy can be shown: what failed, and the one act that helps.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CloudOff48Regular } from '@fluentui/react-icons/svg/cloud-off';
import { Person48Regular } from '@fluentui/react-icons/svg/person';
import { ShieldLock48Regular } from '@fluentui/react-icons/svg/shield-lock';
import { Warning48Regular } from '@fluentui/react-icons/svg/warning';
import { useMessages } from '../../i18n/messages';
import type { Person } from '../../policy/policy';
import { FailureDetails } from '../ui/FailureDetails';
import { Page } from '../ui/Page';
import { RetryButton } from '../ui/RetryButton';
import { SignInProgress } from '../ui/SignInProgress';
import { SubtleButton } from '../ui/SubtleButton';
import { WriteTo } from '../ui/WriteTo';
import { severityOf, type FailedRequest } from '../ui/failedRequest';

const useStyles = makeStyles({
  // Where the title of a policy stands.
  product: { ...typographyStyles.subtitle1 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  center: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'center',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalS} 40px`,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  icon: { width: '40px', height: '40px', color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 0`, textWrap: 'balance' },
  next: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXL}`,
    color: tokens.colorNeutralForeground2,
    textWrap: 'balance',
  },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
    // A subtle one beside those of the page.
    '& > button': { ...typographyStyles.body1Strong, justifyContent: 'center', minHeight: '32px' },
  },
  bottom: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
    '& > :last-child': { marginInlineStart: 'auto' },
  },
});

export type FailurePageProps = {
  message: { title: string; next: string };
  /** For failures of requests. */
  failed?: FailedRequest;
  onRetry: () => void;
  /** Asks the person to sign in. Needs a PaneProvider. */
  onSignIn?: () => void;
  /** Who is signed in, where that is known. */
  account?: string | undefined;
};

export const FailurePage = ({ message: { title, next }, failed, onRetry, onSignIn, account }: FailurePageProps) => {
  const styles = useStyles();
  const messages = useMessages();
  const isError = !failed || severityOf(failed) === 'error';
  const Icon = icons[iconOf(failed)];
  const contacts = failed ? contactsOf(failed) : [];
  return (
    <Page>
      <div className={styles.product}>{messages.title}</div>
      <div className={styles.center}>
        <div role="alert">
          <Icon aria-hidden="true" className={mergeClasses(styles.icon, isError && styles.error)} />
          <h1 className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          <p className={styles.next}>{next}</p>
        </div>
        <div className={styles.actions}>
          {contacts.map((contact, index) => (
            <WriteTo
              key={contact.id}
              appearance={index === 0 ? 'primary' : 'secondary'}
              person={contact}
              message={{
                subject: messages.request.accessSubject,
                body: messages.request.accessBody(contact.name),
              }}
            />
          ))}
          {failed?.failure.kind === 'signed_out' && onSignIn ? (
            <SubtleButton appearance="primary" onClick={onSignIn}>
              {messages.signIn}
            </SubtleButton>
          ) : (
            <RetryButton appearance={contacts.length > 0 ? 'subtle' : 'primary'} failed={failed} onRetry={onRetry} />
          )}
          {onSignIn && (
            <div role="status" className={styles.quiet}>
              <SignInProgress />
            </div>
          )}
        </div>
      </div>
      <div className={mergeClasses(styles.quiet, styles.bottom)}>
        {account !== undefined && <span>{messages.signedInAs(account)}</span>}
        {failed && <FailureDetails failure={failed.failure} />}
      </div>
    </Page>
  );
};

const icons = {
  error: Warning48Regular,
  access: ShieldLock48Regular,
  signIn: Person48Regular,
  network: CloudOff48Regular,
};

const iconOf = (failed: FailedRequest | undefined): keyof typeof icons => {
  if (severityOf(failed) === 'error') return 'error';
  switch (failed?.failure.kind) {
    case 'forbidden':
      return 'access';
    case 'signed_out':
      return 'signIn';
    case undefined:
    case 'not_found':
    case 'switched_off':
      return 'error';
    default:
      return 'network';
  }
};

/** At most two of those who can give access and have an address. */
const contactsOf = ({ failure }: FailedRequest): readonly Person[] =>
  failure.kind === 'forbidden' ? failure.contacts.filter(({ email }) => email !== undefined).slice(0, 2) : [];
