import { z } from 'zod';
import { call, nothing } from '../call.ts';
import { undoable } from './inputs.ts';

/** Days that codes which no longer work stay readable; null keeps them for ever. */
const keepRetiredDays = z.number().int().min(1).max(3650).nullable();

/** What a person chose for this vault; what holds for the computer is among the shell's settings. */
export const preferenceCalls = {
  'preferences:read': call(nothing, z.strictObject({ keepRetiredDays })),
  'preferences:change': call(z.strictObject({ keepRetiredDays }), undoable),
} as const;
