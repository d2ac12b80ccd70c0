import { about } from './en/about.ts';
import { accounts } from './en/accounts.ts';
import { backupCodes } from './en/backup-codes.ts';
import { capture } from './en/capture.ts';
import { clock } from './en/clock.ts';
import { commands } from './en/commands.ts';
import { common } from './en/everywhere.ts';
import { copies } from './en/copies.ts';
import { dialogs } from './en/dialogs.ts';
import { drill } from './en/drill.ts';
import { errors } from './en/errors.ts';
import { exports } from './en/export.ts';
import { firstRun } from './en/first-run.ts';
import { help } from './en/help.ts';
import { health } from './en/health.ts';
import { imports } from './en/import.ts';
import { keychain } from './en/keychain.ts';
import { lock } from './en/lock.ts';
import { lockout } from './en/lockout.ts';
import { log } from './en/log.ts';
import { main } from './en/main.ts';
import { make } from './en/make.ts';
import { menu } from './en/menu.ts';
import { password } from './en/password.ts';
import { problem } from './en/problem.ts';
import { recovery } from './en/recovery.ts';
import { restore } from './en/restore.ts';
import { services } from './en/services.ts';
import { settings } from './en/settings.ts';
import { sheet } from './en/sheet.ts';
import { sweep } from './en/sweep.ts';

/** Every word of the app in English, one file per area. Keys are paths: `lock.title`. */
export const english = {
  about,
  accounts,
  'backup-codes': backupCodes,
  capture,
  clock,
  commands,
  common,
  copies,
  dialogs,
  drill,
  errors,
  export: exports,
  'first-run': firstRun,
  help,
  health,
  import: imports,
  keychain,
  lock,
  lockout,
  log,
  main,
  make,
  menu,
  password,
  problem,
  recovery,
  restore,
  services,
  settings,
  sheet,
  sweep,
} as const;
