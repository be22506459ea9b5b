// Everything that whoever looks at the preview can choose: who they are, how the pane looks, a colleague, and every fault.
import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { demonstrationPeople } from '../server/demonstration';
import type { Choice } from './choice';
import { Colleague } from './Colleague';
import { colleagueOf } from './colleague';
import { FaultPicker } from './FaultPicker';
import { Looks } from './AppearanceControls';
import { Pick } from './SelectField';
import { messages } from './messages';

const useStyles = makeStyles({
  root: {
    flex: '0 0 280px',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    '> *': { flexShrink: 0 },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  subtitle: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  box: { marginLeft: 0 },
  buttons: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
});

const personOf = (id: string) => demonstrationPeople.find((person) => person.id === id);

const describe = (id: string): string => {
  const person = personOf(id);
  return person ? messages.describe(person) : id;
};

export type ControlPanelProps = {
  choice: Choice;
  onChoose: (change: Partial<Choice>) => void;
  onReload: () => void;
  onStartOver: () => void;
};

export const ControlPanel = ({ choice, onChoose, onReload, onStartOver }: ControlPanelProps) => {
  const styles = useStyles();
  const me = personOf(choice.person);
  const colleague = me && colleagueOf(me);
  return (
    <aside className={styles.root} aria-label={messages.controls}>
      <header>
        <h1 className={styles.title}>{messages.title}</h1>
        <p className={styles.subtitle}>{messages.subtitle}</p>
      </header>
      <Pick
        label={messages.person}
        place="above"
        values={demonstrationPeople.map(({ id }) => id)}
        wordsOf={describe}
        value={choice.person}
        onPick={(person) => onChoose({ person })}
      />
      <Looks choice={choice} onChoose={onChoose} />
      <div>
        <Checkbox
          label={messages.pinned}
          indicator={{ className: styles.box }}
          checked={choice.pinned}
          onChange={(_event, { checked }) => onChoose({ pinned: checked === true })}
        />
        <div className={styles.buttons}>
          <Button size="small" onClick={onReload}>
            {messages.reload}
          </Button>
          <Button size="small" onClick={onStartOver}>
            {messages.startOver}
          </Button>
        </div>
      </div>
      {colleague && <Colleague key={me.id} colleague={colleague} organizationId={me.organization.id} />}
      <FaultPicker chosen={choice.network} onChoose={(network) => onChoose({ network })} />
    </aside>
  );
};
