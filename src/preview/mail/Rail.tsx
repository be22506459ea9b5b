import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Calendar20Regular } from '@fluentui/react-icons/svg/calendar';
import { Mail20Filled } from '@fluentui/react-icons/svg/mail';
import { People20Regular } from '@fluentui/react-icons/svg/people';
import { TaskListSquareLtr20Regular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { smallScreen } from '../breakpoints';

const useStyles = makeStyles({
  root: {
    flex: '0 0 48px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    [smallScreen]: { display: 'none' },
  },
  app: {
    display: 'grid',
    placeItems: 'center',
    width: '40px',
    height: '40px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground3,
  },
  current: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForeground1 },
});

/** The other apps of a mail client: a picture. */
export const Rail = () => {
  const styles = useStyles();
  return (
    <div className={styles.root} aria-hidden="true">
      <span className={mergeClasses(styles.app, styles.current)}>
        <Mail20Filled />
      </span>
      {[Calendar20Regular, People20Regular, TaskListSquareLtr20Regular].map((Icon, index) => (
        <span key={index} className={styles.app}>
          <Icon />
        </span>
      ))}
    </div>
  );
};
