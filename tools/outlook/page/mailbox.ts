// The list of mails, and what is being read or written.
import { inbox, type Item } from '../items';
import { words } from '../messages';
import { element, part } from './dom';

const reading = (item: Item | undefined): readonly (Node | string)[] => {
  if (!item) return [element('p', {}, words.nothing)];
  if (item.kind === 'compose') {
    return [
      element('h2', {}, words.newMail),
      element('label', {}, words.to, element('input', { type: 'email', autocomplete: 'off' })),
    ];
  }
  return [element('h2', {}, item.subject), element('p', { className: 'from' }, item.from), element('p', {}, item.text)];
};

export const showMailbox = (item: Item | undefined, onOpen: (item: Item) => void): void => {
  const rows = inbox.map((each) => {
    const button = element(
      'button',
      { type: 'button' },
      element('b', {}, each.from),
      element('span', {}, each.subject),
    );
    if (each.id === item?.id) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => onOpen(each));
    return element('li', {}, button);
  });
  const list = part('mails');
  const focused = [...list.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  list.replaceChildren(...rows);
  [...list.querySelectorAll('button')][focused]?.focus();
  part('reading').replaceChildren(...reading(item));
};
