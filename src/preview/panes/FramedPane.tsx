// The pane in an iframe. Its appearance is sent by message; device faults are attributes of the iframe, see device.ts.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { NewMessage } from '../../office/newMessage';
import { frameAppearance, frameReady, type FrameMessage } from '../../office/frameHost';
import type { Device } from '../faults/fault';
import { parseNewMail } from '../newMail';
import { languageTagOf, type PreviewOptions } from '../options';

const useStyles = makeStyles({
  frame: { position: 'absolute', top: 0, left: 0, width: '100%', height: '100%', border: 'none' },
  /** Like browser zoom: half the viewport, drawn twice as large. */
  doubled: { width: '50%', height: '50%', transform: 'scale(2)', transformOrigin: 'top left' },
});

type FramedPaneProps = Pick<PreviewOptions, 'theme' | 'language' | 'direction' | 'text'> & {
  /** Who is signed in. */
  personId: string;
  /** Of the frame. */
  title: string;
  device?: Device | undefined;
  /** Called with a mail that the pane starts. */
  onNewMail: (mail: NewMessage) => void;
};

export const FramedPane = ({
  personId,
  title,
  theme,
  language,
  direction,
  text,
  device,
  onNewMail,
}: FramedPaneProps) => {
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
      const mail = parseNewMail(data);
      if (mail) onNewMail(mail);
      else if (typeof data === 'object' && data !== null && 'type' in data && data.type === frameReady)
        sendAppearance();
    };
    window.addEventListener('message', handleMessage);
    sendAppearance();
    return () => window.removeEventListener('message', handleMessage);
  }, [appearance, onNewMail]);

  return (
    <iframe
      ref={frame}
      className={mergeClasses(styles.frame, text === '200' && styles.doubled)}
      title={title}
      src={`pane.html?person=${personId}`}
      data-theme={theme}
      data-device={device}
    />
  );
};
