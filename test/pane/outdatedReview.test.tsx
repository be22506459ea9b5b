// A review whose policy or impact has changed is updated before it is sent.
import { screen, waitFor } from '@testing-library/react';
import { acknowledge, checkbox, choose, focusAgain, review } from './actions';
import { colleagueSets, saveElsewhere } from './colleague';
import { openEditor, saveRequests } from './openPane';
import { changedTitle, confirm, direction, editSystem, globexPath, reviewDialog, waitUntilClosed } from './reviewSteps';

const atGlobex = 'This can delete or overwrite data at Globex';
const saved = () => screen.findByText('Saved');

describe('while the review is open, a save of somebody else', () => {
  const reviewDirection = async () => {
    const { user } = await openEditor('grace');
    await choose(user, 'Sync Direction', 'Outlook to OroCRM');
    await review(user);
    await acknowledge(user);
    return user;
  };

  it('of another setting shows the new impact and the author, and needs another confirmation', async () => {
    const user = await reviewDirection();
    expect(reviewDialog().getByText(/^If both sides change/)).toBeVisible();
    await colleagueSets('outlook.conflict_resolution', 'outlook_wins');
    await focusAgain();
    expect(await reviewDialog().findByText(changedTitle)).toBeVisible();
    expect(reviewDialog().getByText('Yusuf Demir saved. Below is what your changes will do now.')).toBeVisible();
    expect(checkbox('I understand')).not.toBeChecked();
    expect(reviewDialog().queryByText(/^If both sides change/)).not.toBeInTheDocument();
    await acknowledge(user);
    await confirm(user);
    await saved();
    expect(saveRequests().map(({ headers }) => headers.get('if-match'))).toEqual(['"g2-o5-a1"']);
  });

  it('that the pane has not read yet updates the review instead of sending the change', async () => {
    const user = await reviewDirection();
    await colleagueSets('outlook.conflict_resolution', 'outlook_wins');
    await confirm(user);
    expect(await reviewDialog().findByText(changedTitle)).toBeVisible();
    expect(saveRequests()).toHaveLength(0);
  });

  it('of the same setting closes the review, and moves the focus to the conflict', async () => {
    const user = await reviewDirection();
    await colleagueSets(direction, 'crm_to_outlook');
    await confirm(user);
    await waitUntilClosed();
    const conflict = await screen.findByRole('group', { name: /^Sync Direction Yusuf Demir saved OroCRM to Outlook / });
    await waitFor(() => expect(conflict).toHaveFocus());
    expect(saveRequests()).toHaveLength(0);
  });

  it('at an organization, which leaves the version of the system, shows the new impact before the change is sent', async () => {
    const user = await editSystem();
    await saveElsewhere(direction, { useParentScopeValue: true }, globexPath, '9');
    await review(user);
    expect(reviewDialog().queryByText(/Globex/)).not.toBeInTheDocument();
    await saveElsewhere(direction, { useParentScopeValue: false, value: 'crm_to_outlook' }, globexPath, '9');
    await confirm(user);
    expect(await reviewDialog().findByRole('region', { name: atGlobex })).toBeVisible();
    expect(reviewDialog().getByText('Something has changed. Below is what your changes will do now.')).toBeVisible();
    expect(saveRequests()).toHaveLength(0);
    await acknowledge(user);
    await confirm(user);
    await saved();
  });

  it('at an organization is shown after a revalidation too', async () => {
    const user = await editSystem();
    await saveElsewhere(direction, { useParentScopeValue: true }, globexPath, '9');
    await review(user);
    await saveElsewhere(direction, { useParentScopeValue: false, value: 'crm_to_outlook' }, globexPath, '9');
    await focusAgain();
    expect(await reviewDialog().findByRole('region', { name: atGlobex })).toBeVisible();
  });

  it('that removes the risk removes the warning, and is announced', async () => {
    const user = await editSystem();
    await review(user);
    await acknowledge(user);
    await saveElsewhere(direction, { useParentScopeValue: true }, globexPath, '9');
    await focusAgain();
    expect((await reviewDialog().findByText(changedTitle)).closest('[role=alert]')).toBeVisible();
    expect(reviewDialog().queryByRole('checkbox')).not.toBeInTheDocument();
    expect(reviewDialog().queryByRole('region')).not.toBeInTheDocument();
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription('Reaches 7 people but changes nothing for them');
  });

  it('does not change the typed reason', async () => {
    const user = await reviewDirection();
    await user.click(reviewDialog().getByRole('button', { name: 'Add a reason' }));
    await user.paste('Quarter');
    await colleagueSets('outlook.conflict_resolution', 'outlook_wins');
    await focusAgain();
    await reviewDialog().findByText(changedTitle);
    expect(reviewDialog().getByRole('textbox', { name: 'Reason (optional)' })).toHaveValue('Quarter');
  });
});
