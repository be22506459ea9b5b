// The menu of the pane by keyboard and pointer, and what it opens in its place.
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { version } from '../../package.json';
import { button, filterItem, menuItem, openMenu, openSources } from './actions';
import { errorDocument, jsonResponse } from './literalPolicy';
import { openPane, server } from './openPane';
import { policyUrl } from './faultyCrm';

const isClosed = () => expect(screen.queryByRole('menu')).not.toBeInTheDocument();

describe('by keyboard', () => {
  const open = async () => {
    const { user } = await openPane('tom');
    button('More').focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('menu', { name: 'More' });
    return user;
  };

  it('opens with the focus on what is chosen', async () => {
    await open();
    expect(button('More')).toHaveAttribute('aria-expanded', 'true');
    expect(filterItem('All settings')).toHaveFocus();
  });

  it('the arrows, Home and End move between all entries, and around the ends', async () => {
    const user = await open();
    const moves: readonly (readonly [key: string, target: () => HTMLElement])[] = [
      ['ArrowUp', () => menuItem('About')],
      ['ArrowDown', () => filterItem('All settings')],
      ['ArrowDown', () => filterItem('Overridden')],
      // Disabled, but there.
      ['ArrowDown', () => filterItem('Enforced')],
      ['End', () => menuItem('About')],
      ['ArrowUp', () => menuItem('Theme and language')],
      ['Home', () => filterItem('All settings')],
    ];
    for (const [key, target] of moves) {
      await user.keyboard(`{${key}}`);
      expect(target()).toHaveFocus();
    }
  });

  it('a letter moves to the next entry that begins with it', async () => {
    const user = await open();
    await user.keyboard('c');
    expect(filterItem('Changed')).toHaveFocus();
    await user.keyboard('C');
    expect(menuItem('Copy as text')).toHaveFocus();
    await user.keyboard('c');
    expect(menuItem('Copy as JSON')).toHaveFocus();
    await user.keyboard('c');
    expect(filterItem('Changed')).toHaveFocus();
    await user.keyboard('x');
    expect(filterItem('Changed')).toHaveFocus();
  });

  it.each(['{Escape}', '{Tab}'])('%s closes it, and returns the focus to the button', async (key) => {
    const user = await open();
    await user.keyboard(key);
    isClosed();
    expect(button('More')).toHaveFocus();
    expect(button('More')).toHaveAttribute('aria-expanded', 'false');
  });

  it('handles its Escape, and leaves the next one to Outlook', async () => {
    const user = await open();
    const handled: boolean[] = [];
    const listener = ({ defaultPrevented }: Event) => void handled.push(defaultPrevented);
    document.addEventListener('keydown', listener);
    window.addEventListener('keydown', listener);
    await user.keyboard('{Escape}');
    expect(handled).not.toContain(false);
    await user.keyboard('{Escape}');
    document.removeEventListener('keydown', listener);
    window.removeEventListener('keydown', listener);
    expect(handled).toContain(false);
  });

  it('an entry is picked by Enter', async () => {
    const user = await open();
    await user.keyboard('{ArrowDown}{Enter}');
    isClosed();
    expect(button('More')).toHaveFocus();
    expect(await screen.findByText('Overridden: 3 of 7 settings')).toBeVisible();
  });
});

describe('by pointer', () => {
  it('a press outside closes it', async () => {
    const { user } = await openPane('tom');
    await openMenu(user);
    await user.click(screen.getByRole('heading', { level: 1 }));
    isClosed();
  });

  it('another press on its button closes it', async () => {
    const { user } = await openPane('tom');
    await openMenu(user);
    await user.click(button('More'));
    isClosed();
  });

  it('a control outside that takes the focus closes it, and works', async () => {
    const { user } = await openPane('tom');
    await openMenu(user);
    await openSources(user, 'Tasks');
    isClosed();
  });
});

describe('About', () => {
  const openAbout = async () => {
    const { user } = await openPane('tom');
    return { user, open: () => openMenu(user).then(() => user.click(menuItem('About'))) };
  };
  const about = () => within(screen.getByRole('dialog', { name: 'About' }));
  const facts = () => {
    const values = about().getAllByRole('definition');
    return Object.fromEntries(
      about()
        .getAllByRole('term')
        .map(({ textContent }, index) => [textContent, values[index]?.textContent]),
    );
  };

  it('shows the version, the account and the address, and has the focus', async () => {
    const { open } = await openAbout();
    await open();
    expect(facts()).toEqual({
      Version: version,
      Account: 'Tom Okafor',
      'Address of OroCRM': `${window.location.origin}/api`,
      'Request ID of the last error': 'None',
    });
    expect(screen.getByRole('dialog', { name: 'About' })).toHaveFocus();
  });

  const links = () =>
    about()
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]);

  it('links to the page of the add-in and the licenses, in a new window', async () => {
    const { open } = await openAbout();
    await open();
    expect(links()).toEqual([
      ['Support (opens in a new window)', 'support.html'],
      ['Privacy (opens in a new window)', 'support.html#privacy'],
      ['Terms of use (opens in a new window)', 'support.html#terms'],
      ['Licenses (opens in a new window)', 'licenses.txt'],
    ]);
    for (const link of about().getAllByRole('link')) {
      expect(link).toHaveAttribute('target', '_blank');
      expect(link).toHaveAttribute('rel', 'noopener');
    }
  });

  it('links to the pages of the organization in config.json', async () => {
    const config = {
      crm: { url: '/api', productName: 'OroCRM' },
      signIn: { kind: 'demonstration', person: '3' },
      links: { support: 'https://help.example/', terms: 'terms.html' },
    };
    server.use(http.get('*/config.json', () => HttpResponse.json(config)));
    const { open } = await openAbout();
    await open();
    expect(links().map(([, href]) => href)).toEqual([
      'https://help.example/',
      'support.html#privacy',
      'terms.html',
      'licenses.txt',
    ]);
  });

  it.each(['Close', 'Escape'])('returns the focus to the button on %s', async (name) => {
    const { user, open } = await openAbout();
    await open();
    await (name === 'Escape' ? user.keyboard('{Escape}') : user.click(about().getByRole('button', { name })));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(button('More')).toHaveFocus();
  });

  it('shows the request ID of the last error', async () => {
    const { user, open } = await openAbout();
    server.use(http.get(policyUrl, () => jsonResponse(errorDocument(400, 'bad_request', 'No.'), 400)));
    await user.click(button('Refresh'));
    await screen.findByRole('alert');
    await open();
    expect(facts()).toMatchObject({ 'Request ID of the last error': 'r-77' });
  });

  it('copies the facts and the device, without the token and the values', async () => {
    const { user, open } = await openAbout();
    const write = jest.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await user.click(about().getByRole('button', { name: 'Copy diagnostics' }));
    expect(await about().findByText('Copied')).toHaveAttribute('role', 'status');
    const text = write.mock.lastCall?.[0] ?? '';
    expect(text.split('\n').map((line) => line.split(': ')[0])).toEqual([
      'Version',
      'Account',
      'Address of OroCRM',
      'Request ID of the last error',
      'Outlook',
      'Browser',
      'Language',
      'Theme',
      'Size',
      'Online',
      'Time',
    ]);
    expect(text).toContain('Language: en-US ltr');
    expect(text).not.toMatch(/demo\.|Bearer|\b300\b/);
  });

  it('shows the text for copying by hand when the host blocks the clipboard', async () => {
    const { user, open } = await openAbout();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await open();
    await user.click(about().getByRole('button', { name: 'Copy diagnostics' }));
    const text = await about().findByRole('textbox', {
      name: 'This pane can’t copy here. Select the text and copy it:',
    });
    expect(text).toHaveDisplayValue(/Account: Tom Okafor/);
    expect(text).toHaveAttribute('readonly');
  });
});
