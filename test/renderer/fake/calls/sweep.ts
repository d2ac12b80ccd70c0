import { AppError } from '../../../../shared/errors.ts';
import type { SweptFile } from '../../../../shared/views/sweep.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { idOf } from '../ids.ts';
import { isoNow } from '../state.ts';
import type { FakeState } from '../state.ts';

export function sweepCalls(state: FakeState): VaultHandlers<AreaOf<'sweep'>> {
  return {
    'sweep:start': () => {
      state.sweep = {
        folderName: 'Downloads',
        state: 'done',
        listed: 310,
        candidates: 42,
        read: 42,
        more: false,
        leftOut: [
          { why: 'link', count: 2, names: ['music', 'old/desk'] },
          { why: 'hidden', count: 14, names: ['.cache', '.config', '.git'] },
        ],
        files: sweptFiles(isoNow(state)),
      };
      return state.sweep;
    },
    'sweep:look': () => (state.sweep === undefined ? {} : { sweep: state.sweep }),
    'sweep:stop': () => {
      if (state.sweep !== undefined) state.sweep = { ...state.sweep, state: 'stopped' };
      return {};
    },
    'sweep:delete': ({ grantIds }) => {
      const { sweep } = state;
      if (sweep === undefined) throw new AppError('not-found');
      const files = sweep.files.map((file): SweptFile =>
        grantIds.includes(file.grantId)
          ? { ...file, outcome: file.name.includes('changed') ? 'changed' : 'deleted' }
          : file,
      );
      state.sweep = { ...sweep, files };
      state.push('vault:changed', {});
      return {
        outcomes: grantIds.map(
          (id) => files.find(({ grantId }) => grantId === id)?.outcome ?? 'missing',
        ),
      };
    },
  };
}

/** One of each kind. */
function sweptFiles(modifiedAt: string): SweptFile[] {
  const kinds: readonly Pick<SweptFile, 'name' | 'what' | 'has' | 'cloud'>[] = [
    {
      name: 'github-recovery-codes.txt',
      what: { type: 'codes', sets: [{ service: 'GitHub', account: '', codes: 16 }] },
      has: 'none',
    },
    {
      name: 'Dropbox/google/Backup-codes-ada.txt',
      what: { type: 'codes', sets: [{ service: 'Google', account: 'ada', codes: 10 }] },
      has: 'all',
      cloud: 'dropbox',
    },
    {
      name: 'changed/discord_backup_codes.txt',
      what: { type: 'codes', sets: [{ service: 'Discord', account: '', codes: 10 }] },
      has: 'all',
    },
    {
      name: 'aegis-export-plain.json',
      what: { type: 'export', format: 'aegis', accounts: 4, codeSets: 0 },
      has: 'some',
    },
    {
      name: 'aegis-export-encrypted.json',
      what: { type: 'encrypted', format: 'aegis' },
      has: 'unknown',
    },
    { name: 'recovery.pdf', what: { type: 'pdf-locked' }, has: 'unknown' },
    { name: 'backup-2026-11.sparekey', what: { type: 'backup' }, has: 'unknown' },
    { name: 'backup-notes.txt', what: { type: 'nothing' }, has: 'unknown' },
  ];
  return kinds.map((kind, index) => ({
    ...kind,
    grantId: idOf(0xf00 + index),
    size: 400 + index * 70_000,
    modifiedAt,
  }));
}
