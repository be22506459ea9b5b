// The first line of a row: the name of the setting, and its value or control at the end; below the name what belongs to an interval.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { isValueOf, type SettingId } from '../../policy/settings';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', columnGap: tokens.spacingHorizontalM },
  name: { flex: '1 1 96px', minWidth: 0 },
  value: { marginInlineStart: 'auto', maxWidth: '66%', textAlign: 'end' },
});

export type RowHeadProps = {
  id: SettingId;
  /** Of an interval, whose duration as text follows the unit; other values have none. */
  seconds: unknown;
  /** In place of both. */
  equals?: string | undefined;
  /** The id of the line below the name. */
  detailId?: string;
  children: ReactNode;
};

export const RowHead = ({ id, seconds, equals, detailId, children }: RowHeadProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const { name, unit } = terms.labelParts(id);
  const duration = typeof seconds === 'number' && isValueOf(id, seconds) ? terms.everyInBrief(seconds) : undefined;
  return (
    <div className={styles.root}>
      <div className={styles.name}>
        <div>{name}</div>
        {unit !== undefined && (
          <div id={detailId} className={mergeClasses(pane.caption, pane.quiet)}>
            {equals !== undefined ? (
              <strong>{equals}</strong>
            ) : (
              [unit, duration].filter((text) => text !== undefined).join(' · ')
            )}
          </div>
        )}
      </div>
      <div className={styles.value}>{children}</div>
    </div>
  );
};
