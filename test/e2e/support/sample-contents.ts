import { createHash } from 'node:crypto';
import type { Account } from '../../../electron/model/account.ts';
import type {
  BackupCode,
  BackupCodeEvent,
  BackupCodeSet,
} from '../../../electron/model/backup-code.ts';
import type { AccountId, CodeId, CodeSetId, CopyId, DraftId } from '../../../electron/model/ids.ts';
import type { Otp } from '../../../electron/model/otp.ts';
import {
  type Copy,
  emptyContents,
  type VaultContents,
} from '../../../electron/model/vault-contents.ts';
import { drawn, more, rareAccounts, type Sample, trashed } from './sample-accounts.ts';

export interface SampleOptions {
  readonly withRare?: boolean;
  readonly withTrash?: boolean;
}

/** `count` accounts: the drawn ones, then believable others; the same each time but for their times. */
export function sampleContents(
  count: number,
  nowMs: number,
  { withRare = false, withTrash = false }: SampleOptions = {},
): VaultContents {
  const usual = Array.from({ length: count }, (_, index) => drawn[index] ?? another(index));
  const samples = [...usual, ...(withRare ? rareAccounts : [])];
  const accounts = samples.map((sample, index) => toAccount(sample, index, nowMs));
  const gone = withTrash ? trashed : [];
  return {
    ...emptyContents(),
    accounts: [
      ...accounts,
      ...gone.map((sample, index) => ({
        ...toAccount(sample, samples.length + index, nowMs),
        trashedAt: iso(nowMs, -3 - index),
      })),
    ],
    copies: sampleCopies(accounts, nowMs),
    recovery: { issuedAt: iso(nowMs, -112), keptAt: iso(nowMs, -112) },
  };
}

/** With a question left open, a draft and a file that anybody can read: as many notices as there are. */
export function needsAttention(contents: VaultContents, nowMs: number): VaultContents {
  const at = iso(nowMs, -1);
  const accounts = contents.accounts.map((account) =>
    account.issuer === 'GitLab' ? withShownCode(account, at) : account,
  );
  const draft = {
    id: idOf('draft') as DraftId,
    text: 'abcd-efgh\nijkl-mnop\n',
    fileName: 'heroku-codes.txt',
    createdAt: at,
    updatedAt: at,
  };
  const plain: Copy = {
    id: idOf('plain copy') as CopyId,
    kind: 'plain-file',
    checkEveryDays: 180,
    place: '',
    madeAt: at,
    sheetId: 'M3-8WT',
    fileName: 'sparekey-sheet.pdf',
    holds: [],
    accountIds: [],
  };
  return { ...contents, accounts, drafts: [draft], copies: [...contents.copies, plain] };
}

function withShownCode(account: Account, at: string): Account {
  const [set, ...sets] = account.codeSets;
  const [code, ...codes] = set?.codes ?? [];
  if (set === undefined || code === undefined) return account;
  const shown = { ...code, events: [{ type: 'shown' as const, at }] };
  return { ...account, codeSets: [{ ...set, codes: [shown, ...codes] }, ...sets] };
}

function another(index: number): Sample {
  const [issuer, tag] = more[(index - drawn.length) % more.length] ?? ['Example'];
  return {
    issuer,
    name: `ada+${index + 1}@gmail.com`,
    ...(index % 10 === 3 ? {} : { codes: '..........' }),
    ...(tag === undefined ? {} : { tag }),
  };
}

function toAccount(sample: Sample, index: number, nowMs: number): Account {
  const seed = `${sample.issuer} ${sample.name}`;
  const { codes, ageDays = 112, otp = 'totp', olderSets = 0 } = sample;
  return {
    id: idOf(seed) as AccountId,
    issuer: sample.issuer,
    accountName: sample.name,
    note: sample.note ?? '',
    tags: sample.tag === undefined ? [] : [sample.tag],
    favourite: sample.favourite ?? false,
    ...(otp === 'none' ? {} : { otp: toOtp(otp, seed) }),
    codeSets:
      codes === undefined
        ? []
        : [
            ...Array.from({ length: olderSets }, (_, place) => ({
              ...toSet(seed, place + 1, '.'.repeat(codes.length), ageDays * (4 - place), nowMs),
              status: 'retired' as const,
              retiredAt: iso(nowMs, -ageDays * (3 - place)),
            })),
            toSet(seed, olderSets + 1, codes, ageDays, nowMs),
          ],
    usage: { count: Math.max(0, 60 - index), lastUsedAt: iso(nowMs, -index) },
    createdAt: iso(nowMs, -500),
    updatedAt: iso(nowMs, -1 - index),
  };
}

function toOtp(type: 'totp' | 'hotp' | 'steam', seed: string): Otp {
  const secret = bytesOf(`secret ${seed}`, 20);
  if (type === 'steam') return { type, secret };
  const usual = { secret, algorithm: 'SHA1', digits: 6 } as const;
  return type === 'hotp' ? { type, ...usual, counter: 4 } : { type, ...usual, period: 30 };
}

function toSet(
  seed: string,
  generation: number,
  codes: string,
  ageDays: number,
  nowMs: number,
): BackupCodeSet {
  return {
    id: idOf(`set ${seed} ${generation}`) as CodeSetId,
    generation,
    issuedAt: iso(nowMs, -ageDays),
    source: 'pasted',
    codes: [...codes].map((mark, index) => toCode(`${seed} ${generation} ${index}`, mark, nowMs)),
    status: 'current',
    lowAt: codes.length === 1 ? 0 : 3,
    renewEveryDays: 180,
    ordered: false,
  };
}

const wheres = ['new laptop', undefined, undefined, 'at the library'];

function toCode(seed: string, mark: string, nowMs: number): BackupCode {
  const hex = createHash('sha256').update(seed).digest('hex');
  const place = Number(seed.slice(seed.lastIndexOf(' ')));
  const types = { u: 'used', r: 'refused', '?': 'unsure', '.': undefined } as const;
  const type = types[mark as keyof typeof types];
  const where = wheres[place % wheres.length];
  const event = (of: BackupCodeEvent['type']): BackupCodeEvent => ({
    type: of,
    at: iso(nowMs, place * 20 - 111),
    ...(where === undefined ? {} : { where }),
  });
  return {
    id: idOf(`code ${seed}`) as CodeId,
    value: `${hex.slice(0, 5)}-${hex.slice(5, 10)}`,
    events: type === undefined ? [] : [event(type)],
  };
}

function sampleCopies(accounts: readonly Account[], nowMs: number): Copy[] {
  const all = accounts.map(({ id }) => id);
  const sets = accounts.flatMap(({ codeSets }) => codeSets.slice(-1));
  const holds = sets.map(({ id, generation }) => ({ setId: id, generation }));
  const olderHolds = accounts
    .flatMap(({ codeSets }) => codeSets.slice(0, -1))
    .map(({ id, generation }) => ({ setId: id, generation }));
  const copy = { accountIds: all, holds };
  return [
    {
      ...copy,
      id: idOf('copy 1') as CopyId,
      kind: 'paper',
      checkEveryDays: 180,
      place: 'safe at home',
      madeAt: iso(nowMs, -40),
      sheetId: 'K7-2QF',
      lastCheckedAt: iso(nowMs, -12),
    },
    {
      ...copy,
      id: idOf('copy 2') as CopyId,
      kind: 'encrypted-file',
      checkEveryDays: 180,
      place: 'blue USB stick',
      madeAt: iso(nowMs, -22),
      fileName: 'backup-2026-11.sparekey',
      lastCheckedAt: iso(nowMs, -21),
    },
    {
      ...copy,
      holds: olderHolds,
      id: idOf('copy 3') as CopyId,
      kind: 'paper',
      checkEveryDays: 180,
      place: 'at Grace’s',
      madeAt: iso(nowMs, -293),
      sheetId: 'C4-9MX',
    },
    {
      ...copy,
      id: idOf('copy 4') as CopyId,
      kind: 'encrypted-file',
      checkEveryDays: 180,
      place: 'old laptop',
      madeAt: iso(nowMs, -400),
      fileName: 'backup-2025-10.sparekey',
      goneAt: iso(nowMs, -50),
    },
  ];
}

function idOf(seed: string): string {
  return createHash('sha256').update(`id ${seed}`).digest('hex').slice(0, 32);
}

/** Pseudo-random, the same each time. */
export function bytesOf(seed: string, length: number): Uint8Array {
  return Uint8Array.from(createHash('sha256').update(seed).digest().subarray(0, length));
}

function iso(nowMs: number, days: number): string {
  return new Date(nowMs + days * 86_400_000).toISOString();
}
