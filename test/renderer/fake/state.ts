import type { ServiceCorrection } from '../../../electron/model/vault-contents.ts';
import { AppError } from '../../../shared/errors.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import type {
  AccountDetail,
  CodeSetView,
  CodeView,
  CopyView,
  DraftView,
  ImportPreview,
  KeychainState,
  Settings,
  VaultStatus,
} from '../../../shared/views.ts';
import type { DrillView } from '../../../shared/views/drill.ts';
import type { RecoveryAnswers } from '../../../shared/views/lockout.ts';
import type { PutAside } from '../../../shared/views/health.ts';
import type { Sweep } from '../../../shared/views/sweep.ts';
import { newId } from './ids.ts';
import { sampleAccounts, sampleCopies } from './sample.ts';

export interface FakeOptions {
  readonly state?: VaultStatus['state'];
  /** How many sample accounts; the first twelve are those of the pictures. */
  readonly accounts?: number;
  readonly status?: Partial<VaultStatus>;
  readonly settings?: Partial<Settings>;
  readonly keychain?: KeychainState;
  /** Calls that fail until they are taken out again: `{ 'vault:unlock': 'wrong-password' }`. */
  readonly errors?: Readonly<Record<string, ErrorCode>>;
  /** The password that opens it; any other is wrong. */
  readonly password?: string;
  readonly nowMs?: () => number;
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface FakeCode extends Writable<CodeView> {
  readonly value: string;
}

export interface FakeSet extends Writable<Omit<CodeSetView, 'codes'>> {
  codes: FakeCode[];
  concernAt?: string | undefined;
}

export interface FakeAccount extends Writable<Omit<AccountDetail['account'], 'backup' | 'period'>> {
  note: string;
  otp: AccountDetail['otp'];
  period: number | undefined;
  sets: FakeSet[];
  givesNoCodes: boolean;
}

export interface FakeState {
  status: VaultStatus;
  settings: Settings;
  password: string;
  keychain: KeychainState;
  accounts: FakeAccount[];
  copies: Writable<CopyView>[];
  /** Sets of which no copy is wanted. */
  declined: Set<string>;
  drills: DrillView[];
  drafts: Map<string, DraftView>;
  imports: Map<string, ImportPreview>;
  /** The search that goes on or was made last. */
  sweep: Sweep | undefined;
  /** Answers on the lockout map, by account. */
  plans: Map<string, RecoveryAnswers>;
  keepRetiredDays: number | null;
  serviceCorrections: readonly ServiceCorrection[];
  clockOffsetSeconds: number;
  clockJump: { seconds: number; at: string } | undefined;
  /** What was put aside, by key. */
  dismissals: Map<string, Pick<PutAside, 'reason' | 'at' | 'until'>>;
  recovery: { left: number; issuedAt?: string; keptAt?: string };
  /** What undoes a change, by undo id. */
  undos: Map<string, () => void>;
  /** As the clipboard of the system: tests look here. */
  clipboard: string;
  errors: Map<string, ErrorCode>;
  readonly nowMs: () => number;
  readonly push: (name: string, data: unknown) => void;
}

export const fakeRecoveryCodes: readonly string[] = Array.from(
  { length: 10 },
  (_, index) => `7K3M-Q9ZT-4HX2-W8NE-${'0123456789'.charAt(index)}B6C`,
);

export function makeState(options: FakeOptions, push: FakeState['push']): FakeState {
  const nowMs = options.nowMs ?? Date.now;
  const state = options.state ?? 'unlocked';
  const isEmpty = state === 'none';
  return {
    status: {
      state,
      recoveryCodesLeft: isEmpty ? 0 : 8,
      recoveryCodesTotal: isEmpty ? 0 : 10,
      hasKeychainSlot: false,
      keychainOffered: false,
      waitMs: 0,
      readOnly: false,
      olderThanSeen: false,
      ...options.status,
    },
    settings: {
      theme: 'system',
      clipboardSeconds: 20,
      idleLockMinutes: 10,
      hideCodes: false,
      sort: 'used',
      paper: 'A4',
      zoom: 1,
      notifications: 'monthly',
      ...options.settings,
    },
    password: options.password ?? 'correct horse battery staple',
    keychain: options.keychain ?? 'works',
    accounts: isEmpty ? [] : sampleAccounts(options.accounts ?? 48, nowMs()),
    copies: isEmpty || options.accounts === 0 ? [] : sampleCopies(nowMs()),
    declined: new Set(),
    drills: [],
    drafts: new Map(),
    imports: new Map(),
    serviceCorrections: [],
    clockOffsetSeconds: 0,
    clockJump: undefined,
    sweep: undefined,
    plans: new Map(),
    keepRetiredDays: 365,
    dismissals: new Map(),
    recovery: isEmpty ? { left: 0 } : { left: 8, issuedAt: '2026-02-04T10:00:00.000Z' },
    undos: new Map(),
    clipboard: '',
    errors: new Map(Object.entries(options.errors ?? {})),
    nowMs,
    push,
  };
}

export function isoNow(state: FakeState): string {
  return new Date(state.nowMs()).toISOString();
}

export function findAccount(state: FakeState, accountId: string): FakeAccount {
  const account = state.accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new AppError('not-found');
  return account;
}

export function currentSet(account: FakeAccount): FakeSet | undefined {
  return account.sets.find(({ status }) => status === 'current');
}

/** Keeps what takes the change back, tells the page, and answers with the id. */
export function changed(state: FakeState, undo: () => void): { undoId: string } {
  const undoId = newId();
  state.undos.set(undoId, undo);
  state.push('vault:changed', {});
  return { undoId };
}
