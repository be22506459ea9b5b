// A line at the top of a demonstration: there is no sign-in, and who one is.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { signedInPerson, signInAs } from '../../auth/demonstrationAuth';
import type { DemonstrationSignIn } from '../../config/config';
import { useDemonstrationMessages } from '../../i18n/useDemonstrationMessages';
import { roleOf } from '../../policy/role';
import { usePane } from '../store/usePane';
import { Select } from '../ui/Select';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  notice: { fontWeight: tokens.fontWeightSemibold },
});

export type DemonstrationLineProps = { signIn: DemonstrationSignIn };

export const DemonstrationLine = ({ signIn: { people = [], person: first } }: DemonstrationLineProps) => {
  const styles = useStyles();
  const messages = useDemonstrationMessages();
  const { dispatch, reads } = usePane();
  const [person, setPerson] = useState(() => signedInPerson(first));
  const change = (id: string) => {
    signInAs(id);
    setPerson(id);
    dispatch({ type: 'userLeft' });
    void reads.open();
  };
  return (
    <section aria-label={messages.title} className={styles.root}>
      <div>
        <span className={styles.notice}>{messages.notice}</span> <span aria-hidden="true">{messages.youAre}</span>
      </div>
      <Select label={messages.youAre} value={person} size="small" onSelect={change}>
        {people.every(({ id }) => id !== person) && <option value={person}>{person}</option>}
        {people.map(({ id, name, organization, capabilities }) => (
          <option key={id} value={id}>
            {messages.person(name, organization, roleOf(capabilities))}
          </option>
        ))}
      </Select>
    </section>
  );
};
