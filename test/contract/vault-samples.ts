import type { InputOf } from '../../shared/contract/call.ts';
import type { VaultContract } from '../../shared/contract/vault.ts';
import type { VaultCall } from '../unit/vault/vault-process.ts';

const id = 'a'.repeat(32);
const password = 'a password that opens nothing';
const source = { type: 'bytes', name: 'a.txt', bytes: Uint8Array.of(0, 1, 2) } as const;
const codes = Array.from({ length: 10 }, () => 'AAAA-AAAA-AAAA-AAAA-AAAA');

/** For each call an input with every field that there is. A new call is a compile error here. */
export const vaultSamples: { readonly [K in VaultCall]: InputOf<VaultContract, K> } = {
  'vault:status': {},
  'vault:create': { password, keychain: false },
  'vault:unlock': { password },
  'vault:unlock-keychain': {},
  'vault:unlock-recovery-code': { code: codes[0] ?? '', newPassword: password },
  'vault:change-password': { password, newPassword: password },
  'password:strength': { password },
  'recovery:status': {},
  'recovery:issue': { password },
  'recovery:confirm-kept': {},
  'keychain:probe': {},
  'keychain:enable': { password },
  'keychain:disable': { password },
  'accounts:list': {},
  'accounts:read': { accountId: id },
  'accounts:add': {
    issuer: 'GitHub',
    accountName: 'ada',
    otp: {
      type: 'totp',
      secret: 'JBSWY3DPEHPK3PXP',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
    },
    tags: ['work'],
    note: 'note',
  },
  'accounts:update': {
    accountId: id,
    issuer: 'GitHub',
    accountName: 'ada',
    note: 'note',
    tags: ['work'],
    favourite: true,
  },
  'accounts:trash': { accountId: id },
  'accounts:restore': { accountId: id },
  'accounts:purge': { accountId: id },
  'accounts:reveal-secret': { accountId: id },
  'changes:undo': { undoId: id },
  'codes:current': { accountIds: [id] },
  'codes:copy': { accountId: id, which: 'current' },
  'codes:next-hotp': { accountId: id },
  'capture:start': { source, accountId: id },
  'capture:list': {},
  'capture:open': { draftId: id },
  'capture:change': { draftId: id, text: 'text' },
  'capture:discard': { draftId: id },
  'capture:save': {
    draftId: id,
    sets: [
      {
        target: { type: 'new', issuer: 'GitHub', accountName: 'ada' },
        set: {
          codes: [{ value: 'k3h7-ak2p', used: false }],
          ordered: false,
          issuedAt: '2026-01-12T10:11:12.000Z',
        },
      },
    ],
  },
  'backup-codes:show': { accountId: id, codeId: id },
  'backup-codes:answer': { accountId: id, codeId: id, answer: 'worked', where: 'here' },
  'backup-codes:mark': { accountId: id, codeId: id, used: true },
  'backup-codes:open-questions': {},
  'backup-codes:reveal-set': { accountId: id, setId: id },
  'backup-codes:configure-set': { accountId: id, setId: id, lowAt: 3, renewEveryDays: 180 },
  'import:read': { sources: [source], password },
  'import:apply': { importId: id, take: [0] },
  'import:discard': { importId: id },
  'backup:write': { grantId: id, password, withRecoveryCodes: true, place: 'stick' },
  'sheets:prepare': {
    accountIds: [id],
    paper: 'A4',
    withSecrets: true,
    hideAccountNames: false,
    place: 'drawer',
  },
  'sheets:prepare-recovery': { codes, paper: 'Letter' },
  'copies:list': {},
  'copies:mark-gone': { copyId: id },
  'copies:decline': { accountId: id, setId: id },
  'backup:inspect': { source },
  'backup:restore': { source, opensWith: { type: 'password', password }, newPassword: password },
  'paper:add': { sessionId: id, sources: [source] },
  'paper:restore': { sessionId: id, newPassword: password, keychain: false },
  'paper:import': { sessionId: id },
};
