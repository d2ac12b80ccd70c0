import { describe, expect, it } from 'vitest';
import type { ForeignAccount } from '../../../electron/model/foreign.ts';
import { format as aegis } from '../../../electron/reader/formats/aegis.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { aegisDb, writeAegis, writeEncryptedAegis } from '../../fixtures/writers/aegis.ts';
import { bytesOf, fixture, read } from './format-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Kinds of code that only Aegis writes. */
const extra: readonly ForeignAccount[] = [
  {
    issuer: 'Mobile',
    accountName: 'ada',
    otp: { type: 'motp', secret: Uint8Array.of(0xe3, 0x15, 0x2a, 0xfe), pin: '0123' },
  },
  {
    issuer: 'Yandex',
    accountName: 'ada',
    otp: { type: 'yandex', secret: new Uint8Array(16).fill(9), pin: '7586' },
  },
];
const accounts = [...canonicalAccounts, ...extra];

/** Version 1 has neither notes nor favourites, 1 and 2 have one group. */
function asOf(version: 1 | 2 | 3): ForeignAccount[] {
  return accounts.map(({ issuer, accountName, otp, note, tags, favourite }) => ({
    issuer,
    accountName,
    otp,
    ...(tags === undefined ? {} : { tags: version === 3 ? tags : tags.slice(0, 1) }),
    ...(version === 1 || note === undefined ? {} : { note }),
    ...(version === 1 || favourite === undefined ? {} : { favourite }),
  }));
}

describe('a plain Aegis export', () => {
  it.each([1, 2, 3] as const)(
    'of version %i is the fixture and gives its accounts',
    async (version) => {
      const path = `aegis/plain-v${version}.json`;
      await expect(writeAegis(aegisDb(accounts, version))).toMatchFileSnapshot(
        `../../fixtures/${path}`,
      );
      expect(await read(fixture(path))).toEqual({
        format: 'aegis',
        accounts: asOf(version),
        codeSets: [],
        skipped: [],
        warnings: [],
      });
    },
  );

  it.each([
    ['no-secret', { info: { algo: 'SHA1', digits: 6, period: 30 } }],
    ['no-secret', { info: null }],
    ['bad-secret', { info: { secret: '1!', algo: 'SHA1', digits: 6, period: 30 } }],
    ['bad-digits', { info: { secret: 'ORSXG5A', digits: 0, period: 30 } }],
    ['bad-period', { info: { secret: 'ORSXG5A', digits: 6, period: 0 } }],
    ['bad-algorithm', { info: { secret: 'ORSXG5A', algo: 'MD5', digits: 6, period: 30 } }],
    ['bad-counter', { type: 'hotp', info: { secret: 'ORSXG5A', digits: 6 } }],
    ['bad-counter', { type: 'hotp', info: { secret: 'ORSXG5A', digits: 6, counter: -1 } }],
    ['no-pin', { type: 'motp', info: { secret: 'ORSXG5A' } }],
    ['bad-secret', { type: 'yandex', info: { secret: 'ORSXG5A', pin: '1234' } }],
    ['unsupported-type', { type: 'push', info: { secret: 'ORSXG5A' } }],
  ])('loses an entry with %s, not the file: %j', async (reason, change) => {
    const sound = { type: 'totp', name: 'ada', issuer: 'Port', info: { secret: 'ORSXG5A' } };
    const db = { version: 3, entries: [sound, { ...sound, ...change }, sound], groups: [] };
    const contents = await read(bytesOf(writeAegis(db)));
    expect(contents.accounts).toHaveLength(2);
    expect(contents.skipped).toEqual([{ label: 'Port: ada', reason }]);
  });

  it('reports what is no entry by its number', async () => {
    const db = { version: 2, entries: [null, 7, 'ORSXG5A', [], { info: {} }] };
    expect((await read(bytesOf(writeAegis(db)))).skipped).toEqual([
      ...['#1', '#2', '#3', '#4'].map((label) => ({ label, reason: 'bad-entry' })),
      { label: '#5', reason: 'no-secret' },
    ]);
  });

  it.each([
    ['unsupported-version', { version: 2, header: {}, db: { version: 1, entries: [] } }],
    ['unsupported-version', { version: 1, header: {}, db: { version: 4, entries: [] } }],
    ['unsupported-version', { version: 1, header: {}, db: { entries: [] } }],
    ['damaged-file', { version: 1, header: {}, db: { version: 1, entries: {} } }],
    ['damaged-file', { version: 1, header: {}, db: 7 }],
    ['damaged-file', { version: 1, header: null, db: 'AAAA' }],
    ['nothing-to-import', { version: 1, header: {}, db: { version: 3, entries: [] } }],
  ])('is refused with %s: %j', async (code, file) => {
    await expect(read(bytesOf(JSON.stringify(file)), 'x')).rejects.toMatchObject({ code });
  });

  it('is an object with version, header and db, whatever they hold', () => {
    expect(aegis.detect(bytesOf(' {"db":1,"version":1,"header":1}'))).toBe(true);
    expect(aegis.detect(bytesOf('{"version":1,"db":{}}'))).toBe(false);
    expect(aegis.detect(bytesOf('[{"version":1,"header":1,"db":{}}]'))).toBe(false);
    expect(aegis.detect(bytesOf('{"version":1,"header":1,"db":{'))).toBe(false);
  });
});

describe('an encrypted Aegis export', () => {
  const db = aegisDb(accounts, 3);
  const small = { n: 1024 };
  const encrypted = (...passwords: string[]): Uint8Array =>
    bytesOf(
      writeEncryptedAegis(
        db,
        passwords.map((password, index) => ({
          password: utf8(password),
          ...small,
          repaired: true,
          backup: index > 0,
        })),
      ),
    );

  it('with the costs that Aegis uses is the fixture and gives its accounts', async () => {
    const slot = { password: utf8('correct horse'), n: 32_768, repaired: true };
    await expect(writeEncryptedAegis(db, [slot])).toMatchFileSnapshot(
      '../../fixtures/aegis/encrypted-v3.json',
    );
    const contents = await read(fixture('aegis/encrypted-v3.json'), 'correct horse');
    expect(contents.accounts).toEqual(asOf(3));
  });

  it('opens with the backup password too', async () => {
    const bytes = encrypted('daily', 'backup pässword');
    for (const password of ['daily', 'backup pässword']) {
      expect((await read(bytes, password)).accounts).toHaveLength(accounts.length);
    }
  });

  it('asks for a password, and says when it is wrong', async () => {
    await expect(read(encrypted('right'))).rejects.toMatchObject({ code: 'password-needed' });
    for (const password of ['', 'wrong', 'right ', 'Right']) {
      await expect(read(encrypted('right'), password)).rejects.toMatchObject({
        code: 'wrong-file-password',
      });
    }
  });

  it.each([
    ['1.1 bytes a character', 'p'.repeat(70), 77],
    ['fewer zeros', 'p'.repeat(70), 72],
    ['2 bytes a character', 'p'.repeat(40), 80],
    ['a buffer that was doubled', 'ü'.repeat(60), 133],
    ['zeros that make no difference', 'p'.repeat(40), 64],
  ])('opens where an early version hashed %s', async (_, password, size) => {
    const padded = new Uint8Array(size);
    padded.set(utf8(password));
    const bytes = bytesOf(writeEncryptedAegis(db, [{ password: padded, ...small }]));
    expect((await read(bytes, password)).accounts).toHaveLength(accounts.length);
    await expect(read(bytes, `${password}x`)).rejects.toMatchObject({
      code: 'wrong-file-password',
    });
  });

  it('does not try zeros on a repaired slot', async () => {
    const password = new Uint8Array(77).fill(112, 0, 70);
    const bytes = bytesOf(writeEncryptedAegis(db, [{ password, ...small, repaired: true }]));
    await expect(read(bytes, 'p'.repeat(70))).rejects.toMatchObject({
      code: 'wrong-file-password',
    });
  });

  it.each([
    ['memory and work beyond all measure', { n: 2 ** 30 }],
    ['memory just beyond the ceiling', { n: 2 ** 19 }],
    ['work beyond the ceiling', { p: 2 ** 20 }],
    ['no power of two', { n: 1000 }],
    ['nothing', { n: 0 }],
    ['text', { r: 'eight' }],
  ])('refuses costs of %s before it does any work', async (_, change) => {
    await expect(read(withSlot(change), 'right')).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it.each([
    ['a nonce that is too short', { key_params: { nonce: 'aa', tag: '00'.repeat(16) } }],
    ['a tag that is no hex', { key_params: { nonce: '00'.repeat(12), tag: 'zz'.repeat(16) } }],
    ['no parameters', { key_params: null }],
    ['a short key', { key: 'aabb' }],
    ['no salt', { salt: null }],
    ['no password slot', { type: 2 }],
  ])('is damaged with %s', async (_, change) => {
    await expect(read(withSlot(change), 'right')).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('is damaged where one byte of its contents is changed', async () => {
    const file = JSON.parse(Buffer.from(encrypted('right')).toString());
    file.db = `${file.db[0] === 'A' ? 'B' : 'A'}${file.db.slice(1)}`;
    await expect(read(bytesOf(JSON.stringify(file)), 'right')).rejects.toMatchObject({
      code: 'damaged-file',
    });
  });

  /** The only password slot, which is the second, with some fields changed. */
  function withSlot(change: object): Uint8Array {
    const file = JSON.parse(Buffer.from(encrypted('right')).toString());
    Object.assign(file.header.slots[1], change);
    return bytesOf(JSON.stringify(file));
  }
});
