// A value that an organization sets itself, and a button that leads to it.
import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { SettingId } from '../../policy/settings';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import type { OrganizationRow } from './settingOverviews';
import { ValueWithLock, type ValueWithLockProps } from './ValueWithLock';

export type OwnValueProps = Pick<ValueWithLockProps, 'id' | 'inSeconds'> & { row: OrganizationRow; className?: string };

/** Strong where it makes a difference. */
export const OwnValue = ({ row: { own, isSame }, className, ...shown }: OwnValueProps) => {
  const pane = usePaneStyles();
  return (
    <span className={mergeClasses(className, isSame || !own.inEffect ? pane.quiet : pane.strong)}>
      <ValueWithLock {...own} {...shown} />
    </span>
  );
};

export type OwnValueButtonProps = {
  id: SettingId;
  row: OrganizationRow;
  className: string;
  onClick: () => void;
  children: ReactNode;
};

export const OwnValueButton = ({ id, row: { organization, own }, ...button }: OwnValueButtonProps) => {
  const { terms, valueLabel } = useMessages();
  const messages = useOverviewMessages();
  const text = valueLabel(own.value, own.enforced);
  const spoken = own.inEffect ? text : messages.ignored(text);
  return <SubtleButton aria-label={messages.row(organization.name, spoken, terms.labels[id])} {...button} />;
};
