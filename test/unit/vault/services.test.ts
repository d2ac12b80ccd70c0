import { describe, expect, test, vi } from 'vitest';
import type { ServiceField } from '../../../shared/services/service-sheet.ts';
import { addAccount } from './acts.ts';
import { openedVault } from './ready-vault.ts';
import { refusalOf, type VaultProcess } from './vault-process.ts';

vi.mock('../../../electron/crypto/argon2.ts', () => import('./cheap-argon2.ts'));

async function factOf(vault: VaultProcess, service: string, field: ServiceField) {
  const { sheets } = await vault.call('services:read', { of: { type: 'service', service } });
  return sheets[0]?.facts.find((fact) => fact.field === field);
}

describe('services:read', () => {
  test('an account’s sheet: what was read, with its sources; the rest is not known', async () => {
    const vault = await openedVault();
    const { accountId } = await addAccount(vault, 'GitHub');
    const { name, sheets } = await vault.call('services:read', {
      of: { type: 'account', accountId },
    });
    expect(name).toBe('GitHub');
    expect(sheets).toHaveLength(1);
    const known = Object.fromEntries(
      sheets[0]?.facts.map(({ field, known }) => [field, known]) ?? [],
    );
    expect(known['count']).toEqual({ value: '16', sources: ['A'] });
    expect(known['fileName']).toEqual({ value: 'github-recovery-codes.txt', sources: ['B'] });
    expect(known['shape']).toBeUndefined();
    expect(known['ordered']).toBeUndefined();
  });

  test('a service that is not known has an empty sheet, which can be filled in', async () => {
    const vault = await openedVault();
    const { accountId } = await addAccount(vault, 'Copper Bank');
    const of = { type: 'account', accountId } as const;
    const { sheets } = await vault.call('services:read', { of });
    expect(sheets.map(({ service }) => service)).toEqual(['copper bank']);
    expect(sheets[0]?.facts.every(({ known, said }) => known ?? said ?? true)).toBe(true);
    await vault.call('services:correct', { service: 'copper bank', field: 'count', value: ' 12 ' });
    expect((await vault.call('services:read', { of })).sheets[0]?.facts[1]).toMatchObject({
      field: 'count',
      said: { value: '12' },
    });
  });
});

describe('services:correct', () => {
  test('stands beside what was read, is saved, and is taken back one by one', async () => {
    const vault = await openedVault();
    const correct = (value: string | null) =>
      vault.call('services:correct', { service: 'github', field: 'count', value });
    await correct('12');
    const second = await correct('14');
    expect(await factOf(vault, 'GitHub', 'count')).toEqual({
      field: 'count',
      known: { value: '16', sources: ['A'] },
      said: { value: '14', at: vault.session.now },
    });
    expect(vault.onDisk().serviceCorrections).toHaveLength(1);
    await vault.call('changes:undo', { undoId: second.undoId });
    expect((await factOf(vault, 'GitHub', 'count'))?.said?.value).toBe('12');
    const cleared = await correct(null);
    expect(vault.onDisk().serviceCorrections).toEqual([]);
    await vault.call('changes:undo', { undoId: cleared.undoId });
    expect((await vault.restarted()).onDisk().serviceCorrections).toMatchObject([{ value: '12' }]);
  });

  test('says yes or no where only that makes sense', async () => {
    const vault = await openedVault();
    const correct = (value: string) =>
      vault.ask('services:correct', { service: 'github', field: 'oldStopWorking', value });
    expect(refusalOf(await correct('perhaps'))).toBe('invalid-input');
    expect(refusalOf(await correct('no'))).toBeUndefined();
    expect(refusalOf(await correct('   '))).toBe('invalid-input');
  });
});
