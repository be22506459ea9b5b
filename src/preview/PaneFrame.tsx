// The pane in its frame, 320 pixels wide as in Outlook; this page tells it its looks by message.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { frameAppearance, frameReady, type FrameMessage } from '../office/frame';
import type { Appearance } from '../office/host';
import { words } from './words';

const useStyles = makeStyles({
  root: {
    flex: '0 0 320px',
    display: 'flex',
    flexDirection: 'column',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  frame: { flexGrow: 1, width: '320px', border: 'none' },
});

export const PaneFrame = ({ person, appearance }: { person: string; appearance: Appearance }) => {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);

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
    <section className={styles.root} aria-label={words.pane}>
      <h2 className={styles.title}>{words.pane}</h2>
      <iframe
        key={person}
        ref={frame}
        className={styles.frame}
        title={words.frame}
        src={`pane.html?person=${person}`}
      />
    </section>
  );
};
