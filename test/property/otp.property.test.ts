import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForeignAccount } from '../../electron/model/foreign.ts';
import { codeAt } from '../../electron/otp/code-at.ts';
import { hotpCode } from '../../electron/otp/hotp.ts';
import { formatKeyUri, parseKeyUri } from '../../electron/otp/key-uri.ts';
import { formatMigrationUris, parseMigrationUri } from '../../electron/otp/migration.ts';
import { AppError } from '../../shared/errors.ts';
import { canTransfer } from '../fixtures/writers/google-migration.ts';
import { foreignAccounts } from './foreign-accounts.ts';

const uriLike = fc
  .tuple(
    fc.constantFrom(
      'otpauth://totp/',
      'OTPAUTH://hotp/',
      'otpauth://steam/',
      'motp://',
      'steam://',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'secret',
          'issuer',
          'digits',
          'period',
          'counter',
          'algorithm',
          'pin',
          'tags',
        ),
        fc.oneof(fc.constantFrom('ORSXG5A', '6', '0', 'null', '%', '%ff'), fc.string()),
      ),
    ),
  )
  .map(
    ([start, label, query]) => `${start}${label}?${query.map((pair) => pair.join('=')).join('&')}`,
  );

describe('a Key URI', () => {
  it('of any account is read back to the same account', () => {
    fc.assert(
      fc.property(foreignAccounts.filter(isNotTakenForSteam), (account) => {
        expect(parseKeyUri(formatKeyUri(account)).account).toEqual(account);
      }),
      { numRuns: 500 },
    );
  });

  it('is read or refused as invalid input, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(uriLike, fc.string({ unit: 'binary' })), (text) => {
        expectRefusal(() => parseKeyUri(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a migration', () => {
  const accounts = fc.array(foreignAccounts.filter(canTransfer).filter(hasNoLostPrefix), {
    maxLength: 25,
  });

  it('of any accounts that fit is read back to the same accounts', () => {
    fc.assert(
      fc.property(accounts, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (list, batchId) => {
        const { uris, refused } = formatMigrationUris(list, batchId);
        const batches = uris.map(parseMigrationUri);
        expect(refused).toEqual([]);
        expect(batches.flatMap((batch) => batch.accounts)).toEqual(list);
        expect(batches.every((batch) => batch.batchId === batchId)).toBe(true);
        expect(batches.every((batch) => batch.accounts.length <= 10)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('says of every account either where it is or why not', () => {
    fc.assert(
      fc.property(fc.array(foreignAccounts), (list) => {
        const { uris, refused } = formatMigrationUris(list, 1);
        const written = uris.flatMap((uri) => parseMigrationUri(uri).accounts);
        expect(written.length + refused.length).toBe(list.length);
      }),
    );
  });

  it('is read or refused as invalid input, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const data = encodeURIComponent(Buffer.from(bytes).toString('base64'));
        expectRefusal(() => parseMigrationUri(`otpauth-migration://offline?data=${data}`));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a code', () => {
  it('has its length and its alphabet and lives for one period', () => {
    const shapes = {
      totp: /^\d{4,10}$/,
      steam: /^[2-9BCDFGHJKMNPQRTVWXY]{5}$/,
      motp: /^[0-9a-f]{6}$/,
    };
    fc.assert(
      fc.property(foreignAccounts, fc.integer({ min: 0, max: 4e12 }), ({ otp }, timeMs) => {
        if (otp.type === 'hotp') {
          expect(hotpCode(otp)).toMatch(/^\d{4,10}$/);
          expect(hotpCode(otp)).toHaveLength(otp.digits);
          return;
        }
        const { code, validFromMs, validUntilMs, periodSeconds } = codeAt(otp, timeMs);
        expect(code).toMatch(otp.type === 'yandex' ? /^[a-z]{8}$/ : shapes[otp.type]);
        if (otp.type === 'totp') expect(code).toHaveLength(otp.digits);
        expect(validFromMs).toBeLessThanOrEqual(timeMs);
        expect(validUntilMs).toBeGreaterThan(timeMs);
        expect(validUntilMs - validFromMs).toBe(periodSeconds * 1000);
      }),
    );
  });
});

/** A `totp` URI of issuer Steam with five digits means a Steam secret: Steam issues no other codes. */
function isNotTakenForSteam({ issuer, otp }: ForeignAccount): boolean {
  return !(issuer === 'Steam' && otp.type === 'totp' && otp.digits === 5);
}

/** A transfer has one text for both names: without an issuer, what stands before a colon becomes it. */
function hasNoLostPrefix({ issuer, accountName }: ForeignAccount): boolean {
  return issuer !== '' || !accountName.includes(':');
}

function expectRefusal(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'invalid-input' });
  }
}
