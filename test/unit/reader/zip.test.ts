import { describe, expect, it } from 'vitest';
import { zipNamesIn } from '../../../electron/reader/formats/parts/zip-names.ts';
import { openZip } from '../../../electron/reader/formats/parts/zip.ts';
import { writeZip, type ZipFile } from '../../fixtures/writers/zip.ts';
import { bytesOf } from './format-files.ts';
import { haveSamples, sample } from './real-samples.ts';

const text = 'otpauth://totp/a?secret=ORSXG5A\n'.repeat(40);

async function readFirst(bytes: Uint8Array, password?: string): Promise<string> {
  const [entry] = await openZip(bytes);
  return new TextDecoder().decode(await entry?.read(password));
}

const kinds: readonly Partial<ZipFile>[] = [
  {},
  { stored: true },
  { encryption: 'old' },
  { encryption: 'old', stored: true },
  { encryption: 'aes' },
  { encryption: 'aes', stored: true },
];

describe('a zip file', () => {
  it.each([...kinds, { encryption: 'old', latin1: true } as const])('is read: %j', async (kind) => {
    const bytes = writeZip([{ name: 'ä/b.txt', data: text, password: 'pässword', ...kind }]);
    expect(zipNamesIn(bytes)).toEqual(['ä/b.txt']);
    const [entry] = await openZip(bytes);
    expect(entry).toMatchObject({ name: 'ä/b.txt', encrypted: kind.encryption !== undefined });
    expect(await readFirst(bytes, 'pässword')).toBe(text);
  });

  it.each(kinds.filter(({ encryption }) => encryption !== undefined))(
    'asks for its password, and says when it is wrong: %j',
    async (kind) => {
      const bytes = writeZip([{ name: 'a', data: text, password: 'right', ...kind }]);
      await expect(readFirst(bytes)).rejects.toMatchObject({ code: 'password-needed' });
      // one byte of check lets one wrong password in 256 through
      for (let number = 0; number < (kind.encryption === 'old' ? 300 : 3); number++) {
        await expect(readFirst(bytes, `wrong ${number}`)).rejects.toMatchObject({
          code: 'wrong-file-password',
        });
      }
      await expect(readFirst(bytes, '')).rejects.toMatchObject({ code: 'wrong-file-password' });
    },
  );

  it('is damaged where a byte of what is stored was changed', async () => {
    for (const kind of [{}, { stored: true }, { encryption: 'aes' } as const]) {
      const at = kind.encryption === undefined ? 45 : 63;
      const bytes = writeZip([{ name: 'a', data: text, password: 'right', ...kind }]);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await expect(readFirst(bytes, 'right')).rejects.toMatchObject({ code: 'damaged-file' });
    }
  });

  it.each([
    ['a bomb', { data: Buffer.alloc(65 * 1024 * 1024) }],
    ['a smaller bomb', { data: Buffer.alloc(2 * 1024 * 1024) }],
    ['a bomb that says it is small', { data: Buffer.alloc(2 * 1024 * 1024), claimedSize: 100 }],
    ['an entry that is longer than it says', { data: text, claimedSize: 10 }],
    ['an entry larger than any file', { data: 'a', claimedSize: 2 ** 32 - 2 }],
  ])('refuses %s', async (_, file) => {
    const bytes = writeZip([{ name: 'a', ...file }]);
    await expect(readFirst(bytes)).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('refuses more entries than any export has', async () => {
    const bytes = writeZip(
      Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, data: '', stored: true })),
    );
    await expect(openZip(bytes)).rejects.toMatchObject({ code: 'damaged-file' });
    expect(zipNamesIn(bytes).length).toBe(10_000);
  });

  it('refuses what is cut off anywhere, and no name is found in what is none', async () => {
    const bytes = writeZip([
      { name: 'a', data: text },
      { name: 'b', data: text, encryption: 'aes', password: 'x' },
    ]);
    for (let length = 0; length < bytes.length; length += 7) {
      const cut = bytes.slice(0, length);
      expect(zipNamesIn(cut)).toEqual([]);
      await expect(openZip(cut)).rejects.toMatchObject({ code: 'damaged-file' });
    }
    expect(zipNamesIn(bytesOf('PK'))).toEqual([]);
  });

  it('of another kind of encryption or compression says so', async () => {
    const bytes = writeZip([{ name: 'a', data: text }]);
    const method = (value: number): Uint8Array => {
      const changed = Uint8Array.from(bytes);
      const central = Buffer.from(changed).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      changed[8] = value;
      changed[central + 10] = value;
      return changed;
    };
    for (const value of [1, 14, 95]) {
      await expect(readFirst(method(value))).rejects.toMatchObject({
        code: 'unsupported-encryption',
      });
    }
  });

  it.skipIf(!haveSamples)('that another program made is read', async () => {
    const bytes = sample('winauth/stratumtest_winauth.zip');
    expect(zipNamesIn(bytes)).toEqual(['winauth-2023-03-24.txt']);
    expect(await readFirst(bytes, 'test')).toMatch(/^otpauth:/);
  });
});
