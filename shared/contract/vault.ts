import { z } from 'zod';
import { idSchema } from '../views.ts';
import { call, nothing } from './call.ts';
import { accountCalls } from './vault/accounts.ts';
import { backupCalls } from './vault/backup.ts';
import { backupCodeCalls } from './vault/backup-codes.ts';
import { captureCalls } from './vault/capture.ts';
import { clockCalls } from './vault/clock.ts';
import { codeCalls } from './vault/codes.ts';
import { copyCalls } from './vault/copies.ts';
import { drillCalls } from './vault/drill.ts';
import { healthCalls } from './vault/health.ts';
import { importCalls } from './vault/import.ts';
import { lockoutCalls } from './vault/lockout.ts';
import { logCalls } from './vault/log.ts';
import { makeCalls } from './vault/make.ts';
import { paperCalls } from './vault/paper.ts';
import { preferenceCalls } from './vault/preferences.ts';
import { serviceCalls } from './vault/services.ts';
import { sheetCalls } from './vault/sheets.ts';
import { sweepCalls } from './vault/sweep.ts';
import { waysInCalls } from './vault/ways-in.ts';

/** THE list of calls on the vault wire: from the page straight to the vault process. One file per area. */
export const vaultContract = {
  ...waysInCalls,
  ...accountCalls,
  ...codeCalls,
  ...clockCalls,
  ...captureCalls,
  ...makeCalls,
  ...sweepCalls,
  ...backupCodeCalls,
  ...logCalls,
  ...preferenceCalls,
  ...serviceCalls,
  ...importCalls,
  ...backupCalls,
  ...sheetCalls,
  ...copyCalls,
  ...paperCalls,
  ...drillCalls,
  ...healthCalls,
  ...lockoutCalls,
} as const;

export type VaultContract = typeof vaultContract;

/** Pushes from the vault to the page. */
export const vaultPushes = {
  /** Something changed: read again what is on screen. */
  'vault:changed': nothing,
} as const;

/** The print window's port has this list of calls and no other. */
export const sheetContract = {
  'sheet:read': call(
    z.strictObject({ ticket: idSchema }),
    z.custom<import('../sheet.ts').SheetDocument>(
      (value) => typeof value === 'object' && value !== null,
    ),
  ),
} as const;

export type SheetContract = typeof sheetContract;
