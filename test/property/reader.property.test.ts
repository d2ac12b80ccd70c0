import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../electron/reader/detect.ts';
import { format as aegis } from '../../electron/reader/formats/aegis.ts';
import { importFormats } from '../../electron/reader/registry.ts';
import { AppError } from '../../shared/errors.ts';
import { aegisDb, writeAegis, writeEncryptedAegis } from '../fixtures/writers/aegis.ts';
import { writeUriList } from '../fixtures/writers/otpauth-uri.ts';
import { foreignAccounts } from './foreign-accounts.ts';

const allowed = [
  'password-needed',
  'wrong-file-password',
  'damaged-file',
  'unsupported-version',
  'unsupported-encryption',
  'bound-to-account',
  'openpgp-file',
  'nothing-to-import',
  'no-codes-in-export',
];

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

const uriText = fc
  .array(
    fc.tuple(
      fc.constantFrom('otpauth://totp/', 'otpauth-migration://offline?data=', 'motp://', '# ', ''),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('', '?secret=ORSXG5A', '?secret='),
    ),
  )
  .map((lines) => lines.map((line) => line.join('')).join('\n'));

/** JSON with the fields that matter, each of them anything. */
const aegisLike = fc
  .record({
    version: fc.oneof(fc.constant(1), fc.jsonValue()),
    header: fc.oneof(
      fc.jsonValue(),
      fc.record({ slots: fc.oneof(fc.jsonValue(), fc.array(fc.record({ type: fc.constant(1) }))) }),
    ),
    db: fc.oneof(
      fc.jsonValue(),
      fc.base64String(),
      fc.record({
        version: fc.constant(3),
        entries: fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({
              type: fc.oneof(
                fc.constantFrom('totp', 'hotp', 'steam', 'motp', 'yandex'),
                fc.jsonValue(),
              ),
              info: fc.oneof(fc.jsonValue(), fc.record({ secret: fc.jsonValue() })),
              name: fc.jsonValue(),
              groups: fc.jsonValue(),
              note: fc.jsonValue(),
            }),
          ),
        ),
        groups: fc.jsonValue(),
      }),
    ),
  })
  .map((value) => JSON.stringify(value));

describe('every format', () => {
  const anything = fc.oneof(
    fc.uint8Array(),
    fc.oneof(fc.string({ unit: 'binary' }), uriText, aegisLike).map(bytesOf),
  );

  it('detects without throwing and reads, or refuses in one of five ways', async () => {
    await fc.assert(
      fc.asyncProperty(
        anything,
        fc.option(fc.string(), { nil: undefined }),
        async (bytes, password) => {
          detect(bytes);
          for (const format of importFormats) {
            try {
              const contents = await format.parse(bytes, password);
              expect(contents.format).toBe(format.id);
              for (const { otp } of contents.accounts) {
                expect(otp.secret.constructor).toBe(Uint8Array);
                expect(otp.secret.buffer.byteLength).toBe(otp.secret.length);
              }
            } catch (error) {
              expect(error).toBeInstanceOf(AppError);
              expect(allowed).toContain((error as AppError).code);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Aegis', () => {
  it('gives back any accounts, plain and encrypted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(foreignAccounts, { minLength: 1 }),
        fc.string(),
        async (list, password) => {
          const db = aegisDb(list, 3);
          const slot = { password: new TextEncoder().encode(password), n: 2, repaired: true };
          const plain = await aegis.parse(bytesOf(writeAegis(db)));
          const encrypted = await aegis.parse(bytesOf(writeEncryptedAegis(db, [slot])), password);
          expect(plain.accounts).toEqual(list);
          expect(encrypted).toEqual(plain);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('refuses an encrypted file with any one character changed, or reads the same', async () => {
    const entry = { type: 'steam', name: 'ada', issuer: 'Port', info: { secret: 'ORSXG5A' } };
    const slot = { password: Buffer.from('pw'), n: 2, repaired: true };
    const text = writeEncryptedAegis({ version: 3, entries: [entry] }, [slot]);
    const sound = await aegis.parse(bytesOf(text), 'pw');
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom(...'A0g"{'),
        async (at, character) => {
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          try {
            expect(await aegis.parse(bytesOf(changed), 'pw')).toEqual(sound);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            codes.add((error as AppError).code);
          }
        },
      ),
      { numRuns: 300, seed: 1 },
    );
    expect([...codes].sort()).toEqual([
      'damaged-file',
      'unsupported-version',
      'wrong-file-password',
    ]);
  });
});

describe('a URI list', () => {
  it('of another writer gives back any accounts that it can hold', async () => {
    const listed = foreignAccounts.filter(
      ({ issuer, accountName, otp }) =>
        (otp.type === 'totp' || otp.type === 'hotp') &&
        issuer !== 'Steam' &&
        (issuer !== '' || !accountName.includes(':')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(listed, { minLength: 1 }), async (list) => {
        const bytes = bytesOf(writeUriList(list));
        expect((await detect(bytes)?.parse(bytes))?.accounts).toEqual(list);
      }),
      { numRuns: 50 },
    );
  });
});
