// Proves that what was typed and not saved outlives the pane, is offered to the same person at the same level, and to nobody else.
import { act, screen, within } from '@testing-library/react';
import { http } from 'msw';
import { button, crmInterval, fill, letAnswersArrive, outlookInterval, pickLevel } from './actions';
import { overrideOutlookInterval, review, save, textbox } from './actions';
import { colleagueRemoves, colleagueSets, savedSince } from './colleague';
import { acmes, answer, policyWith } from './literalPolicy';
import type { people } from './openPane';
import { openPane, patches, row, server } from './openPane';
import { policyUrl } from './faultyCrm';

const title = 'You have unsaved changes';
const offer = async () =>
  within((await screen.findByText(title)).closest<HTMLElement>('[role=alert]') ?? document.body);
const offersNothing = async () => {
  await letAnswersArrive();
  expect(screen.queryByText(title)).not.toBeInTheDocument();
};
/** What was left is looked for on the device while the pane is drawn. */
const openEditor = async (who: keyof typeof people) => {
  const opened = await act(() => openPane(who));
  await screen.findByRole('radiogroup', { name: 'Level' });
  return opened;
};
const saved = () => screen.findByText('Configuration saved');
const choice = () => within(screen.getByRole('group', { name: `${crmInterval}: two changes` }));
const bar = () => screen.queryByRole('region', { name: 'Unsaved changes' });

/** Grace types something at Acme, and her pane is gone. */
const leave = async (text = '450') => {
  const { user, close } = await openEditor('grace');
  await fill(user, crmInterval, text);
  close();
};
const comeBack = async () => {
  const opened = await openEditor('grace');
  await offer();
  return opened;
};
const restore = async () => {
  const opened = await comeBack();
  await opened.user.click(button('Restore'));
  return opened;
};

describe('what was left behind', () => {
  it('is offered at the next opening, by its settings, and nothing is put back before it is asked for', async () => {
    await leave();
    await openEditor('grace');
    expect((await offer()).getByText(/^CRM Sync Interval \(In Seconds\), from \d+:\d\d\s[AP]M\.$/)).toBeVisible();
    expect(button('Discard')).toBeVisible();
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(bar()).not.toBeInTheDocument();
  });

  it('is put back as it was typed, and can be saved', async () => {
    await leave();
    const { user } = await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.queryByText(title)).not.toBeInTheDocument();
    expect(screen.getByText('1 change')).toBeVisible();
    await save(user);
    await saved();
    expect(await savedSince()).toHaveLength(1);
  });

  it.each(['abc', '0', ''])('is put back where it is wrong, too: "%s"', async (text) => {
    await leave(text);
    await restore();
    expect(textbox(crmInterval)).toHaveValue(text);
    expect(textbox(crmInterval)).toBeInvalid();
  });

  it('is put back with its reason', async () => {
    const { user, close } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const dialog = await review(user);
    await user.click(dialog.getByRole('textbox', { name: 'Reason (optional)' }));
    await user.paste('Less load');
    await user.click(dialog.getByRole('button', { name: 'Keep editing' }));
    close();
    const next = await restore();
    expect((await review(next.user)).getByRole('textbox', { name: 'Reason (optional)' })).toHaveValue('Less load');
  });

  it('is there once more where it was put back and left again', async () => {
    await leave();
    const { close } = await restore();
    close();
    await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('does not take the place of what has been typed since', async () => {
    await leave();
    const { user } = await comeBack();
    await fill(user, crmInterval, '470');
    await user.click(button('Restore'));
    expect(textbox(crmInterval)).toHaveValue('470');
  });

  it('is gone for good once it is discarded', async () => {
    await leave();
    const { user, close } = await comeBack();
    await user.click(button('Discard'));
    await offersNothing();
    expect(textbox(crmInterval)).toHaveValue('300');
    close();
    await openEditor('grace');
    await offersNothing();
  });

  it('is offered at the level where it was typed', async () => {
    const { user, close } = await openEditor('ines');
    await pickLevel(user, 'System');
    await fill(user, crmInterval, '77');
    await pickLevel(user, 'Organization');
    close();
    const next = await openEditor('ines');
    await offersNothing();
    await pickLevel(next.user, 'System');
    await offer();
    await next.user.click(button('Restore'));
    expect(textbox(crmInterval)).toHaveValue('77');
  });
});

describe('over what a colleague has saved meanwhile', () => {
  it('both stand where the settings differ', async () => {
    await leave();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    const { user } = await openEditor('grace');
    expect((await offer()).getByText(/The policy has changed since: they are merged with it\.$/)).toBeVisible();
    await user.click(button('Restore'));
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(textbox(outlookInterval)).toHaveValue('900');
    await save(user);
    await saved();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(patches()[0]?.headers.get('if-match')).toBe('"g2-o5-a1"');
    expect(await savedSince()).toHaveLength(2);
  });

  it('the same setting is for the person to decide, and nothing is sent before', async () => {
    await leave();
    await colleagueSets('outlook.crm_sync_interval', 900);
    const { user } = await restore();
    expect(choice().getByText(/^Yusuf Demir saved 900 at /)).toBeVisible();
    expect(choice().getByText('You have 450, not saved')).toBeVisible();
    await user.click(button('Save settings'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(choice().getByRole('button', { name: 'Keep mine (450)' }));
    await save(user);
    await saved();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('a value that the colleague took away is for the person to decide, too', async () => {
    await leave();
    await colleagueRemoves('outlook.crm_sync_interval');
    const { user } = await restore();
    await user.click(choice().getByRole('button', { name: /^Take theirs/ }));
    expect(textbox(crmInterval)).toHaveValue('60');
    expect(bar()).not.toBeInTheDocument();
  });

  it('a choice that was left open is open again', async () => {
    await leave();
    await colleagueSets('outlook.crm_sync_interval', 900);
    const { close } = await restore();
    close();
    await restore();
    expect(choice().getByText('You have 450, not saved')).toBeVisible();
  });

  it('nothing is offered where they saved the same', async () => {
    await leave();
    await colleagueSets('outlook.crm_sync_interval', 450);
    await openEditor('grace');
    await offersNothing();
  });
});

describe('nothing is offered', () => {
  it('after saving', async () => {
    const { user, close } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await saved();
    close();
    await openEditor('grace');
    await offersNothing();
  });

  it('after the changes were discarded, or undone by hand', async () => {
    const { user, close } = await openEditor('grace');
    await overrideOutlookInterval(user, '90');
    await user.click(button('Discard changes'));
    await fill(user, crmInterval, '450');
    await fill(user, crmInterval, '300');
    close();
    await openEditor('grace');
    await offersNothing();
  });

  it("to another person of Grace's, and hers are still there for her", async () => {
    await leave();
    const { close } = await openEditor('yusuf');
    await offersNothing();
    close();
    await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
  });
});

it('is offered, to be copied, where the right to change it went while the pane was closed', async () => {
  await leave();
  const asReader = (document: ReturnType<typeof policyWith>) => {
    const { meta } = document.data;
    const actor = { ...meta.actor, capabilities: ['reader'] };
    const included = document.included.map((option) => ({
      ...option,
      attributes: { ...option.attributes, editable: false },
    }));
    return { data: { ...document.data, meta: { ...meta, actor, editableScopes: [] } }, included };
  };
  server.use(http.get(policyUrl, () => answer(asReader(policyWith({ 'outlook.crm_sync_interval': acmes(300, 120) })))));
  const { user } = await restore();
  expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await user.click(button(`Discard, ${crmInterval}`));
  expect(bar()).not.toBeInTheDocument();
});

describe('what stands in storage', () => {
  const key = 'sync-policy:draft:["/api","7","organization","1","a-pane-that-is-gone"]';
  const draft = (over: object = {}) => ({
    savedAt: new Date(),
    version: 'g2-o4-a1',
    edits: { crmSyncInterval: { useParent: false, input: '450' } },
    base: { crmSyncInterval: { useParent: false, input: '300' } },
    conflicts: [],
    reason: '',
    ...over,
  });

  it('is offered where it is a draft', async () => {
    window.localStorage.setItem(key, JSON.stringify(draft()));
    await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it.each([
    ['no JSON', 'junk'],
    ['nothing', ''],
    ['null', 'null'],
    ['an array', '[]'],
    ['edits of another type', JSON.stringify(draft({ edits: { crmSyncInterval: { useParent: false, input: 450 } } }))],
    ['edits of nothing that is known', JSON.stringify(draft({ edits: { notes: { useParent: true } } }))],
    ['no date', JSON.stringify(draft({ savedAt: 'yesterday' }))],
    ['two months old', JSON.stringify(draft({ savedAt: new Date(Date.now() - 60 * 24 * 60 * 60 * 1_000) }))],
  ])('is ignored where it is %s', async (_what, text) => {
    window.localStorage.setItem(key, text);
    const { user } = await openEditor('grace');
    await offersNothing();
    await fill(user, crmInterval, '450');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('holds no token', async () => {
    await leave();
    const { user } = await restore();
    await save(user);
    await saved();
    await fill(user, crmInterval, '460');
    const stored = JSON.stringify(Object.entries(window.localStorage));
    expect(stored).toContain('460');
    expect(stored).not.toContain('demo.');
  });
});

describe('where storage throws', () => {
  beforeEach(() => {
    for (const method of ['setItem', 'getItem', 'removeItem'] as const) {
      jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      });
    }
  });

  it('people edit and save, and what they left is there as long as the page', async () => {
    await leave();
    const { user } = await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.getByText('This device keeps nothing: what you do not save is gone with this pane.')).toBeVisible();
    await save(user);
    await saved();
    expect(await savedSince()).toHaveLength(1);
  });
});

it('nothing is said of the device where it keeps what is typed', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  expect(screen.getByText('1 change')).toBeVisible();
  expect(screen.queryByText(/^This device keeps nothing/)).not.toBeInTheDocument();
});
