// A mail client with the pane beside it. Which mail is open decides who is signed in.
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  teamsHighContrastTheme,
  ToggleButton,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NewMessage } from '../office/newMessage';
import { DirectionProvider } from '../pane/ui/direction';
import { smallScreen } from './breakpoints';
import { DemoBar } from './controls/DemoBar';
import { hasLostFocus } from './focus';
import { MailArea } from './mail/MailArea';
import { Rail } from './mail/Rail';
import { Ribbon } from './mail/Ribbon';
import { TopBar } from './mail/TopBar';
import { createPreviewMessages, PreviewMessagesProvider } from './messages/previewMessages';
import { languageTagOf, type PreviewOptions } from './options';
import type { StartedMail } from './newMail';
import { PaneArea } from './panes/PaneArea';
import { tour, type TourMail } from './tour';
import type { FrontPane } from './view';

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: ['100vh', '100dvh'],
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
    colorScheme: 'dark',
  },
  light: { colorScheme: 'light' },
  body: { flex: '1 1 0', minHeight: 0, display: 'flex' },
  client: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    [smallScreen]: { paddingInlineStart: tokens.spacingHorizontalS },
  },
  main: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'flex',
    paddingTop: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    containerType: 'inline-size',
    containerName: 'main',
  },
});

export type PreviewPageProps = {
  initialOptions: PreviewOptions;
  onChange: (options: PreviewOptions) => void;
  onStartOver: () => void;
};

export const PreviewPage = ({ initialOptions, onChange, onStartOver }: PreviewPageProps) => {
  const styles = useStyles();
  const [options, setOptions] = useState(initialOptions);
  const [reloadCount, setReloadCount] = useState(0);
  /** On small screens, which cannot show mail and panes at once. */
  const [isPaneInFront, setPaneInFront] = useState(false);
  const [frontPane, setFrontPane] = useState<FrontPane>('own');
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [newMail, setNewMail] = useState<StartedMail>();
  const [openButton, setOpenButton] = useState<HTMLElement | null>(null);
  const panes = useRef<HTMLDivElement>(null);
  const { theme, language, direction } = options;

  const mail = tour.find(({ to }) => to.id === options.person) ?? tour[0];
  const { to: me, colleague } = mail;

  const messages = useMemo(() => createPreviewMessages(languageTagOf(language)), [language]);
  const dir = direction === 'auto' ? messages.format.direction : direction;
  useEffect(() => {
    document.title = messages.title;
    Object.assign(document.documentElement, { lang: messages.format.language, dir });
  }, [messages, dir]);

  const update = (change: Partial<PreviewOptions>) => {
    const next = { ...options, ...change };
    setOptions(next);
    onChange(next);
  };
  const openMail = ({ to }: TourMail) => {
    setNewMail(undefined);
    if (to.id === options.person) return;
    setFrontPane('own');
    update({ person: to.id, colleague: false });
  };
  const startMail = useCallback((started: NewMessage) => {
    setNewMail((before) => ({ ...started, id: (before?.id ?? 0) + 1 }));
    setPaneInFront(false);
  }, []);
  /** The page is reloaded: only its address matters. */
  const startOver = () => {
    onChange({ ...options, person: tour[0].to.id, colleague: false, network: 'fine' });
    onStartOver();
  };

  /** If the control that had the focus is gone, a visible pane gets it, or the button that opens one. */
  const changePanes = (change: () => void) => {
    flushSync(change);
    if (!hasLostFocus()) return;
    const titles = [...(panes.current?.querySelectorAll('h2') ?? [])];
    (titles.find((title) => title.getClientRects().length > 0) ?? openButton)?.focus();
  };
  const openPane = () =>
    changePanes(() => {
      setPaneOpen(true);
      setFrontPane('own');
      setPaneInFront(true);
    });
  const closePane = () =>
    changePanes(() => {
      setPaneOpen(false);
      if (!options.colleague) setPaneInFront(false);
    });
  const showColleague = (isShown: boolean) =>
    changePanes(() => {
      setFrontPane(isShown ? 'colleague' : 'own');
      if (isShown) setPaneInFront(true);
      else if (!isPaneOpen) setPaneInFront(false);
      update({ colleague: isShown });
    });

  const colleagueButton = (
    <ToggleButton
      size="small"
      checked={options.colleague}
      {...(options.colleague && { icon: <Checkmark16Regular /> })}
      onClick={() => showColleague(!options.colleague)}
    >
      {messages.panes.show(colleague.name)}
    </ToggleButton>
  );

  return (
    <FluentProvider theme={themes[theme]} dir={dir}>
      <DirectionProvider value={dir}>
        <PreviewMessagesProvider value={messages}>
          <div className={mergeClasses(styles.root, theme === 'light' && styles.light)}>
            <TopBar person={me} />
            <div className={styles.body}>
              <Rail />
              <div className={styles.client}>
                <Ribbon
                  isPaneInFront={isPaneInFront}
                  openButtonRef={setOpenButton}
                  onOpenPane={openPane}
                  onShowMail={() => changePanes(() => setPaneInFront(false))}
                />
                <main className={styles.main} aria-label={messages.title}>
                  <MailArea
                    mail={mail}
                    newMail={newMail}
                    isBehind={isPaneInFront}
                    onOpenMail={openMail}
                    onCloseNewMail={() => setNewMail(undefined)}
                    onStartOver={startOver}
                  >
                    {/* It is about two people who change the same setting. */}
                    {mail.id === 'yusuf' && colleagueButton}
                  </MailArea>
                  <PaneArea
                    options={options}
                    me={me}
                    colleague={options.colleague ? colleague : undefined}
                    isOpen={isPaneOpen}
                    reloadCount={reloadCount}
                    isBehind={!isPaneInFront}
                    frontPane={frontPane}
                    onFrontPaneChange={setFrontPane}
                    areaRef={panes}
                    onDrag={(width) => setOptions((before) => ({ ...before, width }))}
                    onResize={(width) => update({ width })}
                    onNewMail={startMail}
                    onClose={closePane}
                    onCloseColleague={() => showColleague(false)}
                  />
                </main>
              </div>
            </div>
            <DemoBar
              options={options}
              onChange={update}
              onReload={() => setReloadCount(reloadCount + 1)}
              onStartOver={startOver}
            >
              {colleagueButton}
            </DemoBar>
          </div>
        </PreviewMessagesProvider>
      </DirectionProvider>
    </FluentProvider>
  );
};
