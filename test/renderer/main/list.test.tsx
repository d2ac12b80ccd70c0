import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../axe.ts';
import { activeRow, listPx, renderMain, searchField } from './render-main.tsx';

const rowPx = 52;
const overscan = 4;

describe('the list', () => {
  it('has the focus in its search field at start, pointing at the first row', async () => {
    await renderMain();
    expect(document.activeElement).toBe(searchField());
    expect(activeRow().textContent).toContain('GitHub');
    expect(activeRow().getAttribute('aria-setsize')).toBe('48');
    expect(activeRow().getAttribute('aria-posinset')).toBe('1');
  });

  it('moves with the keys', async () => {
    const { user } = await renderMain();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(activeRow().getAttribute('aria-posinset')).toBe('2');
    await user.keyboard('{End}');
    expect(activeRow().getAttribute('aria-posinset')).toBe('48');
    await user.keyboard('{PageUp}');
    expect(Number(activeRow().getAttribute('aria-posinset'))).toBeLessThan(40);
    await user.keyboard('{Home}{ArrowUp}');
    expect(activeRow().getAttribute('aria-posinset')).toBe('1');
  });

  it('draws no more rows than are in sight and a few around, at 10,000 accounts', async () => {
    const { user } = await renderMain({ accounts: 10_000 });
    const most = Math.ceil(listPx / rowPx) + 1 + 2 * overscan + 1;
    expect(screen.getAllByRole('option').length).toBeLessThanOrEqual(most);
    await user.type(searchField(), 'zoom');
    expect(screen.getAllByRole('option').length).toBeLessThanOrEqual(most);
    expect(activeRow().textContent).toContain('Zoom');
  });

  it('asks for the codes in sight and no others, together', async () => {
    const { bridge } = await renderMain({ accounts: 10_000 });
    await screen.findAllByText(/^\d{3} \d{3}$/);
    const asked = bridge.calls.filter((call) => call === 'codes:current').length;
    expect(asked).toBeLessThanOrEqual(2);
  });

  it('finds by service, account name and tag, and says so when nothing matches', async () => {
    const { user } = await renderMain();
    await user.type(searchField(), 'analytical cloudflare');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    expect(activeRow().textContent).toContain('Cloudflare');
    await user.clear(searchField());
    await user.type(searchField(), 'money');
    expect(activeRow().textContent).toContain('Stripe');
    await user.clear(searchField());
    await user.type(searchField(), 'zzzz');
    expect(screen.getByText('Nothing matches “zzzz”')).toBeTruthy();
    expect(searchField().hasAttribute('aria-activedescendant')).toBe(false);
    await expectAccessible();
  });

  it('copies with Enter, clears with Escape, then minimises', async () => {
    const { user, bridge } = await renderMain();
    await user.type(searchField(), 'google{Enter}');
    expect(await screen.findByText('Copied. Cleared in 20 s')).toBeTruthy();
    expect(bridge.state.clipboard).toMatch(/^\d{6}$/);
    await user.keyboard('{Escape}');
    expect(searchField().value).toBe('');
    expect(bridge.calls).not.toContain('window:minimise');
    await user.keyboard('{Escape}');
    expect(bridge.calls).toContain('window:minimise');
  });

  it('makes a counter based code only when asked', async () => {
    const { user, bridge } = await renderMain();
    await user.type(searchField(), 'ada+14');
    expect(activeRow().textContent).toContain('New code');
    expect(bridge.calls).not.toContain('codes:next-hotp');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('New code, copied. Cleared in 20 s')).toBeTruthy();
    expect(bridge.calls.filter((call) => call === 'codes:next-hotp')).toHaveLength(1);
    expect(activeRow().textContent).toMatch(/\d{3} \d{3}/);
  });

  it('keeps the chosen account and the focus when the vault changes', async () => {
    const { user, bridge } = await renderMain();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const { id } = activeRow();
    bridge.state.accounts = bridge.state.accounts.slice(1);
    bridge.push('vault:changed', {});
    await waitFor(() => expect(activeRow().getAttribute('aria-posinset')).toBe('2'));
    expect(activeRow().id).toBe(id);
    expect(document.activeElement).toBe(searchField());
  });

  it('asks for no code while codes are hidden, until one is asked for', async () => {
    const { user, bridge } = await renderMain({ settings: { hideCodes: true } });
    await screen.findByRole('heading', { level: 2, name: 'GitHub' });
    expect(bridge.calls).not.toContain('codes:current');
    await user.click(screen.getByRole('button', { name: 'Show the code' }));
    await waitFor(() => expect(bridge.calls).toContain('codes:current'));
  });

  it('is accessible, and so is an empty vault', async () => {
    const { unmount } = await renderMain();
    await screen.findByRole('list', { name: 'Backup codes, in the order of the service' });
    await expectAccessible();
    unmount();
    await renderMain({ accounts: 0 });
    expect(screen.getByRole('button', { name: 'Import' })).toBeTruthy();
    await expectAccessible();
  });
});
