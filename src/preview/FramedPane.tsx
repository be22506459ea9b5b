// The pane in an iframe. Its appearance is sent by message; device faults are attributes of the iframe, see device.ts.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { frameAppearance, frameReady, type FrameMessage } from '../office/frameHost';
import { matchLanguage, type Language } from '../i18n/languages';
import type { PreviewOptions } from './options';
import { faultOf } from './faults/faults';
import { defaultWidth } from './paneWidth';
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
  /** Like browser zoom: half the viewport, drawn twice as large. */
  doubled: { width: '50%', height: '50%', transform: 'scale(2)', transformOrigin: '0 0' },
});

/** With the browser's region, if its language is the same. */
const languageTagOf = (language: Language): string =>
  matchLanguage(navigator.language).language === language ? navigator.language : language;

/** @param reloadCount a new number reloads the pane */
export const FramedPane = ({ options, reloadCount }: { options: PreviewOptions; reloadCount: number }) => {
  const { person, theme, language, direction, text, width, network } = options;
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const appearance = useMemo(
    () => ({ theme, language: languageTagOf(language), direction: direction === 'auto' ? undefined : direction }),
    [theme, language, direction],
  );

  useEffect(() => {
    const sendAppearance = () => {
      const message: FrameMessage = { type: frameAppearance, appearance };
      frame.current?.contentWindow?.postMessage(message, window.location.origin);
    };
    const handleMessage = ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin !== window.location.origin || source !== frame.current?.contentWindow) return;
      if (typeof data === 'object' && data !== null && 'type' in data && data.type === frameReady) sendAppearance();
    };
    window.addEventListener('message', handleMessage);
    sendAppearance();
    return () => window.removeEventListener('message', handleMessage);
  }, [appearance]);

  return (
    <section className={styles.root} style={{ width }} aria-label={messages.pane}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{messages.pane}</h2>
        {width !== defaultWidth && <span className={styles.width}>{messages.pixels(width)}</span>}
      </div>
      <div className={styles.place}>
        <iframe
          key={`${person} ${reloadCount}`}
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
