// Whose policy this is, who is signed in and what they can do, how old it is, Refresh, and buttons for rarely used panels.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { appearanceModule } from '../appearance/appearanceModule';
import { historyModule } from '../history/historyModule';
import type { ScopeState } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { useDisclosure } from '../ui/useDisclosure';
import { useMessages } from '../../i18n/messages';
import { LazyModule } from '../ui/LazyModule';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  title: { ...typographyStyles.subtitle2, flex: '1 1 96px', margin: 0, overflowWrap: 'anywhere' },
  read: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginInlineStart: 'auto',
  },
  line: { flexBasis: '100%', minWidth: 0 },
});

export const Header = ({ scope: { policy, readAt } }: { scope: ScopeState }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { header, title, asOf, terms } = useMessages();
  const { reads, services } = usePane();
  const { readStatus, refresh } = usePaneState();
  const refreshing = readStatus.kind === 'reading';
  const { actor, organization, scope } = policy;
  const [tools, appearance] = [useDisclosure(), useDisclosure()];
  return (
    <header className={styles.root}>
      <h1 className={styles.title} tabIndex={-1}>
        <span className={pane.hidden}>{title}: </span>
        {scope === 'global' ? terms.levels.global : (organization?.name ?? policy.scopeName)}
      </h1>
      <div className={styles.read}>
        <span className={pane.caption}>{refreshing ? header.refreshing : asOf(new Date(readAt))}</span>
        <span role="status" className={pane.hidden}>
          {refreshing && header.refreshing}
          {refresh === 'done' && readStatus.kind === 'idle' && header.upToDate}
        </span>
        <SubtleButton
          aria-label={header.refresh}
          title={header.refresh}
          aria-disabled={refreshing}
          onClick={refreshing ? undefined : () => void reads.refresh()}
        >
          <ArrowClockwiseRegular fontSize={20} aria-hidden="true" />
        </SubtleButton>
        <SubtleButton aria-label={header.tools} title={header.tools} {...tools.button}>
          <MoreHorizontalRegular fontSize={20} aria-hidden="true" />
        </SubtleButton>
        <SubtleButton aria-label={header.appearance} title={header.appearance} {...appearance.button}>
          <SettingsRegular fontSize={20} aria-hidden="true" />
        </SubtleButton>
      </div>
      <div className={mergeClasses(pane.caption, styles.line)}>
        {header.person(actor.name, services.userName(), policy.readOnly ? [] : actor.capabilities)}
      </div>
      {tools.open && (
        <div className={styles.line} {...tools.panel}>
          <LazyModule source={historyModule}>
            {({ ToolsPanel }) => <ToolsPanel scope={{ policy, readAt }} />}
          </LazyModule>
        </div>
      )}
      {appearance.open && (
        <div className={styles.line} {...appearance.panel}>
          <LazyModule source={appearanceModule}>{({ AppearancePanel }) => <AppearancePanel />}</LazyModule>
        </div>
      )}
    </header>
  );
};
