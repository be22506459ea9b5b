// Lets a colleague change a setting while the pane is open, to show how the pane handles changes by others.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DemonstrationPerson } from '../server/demonstration';
import { createFormats } from '../i18n/formats';
import { terms } from '../i18n/english/terms';
import { settingIds, type SettingId } from '../policy/settings';
import { saveAs } from './colleague';
import { SelectField } from './SelectField';
import { messages } from './messages';

const { labels } = terms(createFormats('en'), 'OroCRM');

const useStyles = makeStyles({
  button: { width: '100%', marginTop: tokens.spacingVerticalS },
  status: { ...typographyStyles.caption1, margin: 0, ':not(:empty)': { marginTop: tokens.spacingVerticalS } },
});

export type ColleagueControlsProps = { colleague: DemonstrationPerson; organizationId: string };

export const ColleagueControls = ({ colleague, organizationId }: ColleagueControlsProps) => {
  const styles = useStyles();
  const [id, setId] = useState<SettingId>('crmSyncInterval');
  const [status, setStatus] = useState('');
  const selectSetting = (next: SettingId) => {
    setId(next);
    setStatus('');
  };
  const save = async () => {
    setStatus('');
    const saved = await saveAs(colleague, organizationId, id);
    setStatus(saved ? messages.colleagueSaved(colleague.name, labels[id]) : messages.colleagueFailed);
  };
  return (
    <div>
      <SelectField
        label={messages.colleague(colleague.name)}
        labelPosition="above"
        values={settingIds}
        labelOf={(setting) => labels[setting]}
        value={id}
        onSelect={selectSetting}
      />
      <Button className={styles.button} size="small" onClick={() => void save()}>
        {messages.colleagueSaves}
      </Button>
      <p className={styles.status} role="status">
        {status}
      </p>
    </div>
  );
};
