// A save that failed is not the last word: what happens after it is told as well, nothing twice, and its own way on stays.
import { screen, waitFor } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, letAnswersArrive, look, network } from './actions';
import { outlookInterval, pickLevel, pressSave, review, save, textbox, tryAgain } from './actions';
import { colleagueSets, savedSince } from './colleague';
import { pass } from './clock';
import { gate } from './deferred';
import { answer, refusal } from './literalPolicy';
import { forward, openEditor, patches, row, server } from './openPane';
import { breakDown, lostAnswer, onChange } from './faultyCrm';

const cutOff = () => Response.error();
const busy = (seconds: string) => () => answer(refusal(503, 'not_available', 'Down.'), 503, { 'retry-after': seconds });
const cannotBeReached = 'OroCRM cannot be reached';
const claimed = () => screen.queryByText('Configuration saved');

const failToSave = async (fault: Parameters<typeof breakDown>[1]) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const heal = breakDown('patch', fault);
  await save(user);
  await screen.findByRole('button', { name: /^Dismiss, / });
  return { user, heal };
};

describe('after a save that failed', () => {
  it('a quiet check leaves its way on, under the same key', async () => {
    const { user, heal } = await failToSave(cutOff);
    await look();
    heal();
    await tryAgain(user);
    await waitFor(() => expect(claimed()).toBeVisible());
    expect(new Set(patches().map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    expect(await savedSince()).toHaveLength(1);
  });

  it('a network that goes is told of', async () => {
    await failToSave(() => answer(refusal(404, 'not_found', 'Nothing here.'), 404));
    network(false);
    expect(screen.getByText('You are offline')).toBeVisible();
    expect(screen.getByText('OroCRM has no such sync policy')).toBeVisible();
  });

  it('the same failure of a reading is not told twice', async () => {
    await failToSave(cutOff);
    breakDown('get', cutOff);
    await look();
    expect(screen.getAllByText(cannotBeReached)).toHaveLength(1);
  });

  it('the wait of a Refresh is told', async () => {
    const { user } = await failToSave(() => answer(refusal(403, 'access_denied', 'No.'), 403));
    const heal = breakDown('get', busy('20'));
    await user.click(button('Refresh'));
    expect(await screen.findByText(/^Trying again in (19|20) seconds\.$/)).toBeVisible();
    heal();
    await look();
  });

  it('what others changed meanwhile is told', async () => {
    await failToSave(() => answer(refusal(404, 'not_found', 'Nothing here.'), 404));
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await look();
    expect(await screen.findByText('Changed since you looked')).toBeVisible();
  });
});

describe('what was told of a save that failed goes, and the edits stay,', () => {
  const nothingHere = () => answer(refusal(404, 'not_found', 'Nothing here.'), 404);

  it('where the person asks anew and is answered', async () => {
    const { user } = await failToSave(nothingHere);
    await pass(1);
    await user.click(button('Refresh'));
    await waitFor(() => expect(screen.queryByText('OroCRM has no such sync policy')).not.toBeInTheDocument());
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(button('Save settings')).toBeEnabled();
  });

  it('where the network is back', async () => {
    network(false);
    const { heal } = await failToSave(cutOff);
    expect(screen.getByText('You are offline')).toBeVisible();
    heal();
    network(true);
    await waitFor(() => expect(screen.queryByText('You are offline')).not.toBeInTheDocument());
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('but not where the pane has only looked by itself', async () => {
    await failToSave(nothingHere);
    await look();
    expect(screen.getByText('OroCRM has no such sync policy')).toBeVisible();
  });
});

it('what was told of a save that failed goes with its edits', async () => {
  const { user } = await failToSave(cutOff);
  await user.click(button('Discard changes'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('one wait is told once, though two wait for it', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const dialog = await review(user);
  const heals = [breakDown('get', busy('20')), breakDown('patch', busy('20'))];
  await user.click(button('Refresh'));
  await screen.findByText('OroCRM is busy');
  await user.click(dialog.getByRole('button', { name: 'Save settings' }));
  await dialog.findByRole('button', { name: 'Checking…' });
  await letAnswersArrive();
  expect(screen.getAllByText('OroCRM is busy')).toHaveLength(1);
  for (const heal of heals) heal();
});

it('the bar says that a change is being saved, also where a reading shows it already', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const late = gate();
  server.use(
    onChange(async (request) => {
      const stored = await forward(request);
      await late.opened;
      return stored;
    }),
  );
  await save(user);
  await letAnswersArrive();
  await look();
  expect(row(crmInterval).queryByText('Changed, not saved')).not.toBeInTheDocument();
  expect(button('Saving…')).toBeVisible();
  late.open();
  expect(await screen.findByText('Configuration saved')).toBeVisible();
});

describe('a save that ends while another level is looked at', () => {
  it('is told of where it was begun: it failed', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const late = gate();
    breakDown('patch', async () => {
      await late.opened;
      return answer(refusal(404, 'not_found', 'Nothing here.'), 404);
    });
    await save(user);
    await pickLevel(user, 'System');
    late.open();
    await letAnswersArrive();
    expect(screen.queryByText('OroCRM has no such sync policy')).not.toBeInTheDocument();
    expect(screen.getByText('Unsaved changes at: Organization')).toBeVisible();
    await pickLevel(user, 'Organization');
    expect(await screen.findByText('OroCRM has no such sync policy')).toBeVisible();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('is told of where it was begun: it was saved', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const late = gate();
    server.use(
      onChange(async (request) => {
        await late.opened;
        return forward(request);
      }),
    );
    await save(user);
    await pickLevel(user, 'System');
    late.open();
    await letAnswersArrive();
    expect(claimed()).not.toBeInTheDocument();
    await pickLevel(user, 'Organization');
    expect(await screen.findByText('Configuration saved')).toBeVisible();
  });
});

describe('after somebody else has saved', () => {
  it('a reading that does not come at once is told of while the change is still being checked', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.outlook_sync_interval', 900);
    const heal = breakDown('get', busy('20'));
    await pressSave(user);
    expect(await screen.findByText(/^Trying again in (19|20) seconds\.$/)).toBeVisible();
    expect(button('Checking…')).toBeVisible();
    heal();
  });

  it('they are told of once, also where the pane has heard of it both ways', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const late = gate();
    const slowly = onChange(async (request) => {
      await colleagueSets('outlook.outlook_sync_interval', 900);
      const refused = await forward(request);
      await late.opened;
      return refused;
    });
    server.use(slowly);
    await save(user);
    await look();
    expect(await screen.findByText('Changed since you looked')).toBeVisible();
    late.open();
    expect(await screen.findByText('Somebody else saved meanwhile')).toBeVisible();
    expect(screen.queryByText('Changed since you looked')).not.toBeInTheDocument();
    expect(screen.getAllByText(/Yusuf Demir changed Outlook Sync Interval/)).toHaveLength(1);
  });
});

describe('a change whose answer was lost', () => {
  it('is saved where a reading shows it as one’s own', async () => {
    await failToSave(lostAnswer);
    await look();
    expect(claimed()).toBeVisible();
    await colleagueSets('outlook.crm_sync_interval', 900);
    await pass(1);
    await look();
    expect(textbox(crmInterval)).toHaveValue('900');
    expect(screen.queryByText(cannotBeReached)).not.toBeInTheDocument();
  });

  it('is not called saved where a colleague has set the same; trying again says so', async () => {
    const { user, heal } = await failToSave(cutOff);
    await colleagueSets('outlook.crm_sync_interval', 450);
    await look();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(claimed()).not.toBeInTheDocument();
    expect(screen.getByText(cannotBeReached)).toBeVisible();
    heal();
    await tryAgain(user);
    expect(await screen.findByText(/The values that you chose were saved: nothing is left to save\./)).toBeVisible();
    expect(claimed()).not.toBeInTheDocument();
    expect(await savedSince()).toHaveLength(1);
  });
});

describe('a right that is taken away', () => {
  const refused = () =>
    answer(refusal(403, 'access_denied', 'No.', { meta: { contacts: [{ id: '8', name: 'Yusuf Demir' }] } }), 403);

  it('is told of with whom to ask, and not as a CRM that takes no changes', async () => {
    await failToSave(refused);
    expect(screen.getByText(/^Ask Yusuf Demir for the right, or to make the changes for you\./)).toBeVisible();
    expect(screen.queryByText(/does not take changes from here/)).not.toBeInTheDocument();
  });

  it('stays away until the person asks again, whatever a quiet check reads', async () => {
    const { user, heal } = await failToSave(refused);
    heal();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await look();
    expect(row(outlookInterval).getByText('900')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(button('Refresh'));
    expect(await screen.findByRole('textbox', { name: crmInterval })).toHaveValue('450');
    await save(user);
    expect(await screen.findByText('Configuration saved')).toBeVisible();
  });

  it('closes the settings also where the policy cannot be read after it', async () => {
    await failToSave(() => {
      breakDown('get', cutOff);
      return refused();
    });
    expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('leaves a return to the inherited value to be read, too', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox(`Use System (60), ${crmInterval}`));
    breakDown('patch', refused);
    await save(user);
    expect(await row(crmInterval).findByText('You have Use System (60), not saved')).toBeVisible();
  });
});
