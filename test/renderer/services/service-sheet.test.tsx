import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ServiceSheetDialog } from '../../../renderer/features/services/ServiceSheetDialog.tsx';
import { ToastRegion } from '../../../renderer/ui/ToastRegion.tsx';
import { expectAccessible } from '../axe.ts';
import { renderWith } from '../render-app.tsx';

function start(service: string) {
  const onClose = vi.fn<() => void>();
  const page = renderWith(
    <>
      <ServiceSheetDialog of={{ type: 'service', service }} onClose={onClose} />
      <ToastRegion />
    </>,
  );
  return { ...page, onClose };
}

/** What stands beside the name of a fact. */
function factOf(name: string): string {
  return screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent ?? '';
}

describe('a service’s sheet', () => {
  it('says each fact with its source and day, and what is not known', async () => {
    start('GitHub');
    await screen.findByRole('dialog', { name: 'About GitHub’s codes' });
    expect(factOf('How many')).toMatch(/^16From docs\.github\.com, .*read on 24 November 2026$/);
    expect(factOf('Works once only')).toMatch(/^YesFrom /);
    expect(factOf('What one looks like')).toBe('Not known');
    await expectAccessible();
  });

  it('keeps a correction beside what was collected, and takes it back', async () => {
    const { user, bridge } = start('GitHub');
    await user.click(await screen.findByRole('button', { name: 'Correct: How many' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Correct: How many'));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('Write what you know');
    await user.keyboard('12{Enter}');
    await waitFor(() => expect(factOf('How many')).toMatch(/^12Your correction, /));
    expect(factOf('How many')).toContain('Collected: 16. From docs.github.com');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct: How many' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Back to what was collected' }));
    await waitFor(() => expect(factOf('How many')).toMatch(/^16From /));
    expect(bridge.state.serviceCorrections).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct: How many' }));
  });

  it('asks where there are a few possibilities only, and Escape ends the question, not the sheet', async () => {
    const { user, onClose } = start('GitHub');
    const pencil = { name: 'Correct: New codes end the old ones' };
    await user.click(await screen.findByRole('button', pencil));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Yes' }));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', pencil));
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    await waitFor(() => expect(factOf('New codes end the old ones')).toMatch(/^NoYour correction/));
  });

  it('marks what was only heard, and never mixes it with facts', async () => {
    start('Bitwarden');
    const heard = (await screen.findByText('Heard, never checked')).parentElement;
    expect(heard?.textContent).toContain('It may be wrong or out of date');
    expect(heard?.textContent).toContain('32 characters');
    expect(factOf('How many')).toBe('Not known');
    expect(screen.queryByText(/^From /)).toBeNull();
  });

  it('offers the others where a service is not known, and what is known can be written down', async () => {
    const { user } = start('Copper Bank');
    await screen.findByText(
      'Nothing was collected about Copper Bank. What you know can be kept here.',
    );
    await user.click(screen.getByRole('button', { name: 'Correct: How many' }));
    await user.keyboard('5{Enter}');
    await screen.findByRole('button', { name: 'Forget what I said' });
    await user.type(screen.getByRole('combobox', { name: 'About which service?' }), 'twitter');
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('dialog', { name: 'About X’s codes' });
  });

  it('shows the address of the service’s own page and opens it by its id', async () => {
    const { user, bridge } = start('Google');
    const dialog = await screen.findByRole('dialog', { name: 'About Google’s codes' });
    await within(dialog).findByText('https://support.google.com/accounts/answer/1187538');
    await user.click(screen.getByRole('button', { name: 'Open support.google.com…' }));
    await waitFor(() => expect(bridge.calls).toContain('links:open'));
  });
});
