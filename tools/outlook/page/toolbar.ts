import { choices, type Options } from '../options';
import type { Setup } from '../setup';
import { labels, values } from '../messages';
import { element, elementById } from './dom';

type ToolbarOption = { value: string; text: string };

const toolbarOptions = (name: keyof Options, { people, panes }: Setup): readonly ToolbarOption[] => {
  if (name === 'person') return people.map(({ id, name: text }) => ({ value: id, text }));
  const texts: Partial<Record<string, string>> = values[name] ?? {};
  const all = name === 'signIn' ? Object.keys(panes) : choices[name];
  return all.map((value) => ({ value, text: texts[value] ?? value }));
};

type Props = { setup: Setup; options: Options; onChoose: (change: Partial<Options>) => void };

export const showToolbar = ({ setup, options, onChoose }: Props) => {
  const selects = (Object.keys(labels) as (keyof Options)[]).map((name) => {
    const all = toolbarOptions(name, setup).map(({ value, text }) => element('option', { value }, text));
    const select = element('select', { name }, ...all);
    select.value = options[name];
    select.addEventListener('change', () => onChoose({ [name]: select.value }));
    return select;
  });
  elementById('toolbar').replaceChildren(
    ...selects.map((select) => element('label', {}, labels[select.name as keyof Options], select)),
  );
  return {
    /** For options that changed elsewhere in the page. */
    update: (current: Options) => {
      for (const select of selects) select.value = current[select.name as keyof Options];
    },
  };
};
