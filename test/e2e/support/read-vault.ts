import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './sparekey-app.ts';

export interface StoredAccount {
  readonly id: string;
  readonly issuer: string;
  readonly accountName: string;
  readonly favourite: boolean;
  readonly tags: readonly string[];
  readonly trashedAt?: string;
  readonly otp?: {
    readonly type: string;
    readonly secret: string;
    readonly algorithm?: string;
    readonly digits?: number;
    readonly period?: number;
    readonly counter?: number;
  };
  readonly codeSets: readonly {
    readonly id: string;
    readonly generation: number;
    readonly status: string;
    readonly codes: readonly {
      readonly value: string;
      readonly events: readonly { readonly type: string; readonly at: string }[];
    }[];
  }[];
}

export interface StoredCopy {
  readonly kind: string;
  readonly place: string;
  readonly sheetId?: string;
  readonly fileName?: string;
  readonly holds: readonly { readonly setId: string; readonly generation: number }[];
  readonly checkEveryDays: number | null;
  readonly lastCheckedAt?: string;
  readonly lastProblem?: string;
  readonly goneAt?: string;
}

export interface StoredVault {
  readonly accounts: readonly StoredAccount[];
  readonly copies: readonly StoredCopy[];
  readonly drills: readonly {
    readonly at: string;
    readonly kind: string;
    readonly sheetId?: string;
    readonly accounts: number;
    readonly found: number;
    readonly lacking: readonly string[];
  }[];
  readonly drafts: readonly { readonly text: string }[];
  readonly serviceCorrections: readonly {
    readonly service: string;
    readonly field: string;
    readonly value: string;
  }[];
  readonly dismissals: readonly {
    readonly key: string;
    readonly reason: string;
    readonly until?: string;
  }[];
  readonly preferences: { readonly clockOffsetMs: number; readonly notifiedAt?: string };
  readonly recovery: { readonly keptAt?: string };
}

export interface ReadVault {
  /** 0, or 3 wrong password, 4 damaged, 5 newer version. */
  readonly code: number;
  readonly vault: StoredVault;
}

/** Opens a file with `docs/read_vault.py`, which shares no code with the application. */
export function readVault(
  file: string,
  opensWith: { readonly password: string } | { readonly recoveryCode: string },
): ReadVault {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-read-'));
  try {
    const secretFile = join(folder, 'secret');
    const [option, secret] =
      'password' in opensWith
        ? ['--password-file', opensWith.password]
        : ['--recovery-code-file', opensWith.recoveryCode];
    writeFileSync(secretFile, `${secret}\n`, { mode: 0o600 });
    const run = spawnSync('python3', [join(root, 'docs/read_vault.py'), file, option, secretFile], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.error !== undefined) {
      throw run.error;
    }
    return { code: run.status ?? -1, vault: run.status === 0 ? JSON.parse(run.stdout) : null };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function vaultFileOf(profile: string): string {
  return join(profile, 'vault.sparekey');
}

/** The state of a code by its last event, counted from the file and not from the screen. */
export function storedState(code: { events: readonly { type: string }[] }): string {
  return code.events.at(-1)?.type ?? 'unused';
}
