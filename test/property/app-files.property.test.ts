import { describe, expect, it } from 'vitest';
import { importFormats } from '../../electron/reader/registry.ts';
import { AppError } from '../../shared/errors.ts';
import { appFiles, type AppFile } from '../unit/reader/app-files.ts';

const expectedOfDamage = [
  'damaged-file',
  'wrong-file-password',
  'password-needed',
  'unsupported-version',
  'unsupported-encryption',
  'bound-to-account',
  'nothing-to-import',
];

const files = appFiles.map((file) => [file.what, file] as const);
const places = 8;

/** Reads bytes as the format of a sound file, whatever became of them. */
async function outcome({ id, password }: AppFile, bytes: Uint8Array): Promise<string> {
  const format = importFormats.find((one) => one.id === id);
  if (format === undefined) throw new Error('no such format');
  expect(typeof format.detect(bytes)).toBe('boolean');
  try {
    const { accounts } = await format.parse(bytes, password);
    for (const { otp } of accounts) expect(otp.secret.length).toBeGreaterThan(0);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    const { code, message } = error as AppError;
    expect(expectedOfDamage).toContain(code);
    // Words of our own, nothing of the file.
    expect(message).toMatch(/^[a-z0-9 .,:+/'-]{1,80}$/i);
    return code;
  }
}

describe('a damaged file of an authenticator app', () => {
  it.each(files)('%s, cut off, is refused or partly read', async (_, file) => {
    for (let place = 0; place < places; place++) {
      await outcome(file, file.bytes.slice(0, Math.floor((file.bytes.length * place) / places)));
    }
    const last = await outcome(file, file.bytes.slice(0, -10));
    if (file.password !== undefined) expect(last).not.toBe('read');
  });

  it.each(files)('%s with a byte changed is refused or read', async (_, file) => {
    for (let place = 0; place < places; place++) {
      const changed = Uint8Array.from(file.bytes);
      const at = Math.floor((file.bytes.length * (2 * place + 1)) / (2 * places));
      changed[at] = (changed[at] ?? 0) ^ (1 << (place % 7));
      await outcome(file, changed);
    }
  });
});
