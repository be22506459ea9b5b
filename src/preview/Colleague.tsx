// "A colleague saves meanwhile": which setting, and the button that does it behind the pane's back.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DemonstrationPerson } from '../server/demonstration';
import { createFormats } from '../i18n/formats';
import { terms } from '../i18n/english/terms';
import { settingIds, type SettingId } from '../policy/settings';
import { saveAs } from './colleague';
import { Pick } from './SelectField';
import { messages } from './messages';

const { labels } = terms(createFormats('en'), 'OroCRM');

const useStyles = makeStyles({
  button: { width: '100%', marginTop: tokens.spacingVerticalS },
  said: { ...typographyStyles.caption1, margin: 0, ':not(:empty)': { marginTop: tokens.spacingVerticalS } },
});

export type ColleagueProps = { colleague: DemonstrationPerson; organizationId: string };

export const Colleague = ({ colleague, organizationId }: ColleagueProps) => {
  const styles = useStyles();
  const [id, setId] = useState<SettingId>('crmSyncInterval');
  const [said, setSaid] = useState('');
  const pick = (next: SettingId) => {
    setId(next);
    setSaid('');
  };
  const save = async () => {
    setSaid('');
    const saved = await saveAs(colleague, organizationId, id);
    setSaid(saved ? messages.colleagueSaved(colleague.name, labels[id]) : messages.colleagueFailed);
  };
  return (
    <div>
      <Pick
        label={messages.colleague(colleague.name)}
        place="above"
        values={settingIds}
        wordsOf={(known) => labels[known]}
        value={id}
        onPick={pick}
      />
      <Button className={styles.button} size="small" onClick={() => void save()}>
        {messages.colleagueSaves}
      </Button>
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
};
