import { AppError } from '../../../../shared/errors.ts';
import type { ImportPreview, ImportRow } from '../../../../shared/views.ts';
import type { AreaOf, VaultHandlers } from '../handlers.ts';
import { newId } from '../ids.ts';
import { changed } from '../state.ts';
import type { FakeState } from '../state.ts';
import { newAccount } from './accounts.ts';

export function importCalls(state: FakeState): VaultHandlers<AreaOf<'import'>> {
  return {
    'import:read': ({ sources, password }) => {
      const names = sources.map((source) =>
        source.type === 'bytes'
          ? source.name
          : source.type === 'text'
            ? 'pasted text'
            : 'aegis-export.json',
      );
      if (names.some((name) => name.includes('encrypted')) && password === undefined) {
        throw new AppError('password-needed');
      }
      return keepPreview(state, names);
    },
    'import:apply': ({ importId, take }) => {
      const preview = state.imports.get(importId);
      if (preview === undefined) throw new AppError('not-found');
      state.imports.delete(importId);
      const added = preview.rows
        .filter(({ index, kind }) => take.includes(index) && kind === 'account')
        .map(({ issuer, accountName }) =>
          newAccount(state, {
            issuer,
            accountName,
            otpType: 'totp',
            period: 30,
            otp: { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30 },
          }),
        );
      const before = state.accounts;
      state.accounts = [...before, ...added];
      return {
        added: added.length,
        accountIds: added.map(({ id }) => id),
        ...changed(state, () => {
          state.accounts = before;
        }),
      };
    },
    'import:discard': ({ importId }) => {
      state.imports.delete(importId);
      return {};
    },
  };
}

/** One row of each verdict. */
export function keepPreview(state: FakeState, sourceNames: string[]): ImportPreview {
  const rows: Omit<ImportRow, 'index'>[] = [
    { kind: 'account', issuer: 'Deno', accountName: 'Mason', otpType: 'totp', verdict: 'new' },
    { kind: 'account', issuer: 'SPDX', accountName: 'James', otpType: 'totp', verdict: 'new' },
    {
      kind: 'account',
      issuer: 'GitHub',
      accountName: 'ada-lovelace',
      otpType: 'totp',
      verdict: 'same',
    },
    {
      kind: 'account',
      issuer: 'npm',
      accountName: 'ada',
      otpType: 'totp',
      verdict: 'differs',
      reason: 'other-secret',
    },
    {
      kind: 'account',
      issuer: 'Air Canada',
      accountName: 'Benjamin',
      verdict: 'refused',
      reason: 'bad-secret',
    },
    { kind: 'code-set', issuer: 'Issuu', accountName: 'James', codes: 10, verdict: 'new' },
  ];
  const preview: ImportPreview = {
    importId: newId(),
    sourceNames,
    formats: ['aegis'],
    rows: rows.map((row, index) => ({ ...row, index })),
    warnings: sourceNames.some((name) => name.includes('migration'))
      ? [{ type: 'missing-batches', missing: [2], of: 3 }]
      : [],
  };
  state.imports.set(preview.importId, preview);
  return preview;
}
