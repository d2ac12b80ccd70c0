import type { CopyView } from '../../../shared/views.ts';
import { idOf } from './ids.ts';
import type { FakeAccount, FakeSet, Writable } from './state.ts';

type OtpType = 'totp' | 'hotp' | 'steam';

interface Sample {
  readonly issuer: string;
  readonly name: string;
  /** Codes in the set, of them used; none where there is no set. */
  readonly codes?: readonly [total: number, used: number];
  readonly ageDays?: number;
  readonly otp?: OtpType;
  readonly tag?: string;
  readonly favourite?: boolean;
}

/** The people and names are made up: those of the drawings. */
const drawn: readonly Sample[] = [
  { issuer: 'GitHub', name: 'ada-lovelace', codes: [16, 3], tag: 'Work', favourite: true },
  { issuer: 'Google', name: 'ada@gmail.com', codes: [10, 3], tag: 'Family', favourite: true },
  { issuer: 'Discord', name: 'ada#1815', codes: [8, 6] },
  { issuer: 'Proton', name: 'ada@proton.me', codes: [16, 0], tag: 'Family', favourite: true },
  { issuer: 'GitLab', name: 'ada', codes: [10, 0], tag: 'Work', favourite: true },
  { issuer: 'Cloudflare', name: 'ops@analytical.engine', tag: 'Work', favourite: true },
  { issuer: 'Steam', name: 'countess', codes: [1, 0], otp: 'steam' },
  { issuer: 'npm', name: 'ada', codes: [5, 0], tag: 'Work' },
  { issuer: 'Mastodon', name: '@ada@hachyderm.example', codes: [10, 0], ageDays: 430 },
  { issuer: 'Dropbox', name: 'ada@gmail.com', codes: [10, 1], tag: 'Family' },
  {
    issuer: 'Stripe',
    name: 'billing@analytical.engine',
    codes: [1, 0],
    tag: 'Money',
    favourite: true,
  },
  { issuer: 'Nextcloud', name: 'cloud.home', codes: [10, 0], tag: 'Family' },
];

const more: readonly (readonly [string, string?])[] = [
  ['Amazon', 'Money'],
  ['Bitwarden', 'Work'],
  ['Fastmail', 'Family'],
  ['PayPal', 'Money'],
  ['Reddit'],
  ['Slack', 'Work'],
  ['Twitch'],
  ['Wikipedia'],
  ['Zoom', 'Work'],
  ['Notion', 'Work'],
  ['Figma', 'Work'],
  ['Heroku', 'Work'],
];

/** `count` accounts: the drawn ones, then more of the same with a running number. */
export function sampleAccounts(count: number, nowMs: number): FakeAccount[] {
  return Array.from({ length: count }, (_, index) => {
    const [issuer, tag] = more[(index - drawn.length + more.length) % more.length] ?? ['Example'];
    const sample: Sample = drawn[index] ?? {
      issuer,
      name: `ada+${index + 1}@gmail.com`,
      codes: [10, 0],
      ...(tag === undefined ? {} : { tag }),
      ...(index === 13 ? { otp: 'hotp' as const } : {}),
    };
    return toAccount(sample, index, nowMs);
  });
}

function toAccount(sample: Sample, index: number, nowMs: number): FakeAccount {
  const id = idOf(0x100000 + index);
  const type = sample.otp ?? 'totp';
  const period = type === 'hotp' ? undefined : 30;
  return {
    id,
    issuer: sample.issuer,
    accountName: sample.name,
    tags: sample.tag === undefined ? [] : [sample.tag],
    favourite: sample.favourite ?? false,
    otpType: type,
    period,
    useCount: Math.max(0, 60 - index),
    lastUsedAt: iso(nowMs, -index),
    updatedAt: iso(nowMs, -index),
    note: '',
    otp: {
      type,
      ...(type === 'steam' ? {} : { algorithm: 'SHA1' as const, digits: 6 }),
      ...(period === undefined ? { counter: 4 } : { period }),
    },
    sets: sample.codes === undefined ? [] : [toSet(id, sample.codes, sample.ageDays ?? 112, nowMs)],
    givesNoCodes: false,
  };
}

const usedNotes = [
  { daysAgo: 112 - 1, where: 'new laptop' },
  { daysAgo: 60, where: undefined },
  { daysAgo: 5, where: undefined },
];

function toSet(
  accountId: string,
  [total, used]: readonly [number, number],
  ageDays: number,
  nowMs: number,
): FakeSet {
  const isDrawn = accountId === idOf(0x100000);
  return {
    id: idOf(Number.parseInt(accountId, 16) + 0x500000),
    generation: isDrawn ? 3 : 1,
    issuedAt: iso(nowMs, -ageDays),
    source: 'pasted',
    status: 'current',
    lowAt: total === 1 ? 0 : 3,
    renewEveryDays: 180,
    ordered: false,
    codes: Array.from({ length: total }, (_, index) => {
      const value = codeValue(accountId, index);
      const note = usedNotes[index % usedNotes.length];
      const isUsed = index < used;
      const isUnsure = isDrawn && index === 7;
      return {
        id: idOf(Number.parseInt(accountId, 16) * 256 + index),
        position: index + 1,
        value,
        mask: value.replace(/[\p{L}\p{N}]/gu, '•'),
        state: isUsed ? ('used' as const) : isUnsure ? ('unsure' as const) : ('unused' as const),
        ...(isUsed
          ? {
              lastEvent: {
                type: 'used' as const,
                at: iso(nowMs, -(note?.daysAgo ?? 1)),
                ...(note?.where === undefined ? {} : { where: note.where }),
              },
            }
          : {}),
        ...(isUnsure ? { lastEvent: { type: 'unsure' as const, at: iso(nowMs, -2) } } : {}),
      };
    }),
  };
}

/** Five and five hex digits, the same each time. */
export function codeValue(seed: string, index: number): string {
  const hex = scramble(`${seed}/${index}`).toString(16).padStart(10, '0').slice(-10);
  return `${hex.slice(0, 5)}-${hex.slice(5)}`;
}

/** A number out of a text: FNV-1a, for believable digits only. */
export function scramble(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const character of text) {
    high = Math.imul(high ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    low = Math.imul(low ^ high, 0x85ebca6b) >>> 0;
  }
  return (high % 0x10000) * 0x1000000 + (low % 0x1000000);
}

export function sampleCopies(nowMs: number): Writable<CopyView>[] {
  const first = [idOf(0x100000)];
  return [
    {
      id: idOf(0xc1),
      kind: 'paper',
      place: 'safe at home',
      madeAt: iso(nowMs, -40),
      sheetId: 'K7-2QF',
      accountIds: first,
      upToDate: true,
      behind: [],
      checkEveryDays: 180,
      nextCheckAt: iso(nowMs, 168),
      checksItself: false,
      lastCheckedAt: iso(nowMs, -12),
    },
    {
      id: idOf(0xc2),
      kind: 'encrypted-file',
      place: 'blue USB stick',
      madeAt: iso(nowMs, -22),
      fileName: 'backup-2026-11.sparekey',
      accountIds: first,
      upToDate: true,
      behind: [],
      checkEveryDays: 180,
      nextCheckAt: iso(nowMs, 159),
      checksItself: true,
      lastCheckedAt: iso(nowMs, -21),
    },
    {
      id: idOf(0xc3),
      kind: 'paper',
      place: 'at Grace’s',
      madeAt: iso(nowMs, -293),
      sheetId: 'C4-9MX',
      accountIds: first,
      upToDate: false,
      behind: [
        {
          accountId: idOf(0x100000),
          issuer: 'GitHub',
          accountName: 'ada-lovelace',
          state: 'older',
          generation: 2,
          currentGeneration: 3,
        },
      ],
      checkEveryDays: 180,
      nextCheckAt: iso(nowMs, -113),
      checksItself: false,
    },
  ];
}

function iso(nowMs: number, days: number): string {
  return new Date(nowMs + days * 86_400_000).toISOString();
}
