// What every row has, whether it is read or edited: the source of its value with all sources on a press, who enforces it, notes.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AriaAttributes, ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { inactiveReason } from '../../policy/syncEffects';
import type { RowModel } from '../store/rows';
import { rowMark } from '../ui/focus';
import { usePaneStyles } from '../ui/styles';
import { LazyModule } from '../ui/LazyModule';
import { useDisclosure } from '../ui/useDisclosure';
import { sourcesModule } from '../sources/sourcesModule';
import { EnforcedBy } from './EnforcedBy';
import { SourceButton } from './SourceButton';
import { hiddenValueText } from './valueText';

const useStyles = makeStyles({
  note: { paddingBottom: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
});

export type RowFrameProps = Pick<AriaAttributes, 'aria-label' | 'aria-labelledby'> & {
  row: RowModel;
  className?: string;
  /** A press anywhere beside the value opens the sources. @default false */
  isPressable?: boolean;
  /** Below the row, each on a line of its own. */
  notes?: readonly ReactNode[];
  /** With the sources, once they are open. */
  details?: ReactNode;
  /** Its value is not saved: there is no source of it yet. @default false */
  isUnsaved?: boolean;
  /** Label, value or control, and where they belong: the source of the value, and who enforces it. */
  children: (parts: { source: ReactNode; enforcedBy: ReactNode }) => ReactNode;
};

export const RowFrame = ({
  row,
  className,
  isPressable = false,
  isUnsaved = false,
  notes = [],
  details,
  children,
  ...aria
}: RowFrameProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const disclosure = useDisclosure();
  const { id, setting, entry, policy, values } = row;
  const label = messages.terms.labels[id];
  const lines = [setting && hiddenValueText(setting, messages), ...notes];
  const source = entry ? (
    <SourceButton
      entry={entry}
      actorId={policy.actor.id}
      label={label}
      disclosure={disclosure}
      coversRow={isPressable}
      quiet={inactiveReason(id, values) !== undefined}
    />
  ) : (
    setting && <span className={pane.caption}>{messages.source.unknown}</span>
  );
  return (
    <li className={className} {...rowMark(id)}>
      <div role="group" {...aria}>
        {children({
          source: !isUnsaved && source,
          enforcedBy: entry?.enforced && <EnforcedBy entry={entry} policy={policy} />,
        })}
        {lines.map(
          (line, index) =>
            line !== undefined &&
            line !== false && (
              <div key={index} className={mergeClasses(pane.caption, styles.note)}>
                {line}
              </div>
            ),
        )}
        {disclosure.open && !isUnsaved && (
          <div {...disclosure.panel}>
            <LazyModule source={sourcesModule}>
              {({ SourcePanel }) => <SourcePanel row={row}>{details}</SourcePanel>}
            </LazyModule>
          </div>
        )}
      </div>
    </li>
  );
};
