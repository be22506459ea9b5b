// The choices: a list for each, with what is in force.
import { choices, type Options } from '../options';
import type { Setup } from '../setup';
import { labels, values } from '../messages';
import { element, part } from './dom';

type Choice = { value: string; text: string };

const choicesOf = (name: keyof Options, { people, panes }: Setup): readonly Choice[] => {
  if (name === 'person') return people.map(({ id, name: text }) => ({ value: id, text }));
  const texts: Partial<Record<string, string>> = values[name] ?? {};
  const all = name === 'signIn' ? Object.keys(panes) : choices[name];
  return all.map((value) => ({ value, text: texts[value] ?? value }));
};

type Props = { setup: Setup; options: Options; onChoose: (change: Partial<Options>) => void };

export const showToolbar = ({ setup, options, onChoose }: Props) => {
  const selects = (Object.keys(labels) as (keyof Options)[]).map((name) => {
    const all = choicesOf(name, setup).map(({ value, text }) => element('option', { value }, text));
    const select = element('select', { name }, ...all);
    select.value = options[name];
    select.addEventListener('change', () => onChoose({ [name]: select.value }));
    return select;
  });
  part('toolbar').replaceChildren(
    ...selects.map((select) => element('label', {}, labels[select.name as keyof Options], select)),
  );
  return {
    /** What was chosen elsewhere in the page. */
    show: (now: Options) => {
      for (const select of selects) select.value = now[select.name as keyof Options];
    },
  };
};
