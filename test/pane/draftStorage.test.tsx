// Drafts on the device: invalid texts, and a storage that throws.
import { screen } from '@testing-library/react';
import { crmInterval, fill, save, textbox } from './actions';
import { recordedChanges } from './colleague';
import { expectNoRecovery, leaveUnsaved, openWithDrafts, restore } from './draftSteps';

const saved = () => screen.findByText('Saved');

describe('a stored text', () => {
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

  it('is offered when it is a draft', async () => {
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
    ['edits of an unknown setting', JSON.stringify(draft({ edits: { notes: { useParent: true } } }))],
    ['no date', JSON.stringify(draft({ savedAt: 'yesterday' }))],
    ['two months old', JSON.stringify(draft({ savedAt: new Date(Date.now() - 60 * 24 * 60 * 60 * 1_000) }))],
  ])('is ignored when it is %s', async (_what, text) => {
    window.localStorage.setItem(key, text);
    const { user } = await openWithDrafts('grace');
    await expectNoRecovery();
    await fill(user, crmInterval, '450');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('contains no token', async () => {
    await leaveUnsaved();
    const { user } = await restore();
    await save(user);
    await saved();
    await fill(user, crmInterval, '460');
    const stored = JSON.stringify(Object.entries(window.localStorage));
    expect(stored).toContain('460');
    expect(stored).not.toContain('demo.');
  });
});

describe('when storage throws', () => {
  beforeEach(() => {
    for (const method of ['setItem', 'getItem', 'removeItem'] as const) {
      jest.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      });
    }
  });

  it('edits can be saved, and drafts last as long as the page', async () => {
    await leaveUnsaved();
    const { user } = await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.getByText('Drafts can’t be kept on this device. Save before closing.')).toBeVisible();
    await save(user);
    await saved();
    expect(await recordedChanges()).toHaveLength(1);
  });
});

it('no message is shown when the device stores drafts', async () => {
  const { user } = await openWithDrafts('grace');
  await fill(user, crmInterval, '450');
  expect(screen.getByText('1 change')).toBeVisible();
  expect(screen.queryByText(/^Drafts can’t be kept/)).not.toBeInTheDocument();
});
