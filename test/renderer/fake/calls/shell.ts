import type { Settings } from '../../../../shared/views.ts';
import type { ShellHandlers } from '../handlers.ts';
import { newId } from '../ids.ts';
import type { FakeState } from '../state.ts';

const names = {
  import: 'aegis-export.json',
  capture: 'github-recovery-codes.txt',
  backup: 'backup-2026-11.sparekey',
  paper: 'sheet-page-1.png',
  receipt: 'Sparekey receipt.txt',
  hashes: 'Hashed backup codes.txt',
};

export function shellCalls(state: FakeState): ShellHandlers {
  return {
    'app:info': () => ({
      version: '0.1.0',
      electron: '45.4.1',
      platform: 'linux',
      testRuntime: false,
      vaultFolder: '/home/ada/.config/Sparekey',
    }),
    'vault:lock': () => {
      state.status = { ...state.status, state: 'locked' };
      state.push('vault:changed', {});
      return {};
    },
    'settings:read': () => ({ ...state.settings }),
    'settings:change': (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      state.settings = { ...state.settings, ...(Object.fromEntries(given) as Partial<Settings>) };
      state.push('settings:changed', { ...state.settings });
      return { ...state.settings };
    },
    'files:choose-open': ({ purpose }) => ({ files: [{ grantId: newId(), name: names[purpose] }] }),
    'files:choose-folder': () => ({ folder: { grantId: newId(), name: 'Downloads' } }),
    'files:choose-save': ({ purpose }) => ({
      file: { grantId: newId(), name: names[purpose] },
    }),
    'sheets:print': ({ to }) => ({
      done: true,
      ...(to === 'pdf' ? { fileName: 'sheet-M2-8RT.pdf' } : {}),
    }),
    'links:open': () => ({}),
    'clipboard:clear': () => {
      state.clipboard = '';
      state.push('clipboard:cleared', {});
      return {};
    },
    'window:minimise': () => ({}),
    'idle:touch': () => ({}),
  };
}
