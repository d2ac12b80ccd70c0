import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../renderer/App.tsx';
import { startSettings } from '../../renderer/hooks/useSettings.ts';
import { useHotkeys } from '../../renderer/hooks/useHotkeys.ts';
import type { CommandActions } from '../../renderer/commands.ts';
import { renderWith } from './render-app.tsx';

describe('App', () => {
  it.each(['none', 'locked', 'unlocked', 'damaged', 'newer', 'unreadable'] as const)(
    'shows an area with one heading when the vault is %s',
    async (state) => {
      renderWith(<App />, { state });
      expect(await screen.findAllByRole('heading', { level: 1 })).toHaveLength(1);
    },
  );

  it('says what is wrong when the vault does not answer', async () => {
    renderWith(<App />, { errors: { 'vault:status': 'internal' } });
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
  });

  it('touches the idle clock at most once in a while', async () => {
    const { bridge, user } = renderWith(<App />, { state: 'locked' });
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('abc');
    expect(bridge.calls.filter((call) => call === 'idle:touch')).toHaveLength(1);
  });
});

describe('settings', () => {
  it('set the theme on the page, now and when they change', async () => {
    const { bridge } = renderWith(<p />, { settings: { theme: 'dark' } });
    await act(startSettings);
    expect(document.documentElement.dataset['theme']).toBe('dark');
    act(() => bridge.push('settings:changed', { ...bridge.state.settings, theme: 'light' }));
    expect(document.documentElement.dataset['theme']).toBe('light');
  });
});

describe('useHotkeys', () => {
  function Screen({ actions }: { readonly actions: CommandActions }) {
    useHotkeys(actions);
    return (
      <>
        <input data-hotkeys aria-label="search" />
        <input aria-label="note" />
        <button type="button">Save</button>
        <div role="dialog">
          <button type="button">Yes</button>
        </div>
      </>
    );
  }

  const names = ['find', 'copy-code', 'undo-change', 'lock'] as const;
  const setUp = () => {
    const done: string[] = [];
    const actions = Object.fromEntries(names.map((name) => [name, () => done.push(name)]));
    return { done, ...renderWith(<Screen actions={actions} />) };
  };
  const focus = (name: string): void =>
    (screen.queryByLabelText(name) ?? screen.getByRole('button', { name })).focus();

  it('performs by key and by menu', async () => {
    const { done, user, bridge } = setUp();
    await user.keyboard('{Control>}f{/Control}{Enter}');
    act(() => bridge.push('menu:command', { command: 'undo-change' }));
    act(() => bridge.push('menu:command', { command: 'about' }));
    expect(done).toEqual(['find', 'copy-code', 'undo-change']);
  });

  it('leaves Enter to buttons and to fields, but not in the search field', async () => {
    const { done, user } = setUp();
    for (const name of ['Save', 'note', 'search']) {
      focus(name);
      await user.keyboard('{Enter}');
    }
    expect(done).toEqual(['copy-code']);
  });

  it('leaves undo to a field with text, and everything but locking to a dialog', async () => {
    const { done, user } = setUp();
    focus('note');
    await user.keyboard('x{Control>}z{/Control}');
    focus('Yes');
    await user.keyboard('{Control>}f{/Control}{Control>}l{/Control}');
    expect(done).toEqual(['lock']);
  });

  it('does not stop a key for which the screen has no action', async () => {
    const { user } = setUp();
    const seen = vi.fn<(event: KeyboardEvent) => void>();
    window.addEventListener('keydown', (event) => seen(event), { once: true });
    await user.keyboard('{Control>}p{/Control}');
    expect(seen.mock.calls[0]?.[0].defaultPrevented).toBe(false);
  });
});
