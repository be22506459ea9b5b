// The same parts as the first page of Microsoft's template: a logo, a heading, three features and a text to insert.
import { Button, Field, Image, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState } from 'react';

const features = [
  { Icon: Ribbon24Regular, text: 'Stands beside what you read' },
  { Icon: LockOpen24Regular, text: 'Opens what was closed' },
  { Icon: DesignIdeas24Regular, text: 'Draws what you have in mind' },
] as const;

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '60px 20px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  features: { listStyleType: 'none', padding: '20px' },
  feature: { display: 'flex', columnGap: '10px', paddingBottom: '20px' },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  field: { margin: '0 20px 30px', maxWidth: '50%' },
});

export const App = ({ title }: { title: string }) => {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src="../assets/icon-128.png" alt={title} />
        <h1 className={styles.title}>Welcome</h1>
      </section>
      <ul className={styles.features}>
        {features.map(({ Icon, text: feature }) => (
          <li key={feature} className={styles.feature}>
            <Icon />
            <span>{feature}</span>
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <Field className={styles.field} size="large" label="A text to insert">
          <Textarea size="large" value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
        <Button appearance="primary" size="large">
          Insert text
        </Button>
      </div>
    </div>
  );
};
