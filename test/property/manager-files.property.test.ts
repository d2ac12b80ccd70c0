import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../electron/reader/detect.ts';
import { importFormats } from '../../electron/reader/registry.ts';
import { AppError } from '../../shared/errors.ts';
import { managerFiles, type ManagerFile } from '../unit/reader/manager-files.ts';

const allowed = [
  'password-needed',
  'wrong-file-password',
  'damaged-file',
  'unsupported-version',
  'unsupported-encryption',
  'nothing-to-import',
  'no-codes-in-export',
];

const files = managerFiles.map((file, index) => [`${file.id} (${index + 1})`, file] as const);

/** Few for each: some take a tenth of a second to derive a key. */
const options = { numRuns: 6 };

/** Reads bytes as the format of a sound file, whatever became of them. */
async function readAs({ id, password }: ManagerFile, bytes: Uint8Array): Promise<void> {
  detect(bytes);
  const format = importFormats.find((one) => one.id === id);
  try {
    const contents = await format?.parse(bytes, password);
    expect(contents?.format).toBe(id);
    for (const { otp } of contents?.accounts ?? []) {
      expect(otp.secret.length).toBeGreaterThan(0);
    }
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    const { code, message } = error as AppError;
    expect(allowed).toContain(code);
    // Words of our own, nothing of the file.
    expect(message).toMatch(/^[a-z0-9 .,:-]{1,60}$/i);
  }
}

it('files of password managers and of desktop apps are known by their bytes', () => {
  for (const { id, bytes } of managerFiles) expect(detect(bytes)?.id).toBe(id);
  const tested = new Set(managerFiles.map(({ id }) => id));
  expect(tested.size).toBe(28);
});

describe.each(files)('a damaged file: %s', (_, file) => {
  it('that is cut off anywhere is refused, or what is whole is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.bytes.length - 1), (length) =>
        readAs(file, file.bytes.slice(0, length)),
      ),
      options,
    );
  });

  it('with bytes changed anywhere is refused or read', async () => {
    const change = fc.tuple(fc.nat(file.bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(file.bytes);
        for (const [at, bits] of changes) bytes[at] = (bytes[at] ?? 0) ^ bits;
        return readAs(file, bytes);
      }),
      options,
    );
  });
});
