// The controls of the demonstration, in a drawer over the mail: appearance, a fresh start, and faults.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState, type ReactNode } from 'react';
import { usePreviewMessages } from '../messages/previewMessages';
import type { PreviewOptions } from '../options';
import { AppearanceControls } from './AppearanceControls';
import { FaultPicker } from './FaultPicker';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalXS,
    bottom: '36px',
    zIndex: 1,
    boxSizing: 'border-box',
    width: '820px',
    maxWidth: `calc(100vw - 2 * ${tokens.spacingHorizontalXS})`,
    maxHeight: ['calc(100vh - 44px)', 'calc(100dvh - 44px)'],
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalM}` },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
  breakHeading: { margin: 0 },
  hint: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
  },
  break: { marginTop: tokens.spacingVerticalM, paddingInlineStart: 0 },
});

export type DemoControlsProps = {
  id: string;
  options: PreviewOptions;
  onChange: (change: Partial<PreviewOptions>) => void;
  onReload: () => void;
  onStartOver: () => void;
  /** More buttons. */
  children: ReactNode;
};

export const DemoControls = ({ id, options, onChange, onReload, onStartOver, children }: DemoControlsProps) => {
  const styles = useStyles();
  const { controls } = usePreviewMessages();
  const [title, breakTitle] = [useId(), useId()];
  const [isBreaking, setBreaking] = useState(options.network !== 'fine');
  return (
    <section id={id} className={styles.root} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {controls.title}
      </h2>
      <AppearanceControls options={options} onChange={onChange} />
      <div className={styles.buttons}>
        <Button size="small" onClick={onReload}>
          {controls.reload}
        </Button>
        <Button size="small" onClick={onStartOver}>
          {controls.startOver}
        </Button>
        {children}
      </div>
      <h3 className={styles.breakHeading}>
        <Button
          id={breakTitle}
          className={styles.break}
          appearance="transparent"
          aria-expanded={isBreaking}
          icon={isBreaking ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          onClick={() => setBreaking(!isBreaking)}
        >
          <span>{controls.break}</span>
        </Button>
      </h3>
      {isBreaking && (
        <>
          <p className={styles.hint}>{controls.breakHint}</p>
          <FaultPicker
            labelledBy={breakTitle}
            selected={options.network}
            onChange={(network) => onChange({ network })}
          />
        </>
      )}
    </section>
  );
};
