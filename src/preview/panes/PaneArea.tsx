// The pane of the person who is signed in, and a colleague's beside it.
import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { NewMessage } from '../../office/newMessage';
import type { DemonstrationPerson } from '../../server/demonstration/demonstration';
import { narrowMain, smallScreen } from '../breakpoints';
import { faultOf } from '../faults/faults';
import { usePreviewMessages } from '../messages/previewMessages';
import type { PreviewOptions } from '../options';
import type { FrontPane } from '../view';
import { FramedPane } from './FramedPane';
import { PaneCard } from './PaneCard';
import { ResizeHandle } from './ResizeHandle';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    overflowX: 'auto',
    // For the shadows.
    padding: tokens.spacingHorizontalXS,
    margin: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    [narrowMain]: { flexDirection: 'column' },
    [smallScreen]: { flex: '1 1 0' },
  },
  hidden: { [smallScreen]: { display: 'none' } },
  switch: {
    display: 'none',
    [narrowMain]: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  },
});

export type PaneAreaProps = {
  options: PreviewOptions;
  me: DemonstrationPerson;
  /** Undefined while no pane of a colleague is shown. */
  colleague: DemonstrationPerson | undefined;
  isOpen: boolean;
  /** A new number reloads the pane. */
  reloadCount: number;
  /** On small screens: whether the mail covers the panes. */
  isBehind: boolean;
  frontPane: FrontPane;
  onFrontPaneChange: (pane: FrontPane) => void;
  areaRef: Ref<HTMLDivElement>;
  /** Called while the width is dragged. */
  onDrag: (width: number) => void;
  onResize: (width: number) => void;
  onNewMail: (mail: NewMessage) => void;
  onClose: () => void;
  onCloseColleague: () => void;
};

export const PaneArea = ({
  options,
  me,
  colleague,
  isOpen,
  reloadCount,
  isBehind,
  frontPane,
  onFrontPaneChange,
  areaRef,
  onDrag,
  onResize,
  onNewMail,
  onClose,
  onCloseColleague,
}: PaneAreaProps) => {
  const styles = useStyles();
  const { panes } = usePreviewMessages();
  const { theme, language, direction, text, width, network } = options;
  const frame = { theme, language, direction, text, onNewMail };
  const renderSwitch = (pane: FrontPane, name: string) => (
    <ToggleButton
      appearance={pane === frontPane ? 'primary' : 'secondary'}
      checked={pane === frontPane}
      onClick={() => onFrontPaneChange(pane)}
    >
      {name}
    </ToggleButton>
  );
  if (!isOpen && !colleague) return null;
  return (
    <>
      <ResizeHandle width={width} onDrag={onDrag} onResize={onResize} />
      <div ref={areaRef} className={mergeClasses(styles.root, isBehind && styles.hidden)}>
        {isOpen && colleague && (
          <div role="group" aria-label={panes.title} className={styles.switch}>
            {renderSwitch('own', panes.yours)}
            {renderSwitch('colleague', panes.of(colleague.name))}
          </div>
        )}
        {isOpen && (
          <PaneCard
            title={colleague ? panes.yours : panes.title}
            owner={colleague && me}
            isOwn
            width={width}
            isBehind={colleague !== undefined && frontPane !== 'own'}
            closeLabel={panes.close}
            onClose={onClose}
          >
            <FramedPane
              key={`${me.id} ${reloadCount}`}
              {...frame}
              personId={me.id}
              title={panes.frame}
              device={faultOf(network)?.device}
            />
          </PaneCard>
        )}
        {colleague && (
          <PaneCard
            title={panes.of(colleague.name)}
            owner={colleague}
            width={width}
            isBehind={isOpen && frontPane !== 'colleague'}
            closeLabel={panes.hide(colleague.name)}
            onClose={onCloseColleague}
          >
            <FramedPane key={colleague.id} {...frame} personId={colleague.id} title={panes.of(colleague.name)} />
          </PaneCard>
        )}
      </div>
    </>
  );
};
