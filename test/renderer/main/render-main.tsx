import { act, screen } from '@testing-library/react';
import { vi } from 'vitest';
import { MainScreen } from '../../../renderer/features/main/MainScreen.tsx';
import { startSettings } from '../../../renderer/hooks/useSettings.ts';
import { dismissToasts } from '../../../renderer/ui/toasts.ts';
import { ToastRegion } from '../../../renderer/ui/ToastRegion.tsx';
import type { FakeOptions } from '../fake-sparekey.ts';
import { renderWith } from '../render-app.tsx';

/** As high as this the list is in every test: jsdom has no layout. */
export const listPx = 600;

/** The main screen with a fake vault, once its list is there. */
export async function renderMain(options: FakeOptions = {}) {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(listPx);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(listPx);
  dismissToasts();
  const rendered = renderWith(<Screen />, options);
  rendered.bridge.state.recovery.keptAt = '2026-02-04T10:00:00.000Z';
  await act(startSettings);
  await (options.accounts === 0
    ? screen.findByRole('button', { name: 'Import' })
    : screen.findByRole('combobox'));
  act(() => rendered.bridge.push('vault:changed', {}));
  return rendered;
}

function Screen() {
  const status = {
    state: 'unlocked',
    recoveryCodesLeft: 8,
    recoveryCodesTotal: 10,
    hasKeychainSlot: false,
    keychainOffered: false,
    waitMs: 0,
    readOnly: false,
    olderThanSeen: false,
  } as const;
  return (
    <>
      <MainScreen status={status} onStatusChange={() => undefined} />
      <ToastRegion />
    </>
  );
}

export function searchField(): HTMLInputElement {
  return screen.getByRole('combobox', { name: 'Search accounts' });
}

/** The row that the search field points at. */
export function activeRow(): HTMLElement {
  const row = document.getElementById(searchField().getAttribute('aria-activedescendant') ?? '');
  if (row === null) throw new Error('the search field points at no row');
  return row;
}
