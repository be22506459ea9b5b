// The pane in its frame, as wide and as large as chosen; its looks go in by message, its device by attributes of the frame.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { frameAppearance, frameReady, type FrameMessage } from '../office/frameHost';
import { matchLanguage, type Language } from '../i18n/languages';
import type { Choice } from './choice';
import { faultOf } from './faults/faults';
import { usualWidth } from './paneWidth';
import { messages } from './messages';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  width: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  place: { position: 'relative', flexGrow: 1, overflow: 'hidden' },
  frame: { position: 'absolute', top: 0, left: 0, width: '100%', height: '100%', border: 'none' },
  /** As a browser's zoom does it: half the room, drawn twice as large. */
  doubled: { width: '50%', height: '50%', transform: 'scale(2)', transformOrigin: '0 0' },
});

/** The browser's own tag for the language, with its region, where it has one. */
const tagOf = (language: Language): string =>
  matchLanguage(navigator.language).language === language ? navigator.language : language;

/** @param start another number starts the pane anew */
export const PaneFrame = ({ choice, start }: { choice: Choice; start: number }) => {
  const { person, theme, language, direction, text, width, network } = choice;
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const appearance = useMemo(
    () => ({ theme, language: tagOf(language), direction: direction === 'auto' ? undefined : direction }),
    [theme, language, direction],
  );

  useEffect(() => {
    const send = () => {
      const message: FrameMessage = { type: frameAppearance, appearance };
      frame.current?.contentWindow?.postMessage(message, window.location.origin);
    };
    const answer = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== window.location.origin || source !== frame.current?.contentWindow) return;
      if (typeof data === 'object' && data !== null && 'type' in data && data.type === frameReady) send();
    };
    window.addEventListener('message', answer);
    send();
    return () => window.removeEventListener('message', answer);
  }, [appearance]);

  return (
    <section className={styles.root} style={{ width }} aria-label={messages.pane}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{messages.pane}</h2>
        {width !== usualWidth && <span className={styles.width}>{messages.pixels(width)}</span>}
      </div>
      <div className={styles.place}>
        <iframe
          key={`${person} ${start}`}
          ref={frame}
          className={mergeClasses(styles.frame, text === '200' && styles.doubled)}
          title={messages.frame}
          src={`pane.html?person=${person}`}
          data-theme={theme}
          data-device={faultOf(network)?.device}
        />
      </div>
    </section>
  );
};
