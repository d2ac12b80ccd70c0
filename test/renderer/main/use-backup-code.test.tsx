import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../axe.ts';
import { renderMain, searchField } from './render-main.tsx';

const nextCode = 3;

describe('using a backup code', () => {
  const start = async () => {
    const rendered = await renderMain();
    const codes = () => rendered.bridge.state.accounts[0]?.sets[0]?.codes ?? [];
    await rendered.user.keyboard('{Shift>}{Enter}{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: 'Use a backup code' });
    const value = codes()[nextCode]?.value ?? '';
    await within(dialog).findByText(value);
    return { ...rendered, codes, dialog, value };
  };

  it('shows it large, saved as unsure before, and copied as printed', async () => {
    const { bridge, codes, value } = await start();
    expect(codes()[nextCode]?.state).toBe('unsure');
    expect(bridge.state.clipboard).toBe(value);
    expect(bridge.calls.filter((call) => call === 'backup-codes:show')).toHaveLength(1);
    await expectAccessible();
  });

  it('marks it as used with 1, gives the focus back, and undoes', async () => {
    const { user, codes } = await start();
    await user.keyboard('1');
    expect(await screen.findByText('Marked as used, 11 left')).toBeTruthy();
    expect(codes()[nextCode]?.state).toBe('used');
    await waitFor(() => expect(document.activeElement).toBe(searchField()));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(codes()[nextCode]?.state).toBe('unused'));
  });

  it('keeps where it was used; figures typed there are no answers', async () => {
    const { user, codes } = await start();
    await user.type(screen.getByLabelText(/Where did you use it/), 'laptop 1');
    expect(codes()[nextCode]?.lastEvent?.type).toBe('shown');
    await user.click(screen.getByRole('button', { name: 'It worked' }));
    await waitFor(() => expect(codes()[nextCode]?.lastEvent?.where).toBe('laptop 1'));
  });

  it('helps when it was refused, and shows the next one', async () => {
    const { user, codes } = await start();
    await user.keyboard('2');
    await user.click(await screen.findByRole('button', { name: 'Show the next code' }));
    expect(await screen.findByText(codes()[nextCode + 1]?.value ?? '')).toBeTruthy();
    expect(codes()[nextCode]?.lastEvent?.type).toBe('refused');
  });

  it('leaves it unsure with Escape, says so, and asks again without the code', async () => {
    const { user, codes, value } = await start();
    await user.keyboard('{Escape}');
    expect(await screen.findByText(/stays unsure until you say/)).toBeTruthy();
    expect(codes()[nextCode]?.state).toBe('unsure');
    const answers = await screen.findAllByRole('button', { name: 'Answer' });
    await user.click(answers[0] as HTMLElement);
    const again = await screen.findByRole('dialog', { name: 'Did the backup code work?' });
    expect(again.textContent).not.toContain(value);
    await user.keyboard('3');
    expect(await screen.findByText('Kept as not used, 12 left')).toBeTruthy();
    expect(codes()[nextCode]?.state).toBe('unused');
  });

  it('leads to adding codes where there are none left', async () => {
    const { user, bridge } = await renderMain();
    for (const code of bridge.state.accounts[0]?.sets[0]?.codes ?? []) code.state = 'used';
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: 'Use a backup code' });
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: 'Add backup codes' })).toBeTruthy();
  });

  it('keeps the question open when the answer could not be saved', async () => {
    const { user, bridge, dialog, value } = await start();
    bridge.state.errors.set('backup-codes:answer', 'disk-full');
    await user.keyboard('1');
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
    expect(within(dialog).getByText(value)).toBeTruthy();
  });
});

describe('the grid of backup codes', () => {
  it('is one stop; arrows move, Enter opens what can be done, marking can be undone', async () => {
    const { user, bridge } = await renderMain();
    const first = await screen.findByRole('button', { name: /^Code 1: used/ });
    first.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Mark as used' }));
    const code = () => bridge.state.accounts[0]?.sets[0]?.codes[nextCode];
    await waitFor(() => expect(code()?.state).toBe('used'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(code()?.state).toBe('unused'));
  });

  it('shows no value until the whole set is asked for, and hides it again', async () => {
    const { user, bridge } = await renderMain();
    const value = bridge.state.accounts[0]?.sets[0]?.codes[5]?.value ?? '';
    await user.click(await screen.findByRole('button', { name: 'More about these codes' }));
    expect(document.body.textContent).not.toContain(value);
    await user.click(await screen.findByRole('menuitem', { name: 'Show all of them' }));
    expect(await screen.findByText(value)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'The text that they came in' }));
    expect(screen.getByText(/^Recovery codes/).textContent).toContain(value);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'More about these codes' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Hide them again' }));
    expect(document.body.textContent).not.toContain(value);
  });
});
