import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { AboutDialog } from '../../../renderer/features/about/AboutDialog.tsx';
import { expectAccessible } from '../axe.ts';
import { renderWith } from '../render-app.tsx';

it('says what it is, what it runs on and where the vault lies', async () => {
  const onClose = vi.fn<() => void>();
  const { user } = renderWith(<AboutDialog onClose={onClose} />);
  for (const fact of ['0.1.0', 'Electron 45.4.1', 'MIT', '/home/ada/.config/Sparekey']) {
    expect(await screen.findByText(fact)).toBeDefined();
  }
  expect(screen.queryByText(/spare Electron/)).toBeNull();
  await expectAccessible();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

it('says so when it runs on the spare runtime', async () => {
  const { bridge } = renderWith(<p />);
  const info = { version: '1', electron: '25.1.1', platform: 'linux', vaultFolder: '/v' };
  const shell = async () => ({ ok: true, value: { ...info, testRuntime: true } });
  Object.assign(bridge, { shell });
  render(<AboutDialog onClose={() => undefined} />);
  expect(await screen.findByText(/spare Electron/)).toBeDefined();
});
