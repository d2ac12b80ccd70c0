import type {
  AccountId,
  CodeId,
  CodeSetId,
  CopyId,
  DraftId,
  DrillId,
  GrantId,
} from '../../electron/model/ids.ts';
import type { VaultContents } from '../../electron/model/vault-contents.ts';

const at = '2026-01-12T10:11:12.000Z';
const id = (digit: string) => digit.repeat(32);
const bytes = (...values: number[]) => Uint8Array.from(values);

const plain = {
  note: '',
  tags: [],
  favourite: false,
  codeSets: [],
  usage: { count: 0 },
  createdAt: at,
  updatedAt: at,
};

/** One of everything that schema 1 knows, in less than 8 KiB. Never changed: the vectors hold it. */
export const vectorContents: VaultContents = {
  schema: 1,
  accounts: [
    {
      ...plain,
      id: id('1') as AccountId,
      issuer: 'Example',
      accountName: 'alice@example.org',
      note: 'zwei\nZeilen "und" Uml\u00e4ute \u{1f511}',
      tags: ['work'],
      favourite: true,
      otp: {
        type: 'totp',
        secret: bytes(72, 101, 108, 108, 111, 33, 222, 173, 190, 239),
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
      },
      codeSets: [
        {
          id: id('2') as CodeSetId,
          generation: 2,
          issuedAt: at,
          source: 'pasted',
          originalText: 'aaaa-bbbb\r\ncccc-dddd',
          codes: [
            {
              id: id('3') as CodeId,
              value: 'aaaa-bbbb',
              events: [
                { type: 'shown', at },
                { type: 'used', at, where: 'laptop' },
              ],
            },
            { id: id('4') as CodeId, value: 'cccc-dddd', events: [] },
          ],
          status: 'current',
          concernAt: at,
          copyDeclinedAt: at,
          lowAt: 3,
          renewEveryDays: 180,
          ordered: false,
        },
        {
          id: id('5') as CodeSetId,
          generation: 1,
          issuedAt: at,
          source: 'typed',
          codes: [],
          status: 'retired',
          retiredAt: at,
          lowAt: 0,
          renewEveryDays: null,
          ordered: true,
        },
      ],
      usage: { count: 7, lastUsedAt: at },
    },
    {
      ...plain,
      id: id('6') as AccountId,
      issuer: 'Counter',
      accountName: '',
      otp: { type: 'hotp', secret: bytes(0), algorithm: 'SHA256', digits: 8, counter: 41 },
      trashedAt: at,
    },
    {
      ...plain,
      id: id('7') as AccountId,
      issuer: 'Steam',
      accountName: 'bob',
      otp: { type: 'steam', secret: bytes(255, 0, 1) },
    },
    {
      ...plain,
      id: id('8') as AccountId,
      issuer: 'Mobile-OTP',
      accountName: 'bob',
      otp: { type: 'motp', secret: bytes(1, 2, 3, 4), pin: '1234' },
    },
    {
      ...plain,
      id: id('9') as AccountId,
      issuer: 'Yandex',
      accountName: 'bob',
      otp: { type: 'yandex', secret: bytes(5, 6, 7, 8, 9), pin: '' },
    },
    {
      ...plain,
      id: id('a') as AccountId,
      issuer: 'Codes only',
      accountName: 'bob',
      noBackupCodesAt: at,
      recoveryPlan: {
        opensWith: [[{ type: 'password' }, { type: 'phone' }]],
        regainedWith: [[{ type: 'account', accountId: id('1') as AccountId }]],
        answeredAt: at,
      },
    },
  ],
  copies: [
    {
      id: id('b') as CopyId,
      kind: 'paper',
      checkEveryDays: 180,
      place: 'drawer',
      madeAt: at,
      sheetId: 'K7-2QF',
      fingerprint: 'ab'.repeat(32),
      fileName: 'codes.pdf',
      holds: [{ setId: id('2') as CodeSetId, generation: 2 }],
      accountIds: [id('1') as AccountId],
      grantId: id('d') as GrantId,
      lastCheckedAt: at,
      lastProblem: 'missing',
      goneAt: at,
    },
  ],
  drafts: [
    {
      id: id('c') as DraftId,
      text: 'eeee-ffff',
      fileName: 'codes.txt',
      accountId: id('a') as AccountId,
      corrected: [
        {
          service: 'a',
          account: 'b',
          ordered: false,
          codes: [{ value: 'eeee-ffff', used: true }],
        },
      ],
      made: true,
      createdAt: at,
      updatedAt: at,
    },
  ],
  log: [{ at, what: 'import', accountId: id('1') as AccountId, count: 3 }],
  tombstones: [{ id: id('d'), at }],
  recovery: { issuedAt: at, keptAt: at },
  grants: [{ id: id('d') as GrantId, path: '/a' }],
  drills: [
    {
      id: id('e') as DrillId,
      at,
      kind: 'paper',
      copyId: id('b') as CopyId,
      sheetId: 'K7-2QF',
      accounts: 2,
      found: 1,
      lacking: [id('a') as AccountId],
    },
  ],
  dismissals: [{ key: 'old', reason: 'no need', at, until: at }],
  serviceCorrections: [{ service: 'a', field: 'count', value: '12', at }],
  preferences: {
    copiedForms: [{ service: 'a', form: 'bare' }],
    clockOffsetMs: -1500,
    keepRetiredDays: null,
    notifiedAt: at,
  },
};

/** More than one block of 4 KiB. */
export const longContents: VaultContents = {
  ...vectorContents,
  drafts: vectorContents.drafts.map((draft) => ({ ...draft, text: 'eeee-ffff\n'.repeat(500) })),
};
