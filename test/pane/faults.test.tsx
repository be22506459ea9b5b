// Each fault of the network and of the CRM, at each moment: no edit is lost, no save is reported falsely, and no reload is needed.
import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { button, crmInterval, fill, save, textbox, tryAgain } from './actions';
import { advanceClock } from './clock';
import { recordedChanges } from './colleague';
import { faults, type Fault, type Moment } from './faultTable';
import { injectFault } from './faultyCrm';
import { openEditor, openPane, row, saveRequests } from './openPane';

const cases = faults.flatMap((fault) =>
  (fault.moments ?? (['opening', 'editing', 'refreshing', 'saving'] as const)).map((moment) => ({ ...fault, moment })),
);

let rejections: unknown[];
const onRejection = (reason: unknown) => void rejections.push(reason);
beforeEach(() => {
  rejections = [];
  process.on('unhandledRejection', onRejection);
});
afterEach(() => {
  process.off('unhandledRejection', onRejection);
  expect(rejections).toEqual([]);
});

/** Visible, and announced to screen readers. */
const expectAnnounced = (title: string) =>
  waitFor(() => {
    const [shown] = screen.getAllByText(title);
    expect(shown).toBeVisible();
    const region = shown?.closest('[role=alert], [role=group]');
    expect(region).not.toBeNull();
    if (region?.getAttribute('role') === 'group') expect(region).toHaveFocus();
  });
const expectGivenUp = ({ title, givenUp }: Fault) => {
  if (!givenUp) return;
  expect(saveRequests()).toHaveLength(givenUp.after);
  expect(screen.getByText(title).closest('[role=alert]')).toHaveTextContent(givenUp.text);
};
const expectNotSaved = () => expect(screen.queryByText('Saved')).not.toBeInTheDocument();
const expectEditPreserved = () => {
  const box = screen.queryByRole('textbox', { name: crmInterval });
  if (box) expect(box).toHaveValue('450');
  else expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
};
const expectSavedOnce = async (fault: Fault) => {
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(await recordedChanges()).toHaveLength(1);
  const keys = new Set(saveRequests().map(({ headers }) => headers.get('idempotency-key')));
  expect(keys.size).toBe(fault.isNewIntent ? 2 : 1);
};

/** @returns ends the fault */
const startFault = (method: 'get' | 'patch', { name, respond }: Fault): (() => void) => {
  const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(name !== 'no network');
  const endFault = injectFault(method, respond);
  return () => {
    endFault();
    online.mockReturnValue(true);
  };
};

const waitUntilNotBusy = async ({ isLong }: Fault) => {
  if (!isLong) return;
  expect(button('Try again')).toHaveAttribute('aria-disabled', 'true');
  await advanceClock(61);
  expect(button('Try again')).toHaveAttribute('aria-disabled', 'false');
};

const steps: Record<Moment, (fault: Fault) => Promise<void>> = {
  opening: async (fault) => {
    const endFault = startFault('get', fault);
    const { user } = await openPane('grace');
    await expectAnnounced(fault.title);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(window.localStorage).toHaveLength(0);
    endFault();
    await waitUntilNotBusy(fault);
    await user.click(button(fault.nextStep ?? 'Try again'));
    expect(await screen.findByRole('heading', { name: 'Sync policy: Acme' })).toBeVisible();
    await waitFor(() => expect(textbox(crmInterval)).toHaveValue('300'));
    expect(screen.queryByText(fault.title)).not.toBeInTheDocument();
    expect(saveRequests()).toHaveLength(0);
  },
  editing: (fault) =>
    readDuringEdits(fault, () =>
      act(() => void window.dispatchEvent(new Event(navigator.onLine ? 'focus' : 'offline'))),
    ),
  refreshing: (fault) => readDuringEdits(fault, (user) => user.click(button('Refresh'))),
  saving: async (fault) => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const endFault = startFault('patch', fault);
    await save(user);
    await expectAnnounced(fault.titleAfterSave ?? fault.title);
    expectGivenUp(fault);
    expectNotSaved();
    expectEditPreserved();
    expect(await recordedChanges()).toHaveLength(fault.isStored ? 1 : 0);
    endFault();
    await waitUntilNotBusy(fault);
    switch (fault.nextStepAfterSave ?? fault.nextStep ?? 'Try again') {
      case 'Try again':
        await tryAgain(user);
        break;
      case 'Sign in':
        expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
        await user.click(button('Sign in'));
        break;
      case 'Refresh':
        await user.click(button('Refresh'));
        await screen.findByRole('textbox', { name: crmInterval });
        await save(user);
        break;
      case 'Save':
        await save(user);
    }
    await expectSavedOnce(fault);
  },
};

/** The policy is read while there are unsaved edits. */
const readDuringEdits = async (fault: Fault, read: (user: UserEvent) => unknown) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const endFault = startFault('get', fault);
  await read(user);
  await expectAnnounced(fault.title);
  expectEditPreserved();
  expect(saveRequests()).toHaveLength(0);
  endFault();
  await waitUntilNotBusy(fault);
  await user.click(button(fault.nextStep ?? 'Try again'));
  await waitFor(() => expect(screen.queryByText(fault.title)).not.toBeInTheDocument());
  expectEditPreserved();
  await save(user);
  await expectSavedOnce({ ...fault, isNewIntent: false });
};

it.each(cases)('$moment: $name', async ({ moment, ...fault }) => {
  await steps[moment](fault);
  expect(screen.getByRole('main')).not.toBeEmptyDOMElement();
});
