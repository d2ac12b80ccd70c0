import { z } from 'zod';
import { linkIds } from '../services/links.ts';
import { idSchema, settingsSchema } from '../views.ts';
import { call, nothing } from './call.ts';

/** THE list of calls on the shell wire: windows, dialogs, printing, settings. No secret is on it. */
export const shellContract = {
  'app:info': call(
    nothing,
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      /** The runtime from the spare package, for running from source only. */
      testRuntime: z.boolean(),
      vaultFolder: z.string(),
    }),
  ),
  'vault:lock': call(nothing, nothing),
  'settings:read': call(nothing, settingsSchema),
  'settings:change': call(settingsSchema.partial(), settingsSchema),
  /** A native dialog. The path goes to the vault by the host wire; the page gets a name. */
  'files:choose-open': call(
    z.strictObject({ purpose: z.enum(['import', 'capture', 'backup', 'paper']) }),
    z.strictObject({
      files: z.array(z.strictObject({ grantId: idSchema, name: z.string() })),
    }),
  ),
  /** A folder to be searched. */
  'files:choose-folder': call(
    nothing,
    z.strictObject({ folder: z.strictObject({ grantId: idSchema, name: z.string() }).nullable() }),
  ),
  'files:choose-save': call(
    z.strictObject({ purpose: z.enum(['backup', 'receipt', 'hashes']) }),
    z.strictObject({ file: z.strictObject({ grantId: idSchema, name: z.string() }).nullable() }),
  ),
  /** Prints what `sheets:prepare` made, in a window of its own. */
  'sheets:print': call(
    z.strictObject({
      ticket: idSchema,
      to: z.enum(['printer', 'pdf']),
    }),
    z.strictObject({ done: z.boolean(), fileName: z.string().optional() }),
  ),
  /** A page of a service, from our own table; its address is shown and asked about first. */
  'links:open': call(z.strictObject({ linkId: z.enum(linkIds) }), nothing),
  'clipboard:clear': call(nothing, nothing),
  'window:minimise': call(nothing, nothing),
  /** Input in the page: counts as not idle. */
  'idle:touch': call(nothing, nothing),
} as const;

export type ShellContract = typeof shellContract;

/** Commands of the menu and of shortcuts, acted on by the page. */
export const menuCommands = [
  'add-account',
  'capture-codes',
  'make-codes',
  'import',
  'find-files',
  'backup',
  'print',
  'find',
  'undo-change',
  'settings',
  'help',
  'check-clock',
  'service-sheets',
  'shortcuts',
  'about',
] as const;

/** Pushes from the shell to the page. */
export const shellPushes = {
  'menu:command': z.strictObject({ command: z.enum(menuCommands) }),
  'settings:changed': settingsSchema,
  'clipboard:cleared': nothing,
  /** The vault process or the page crashed: the lock screen says so. */
  'lock:reason': z.strictObject({
    reason: z.enum(['asked', 'idle', 'suspended', 'vault-crashed', 'page-crashed']),
  }),
} as const;

export type ShellPushes = typeof shellPushes;
export type MenuCommand = (typeof menuCommands)[number];
