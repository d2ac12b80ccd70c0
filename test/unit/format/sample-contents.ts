import type { Account } from '../../../electron/model/account.ts';
import type { BackupCodeSet } from '../../../electron/model/backup-code.ts';
import type {
  AccountId,
  CodeId,
  CodeSetId,
  CopyId,
  DraftId,
  DrillId,
  GrantId,
} from '../../../electron/model/ids.ts';
import { emptyContents, type VaultContents } from '../../../electron/model/vault-contents.ts';

const at = '2026-01-12T10:11:12.000Z';

/** `count` accounts with TOTP; every tenth has ten backup codes, as DESIGN section 8 measures. */
export function sampleContents(count: number): VaultContents {
  return {
    ...emptyContents(),
    accounts: Array.from({ length: count }, (_, index) => account(index)),
  };
}

function account(index: number): Account {
  return {
    id: hexId('a', index) as AccountId,
    issuer: `Service ${index}`,
    accountName: `person${index}@example.org`,
    note: '',
    tags: index % 3 === 0 ? ['work'] : [],
    favourite: index % 7 === 0,
    otp: {
      type: 'totp',
      secret: new Uint8Array(20).fill(index % 251),
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
    },
    codeSets: index % 10 === 0 ? [codeSet(index)] : [],
    usage: { count: index, lastUsedAt: at },
    createdAt: at,
    updatedAt: at,
  };
}

function codeSet(index: number): BackupCodeSet {
  return {
    id: hexId('b', index) as CodeSetId,
    generation: 1,
    issuedAt: at,
    source: 'pasted',
    codes: Array.from({ length: 10 }, (_, place) => ({
      id: hexId('c', index * 10 + place) as CodeId,
      value: `${index}-${place}-abcde`,
      events: place === 0 ? [{ type: 'used', at, where: 'laptop' }] : [],
    })),
    status: 'current',
    ...(index === 0 ? { concernAt: at, copyDeclinedAt: at } : {}),
    lowAt: 3,
    renewEveryDays: 180,
    ordered: false,
  };
}

function hexId(kind: string, index: number): string {
  return kind + index.toString(16).padStart(31, '0');
}

const bytes = (...values: number[]) => Uint8Array.from(values);

/** Every kind of one-time code, and every optional field of the model filled somewhere. */
export const fullContents: VaultContents = {
  ...emptyContents(),
  accounts: [
    {
      ...account(0),
      noBackupCodesAt: at,
      recoveryPlan: {
        opensWith: [[{ type: 'account', accountId: hexId('a', 1) as AccountId }], []],
        regainedWith: [[{ type: 'person' }, { type: 'paper' }]],
        regains: [hexId('a', 1) as AccountId],
        answeredAt: at,
      },
      trashedAt: at,
      note: 'zwei\nZeilen "und" Ümläute 🔑',
    },
    {
      ...account(1),
      otp: { type: 'hotp', secret: bytes(0), algorithm: 'SHA256', digits: 8, counter: 0 },
    },
    { ...account(2), otp: { type: 'steam', secret: bytes(255, 0, 1) } },
    { ...account(3), otp: { type: 'motp', secret: bytes(1, 2, 3, 4), pin: '1234' } },
    { ...account(4), otp: { type: 'yandex', secret: bytes(5, 6, 7, 8, 9), pin: '' } },
    withoutOtp(account(10)),
  ],
  copies: [
    {
      id: hexId('d', 0) as CopyId,
      kind: 'paper',
      checkEveryDays: 180,
      place: 'drawer',
      madeAt: at,
      sheetId: 'K7-2QF',
      secrets: true,
      fingerprint: 'ab'.repeat(32),
      fileName: 'codes.pdf',
      holds: [{ setId: hexId('b', 0) as CodeSetId, generation: 1 }],
      accountIds: [hexId('a', 0) as AccountId],
      grantId: hexId('1', 0) as GrantId,
      lastCheckedAt: at,
      lastProblem: 'changed',
      goneAt: at,
    },
  ],
  drafts: [
    {
      id: hexId('e', 0) as DraftId,
      text: 'aaaa-bbbb\r\ncccc-dddd',
      fileName: 'codes.txt',
      accountId: hexId('a', 0) as AccountId,
      corrected: [
        { service: 'a', account: 'b', ordered: true, codes: [{ value: 'aaaa', used: false }] },
      ],
      made: true,
      createdAt: at,
      updatedAt: at,
    },
  ],
  log: [{ at, what: 'import', accountId: hexId('a', 0) as AccountId, count: 3 }],
  tombstones: [{ id: hexId('f', 0), at }],
  recovery: { issuedAt: at, keptAt: at },
  grants: [{ id: hexId('1', 0) as GrantId, path: '/media/stick/spare.sparekey' }],
  drills: [
    {
      id: hexId('2', 0) as DrillId,
      at,
      kind: 'encrypted-file',
      copyId: hexId('d', 0) as CopyId,
      fileName: 'spare.sparekey',
      sheetId: 'K7-2QF',
      accounts: 2,
      found: 1,
      lacking: [hexId('a', 0) as AccountId],
    },
  ],
  dismissals: [{ key: 'old', reason: 'fine', at, until: at }],
  serviceCorrections: [{ service: 'github', field: 'count', value: '16', at }],
  preferences: {
    copiedForms: [{ service: 'github', form: 'as-printed' }],
    clockOffsetMs: 30_000,
    keepRetiredDays: 90,
    notifiedAt: at,
  },
};

function withoutOtp({ otp: _, ...rest }: Account): Account {
  return {
    ...rest,
    codeSets: rest.codeSets.map((set) => ({
      ...set,
      originalText: 'as it was',
      status: 'retired',
      retiredAt: at,
      renewEveryDays: null,
      ordered: true,
    })),
  };
}
