import { inbox, type Item } from '../items';
import { messages } from '../messages';
import { element, elementById } from './dom';

const readingPane = (item: Item | undefined): readonly (Node | string)[] => {
  if (!item) return [element('p', {}, messages.nothing)];
  if (item.kind === 'compose') {
    return [
      element('h2', {}, messages.newMail),
      element('label', {}, messages.to, element('input', { type: 'email', autocomplete: 'off' })),
    ];
  }
  return [element('h2', {}, item.subject), element('p', { className: 'from' }, item.from), element('p', {}, item.text)];
};

export const showMailbox = (item: Item | undefined, onOpen: (item: Item) => void): void => {
  const rows = inbox.map((entry) => {
    const button = element(
      'button',
      { type: 'button' },
      element('b', {}, entry.from),
      element('span', {}, entry.subject),
    );
    if (entry.id === item?.id) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => onOpen(entry));
    return element('li', {}, button);
  });
  const list = elementById('mails');
  const focused = [...list.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  list.replaceChildren(...rows);
  [...list.querySelectorAll('button')][focused]?.focus();
  elementById('reading').replaceChildren(...readingPane(item));
};
