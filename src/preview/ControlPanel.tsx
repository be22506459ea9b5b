// The controls beside the pane: person, appearance, colleague and faults.
import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { demonstrationPeople } from '../server/demonstration';
import type { PreviewOptions } from './options';
import { ColleagueControls } from './ColleagueControls';
import { colleagueOf } from './colleague';
import { FaultPicker } from './FaultPicker';
import { AppearanceControls } from './AppearanceControls';
import { SelectField } from './SelectField';
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
  options: PreviewOptions;
  onChange: (change: Partial<PreviewOptions>) => void;
  onReload: () => void;
  onStartOver: () => void;
};

export const ControlPanel = ({ options, onChange, onReload, onStartOver }: ControlPanelProps) => {
  const styles = useStyles();
  const me = personOf(options.person);
  const colleague = me && colleagueOf(me);
  return (
    <aside className={styles.root} aria-label={messages.controls}>
      <header>
        <h1 className={styles.title}>{messages.title}</h1>
        <p className={styles.subtitle}>{messages.subtitle}</p>
      </header>
      <SelectField
        label={messages.person}
        labelPosition="above"
        values={demonstrationPeople.map(({ id }) => id)}
        labelOf={describe}
        value={options.person}
        onSelect={(person) => onChange({ person })}
      />
      <AppearanceControls options={options} onChange={onChange} />
      <div>
        <Checkbox
          label={messages.pinned}
          indicator={{ className: styles.box }}
          checked={options.pinned}
          onChange={(_event, { checked }) => onChange({ pinned: checked === true })}
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
      {colleague && <ColleagueControls key={me.id} colleague={colleague} organizationId={me.organization.id} />}
      <FaultPicker selected={options.network} onChange={(network) => onChange({ network })} />
    </aside>
  );
};
