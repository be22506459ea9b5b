// Setting by setting, where they do not fit side by side.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Organization } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import { usePaneStyles } from '../ui/styles';
import type { SettingOverview } from './settingOverviews';
import { SettingSection, type SettingSectionProps } from './SettingSection';

const useStyles = makeStyles({
  root: { '& > li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
});

export type SettingListProps = Pick<SettingSectionProps, 'isComplete' | 'initiallyOpen'> & {
  settings: readonly SettingOverview[];
  onOpen: (organization: Organization, setting: SettingId) => void;
};

export const SettingList = ({ settings, onOpen, ...section }: SettingListProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <ul role="list" className={mergeClasses(pane.plainList, styles.root)}>
      {settings.map((overview) => (
        <SettingSection
          key={overview.id}
          overview={overview}
          onOpen={(organization) => onOpen(organization, overview.id)}
          {...section}
        />
      ))}
    </ul>
  );
};
