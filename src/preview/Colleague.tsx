// "A colleague saves meanwhile": which setting, and the button that does it behind the pane's back.
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DemonstrationPerson } from '../endpoint/demonstration';
import { createFormats } from '../pane/words/formats';
import { englishTerms } from '../pane/words/english/terms';
import { settingIds, type SettingId } from '../policy/settings';
import { colleagueOf, saveAs } from './colleague';
import { words } from './words';

const { labels } = englishTerms(createFormats('en'), 'OroCRM');

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

export type ColleagueProps = { me: DemonstrationPerson; onSaid: (sentence: string) => void };

export const Colleague = ({ me, onSaid }: ColleagueProps) => {
  const styles = useStyles();
  const [id, setId] = useState<SettingId>('crmSyncInterval');
  const colleague = colleagueOf(me);
  if (!colleague) return null;
  const save = async () => {
    const saved = await saveAs(colleague, me.organization.id, id);
    onSaid(saved ? words.colleagueSaved(colleague.name, labels[id]) : words.colleagueFailed);
  };
  return (
    <div className={styles.root}>
      <Field label={words.colleague(colleague.name)}>
        <Select
          value={id}
          onChange={(_event, { value }) => setId(settingIds.find((known) => known === value) ?? 'crmSyncInterval')}
        >
          {settingIds.map((known) => (
            <option key={known} value={known}>
              {labels[known]}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => void save()}>{words.colleagueSaves}</Button>
    </div>
  );
};
