// The menu of the pane: what is shown, the history, the overview, copies of the policy, theme and language, and about the add-in.
import { BracesRegular } from '@fluentui/react-icons/svg/braces';
import { BuildingMultipleRegular } from '@fluentui/react-icons/svg/building-multiple';
import { ChevronRight12Regular } from '@fluentui/react-icons/svg/chevron-right';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { useMenuMessages } from '../../i18n/useMenuMessages';
import { filters } from '../../policy/filters';
import { filterCounts } from '../store/selectors';
import type { ScopeState } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { copyToClipboard } from '../ui/clipboard';
import { useMirrored } from '../ui/direction';
import { Menu, MenuGroup, MenuItem, MenuRadio, MenuSeparator } from '../ui/Menu';
import { usePaneStyles } from '../ui/styles';
import { AboutPanel } from './AboutPanel';
import { AppearanceMenu } from './AppearanceMenu';
import { ManualCopyPanel } from './ManualCopyPanel';
import { policyAsJson, policyAsText } from './policyExport';

type View =
  | { kind: 'menu'; returning?: boolean }
  | { kind: 'appearance' }
  | { kind: 'about' }
  | { kind: 'manualCopy'; text: string };

export type PaneMenuProps = {
  scope: Pick<ScopeState, 'policy' | 'readAt'>;
  /** Closes it; the focus goes back to its button. */
  onClose: () => void;
};

export const PaneMenu = ({ scope, onClose }: PaneMenuProps) => {
  const [view, setView] = useState<View>({ kind: 'menu' });
  const back = () => setView({ kind: 'menu', returning: true });
  switch (view.kind) {
    case 'menu':
      return <MainMenu scope={scope} returning={view.returning === true} onClose={onClose} onOpen={setView} />;
    case 'appearance':
      return <AppearanceMenu onBack={back} onClose={onClose} />;
    case 'about':
      return <AboutPanel policy={scope.policy} onClose={onClose} />;
    case 'manualCopy':
      return <ManualCopyPanel text={view.text} onClose={onClose} />;
  }
};

type MainMenuProps = PaneMenuProps & { returning: boolean; onOpen: (view: View) => void };

const MainMenu = ({ scope, returning, onClose, onOpen }: MainMenuProps) => {
  const pane = usePaneStyles();
  const messages = useMessages();
  const menu = useMenuMessages();
  const { copy: copyMessages } = useSourcesMessages();
  const mirrored = useMirrored();
  const { dispatch } = usePane();
  const state = usePaneState();
  const counts = filterCounts(state);
  const [copied, setCopied] = useState<'text' | 'json'>();
  const copy = async (kind: 'text' | 'json') => {
    const text = kind === 'text' ? policyAsText(scope, messages, menu) : policyAsJson(scope, messages);
    if (await copyToClipboard(text)) setCopied(kind);
    else onOpen({ kind: 'manualCopy', text });
  };
  const next = <ChevronRight12Regular aria-hidden="true" className={mirrored} />;
  return (
    <>
      <Menu label={menu.label} returning={returning} onClose={onClose}>
        <MenuGroup label={menu.filter.label}>
          {filters.map((filter) => (
            <MenuRadio
              key={filter}
              checked={state.filter === filter}
              disabled={counts[filter] === 0 && state.filter !== filter}
              after={messages.format.number(counts[filter])}
              onPick={() => {
                dispatch({ type: 'filterChanged', filter });
                onClose();
              }}
            >
              {menu.filter.filters[filter]}
            </MenuRadio>
          ))}
        </MenuGroup>
        <MenuSeparator />
        <MenuItem
          icon={<HistoryRegular aria-hidden="true" />}
          onPick={() => {
            onClose();
            dispatch({ type: 'historyOpened', setting: undefined, returnFocus: 'menu' });
          }}
        >
          {menu.history}
        </MenuItem>
        {scope.policy.actor.capabilities.includes('system_configuration') && (
          <MenuItem
            icon={<BuildingMultipleRegular aria-hidden="true" />}
            onPick={() => {
              onClose();
              dispatch({ type: 'overviewOpened', returnFocus: 'menu' });
            }}
          >
            {menu.overview}
          </MenuItem>
        )}
        <MenuItem icon={<DocumentTextRegular aria-hidden="true" />} onPick={() => void copy('text')}>
          {copied === 'text' ? copyMessages.done : menu.copy.text}
        </MenuItem>
        <MenuItem icon={<BracesRegular aria-hidden="true" />} onPick={() => void copy('json')}>
          {copied === 'json' ? copyMessages.done : menu.copy.json}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<DarkThemeRegular aria-hidden="true" />}
          after={next}
          hasMenu
          onPick={() => onOpen({ kind: 'appearance' })}
        >
          {menu.appearance.title}
        </MenuItem>
        <MenuItem icon={<InfoRegular aria-hidden="true" />} onPick={() => onOpen({ kind: 'about' })}>
          {menu.about.title}
        </MenuItem>
      </Menu>
      <div role="status" className={pane.hidden}>
        {copied && copyMessages.done}
      </div>
    </>
  );
};
