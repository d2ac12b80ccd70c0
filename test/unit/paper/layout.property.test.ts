import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../electron/model/account.ts';
import {
  accountHeight,
  bodyHeight,
  pageCodesHeight,
  textWidth,
} from '../../../electron/vault/paper/measure.ts';
import { makeSheet } from '../../../electron/vault/paper/sheet-document.ts';
import type { SheetAccount, SheetDocument } from '../../../shared/sheet.ts';
import { account, randomHex, totp } from './accounts.ts';

const request = {
  hideAccountNames: false,
  sheetId: 'K7-2QF',
  madeAt: '2026-11-24T10:00:00.000Z',
} as const;

const arbitraryAccount: fc.Arbitrary<Account> = fc
  .record({
    seed: fc.nat(),
    issuer: fc.string({ minLength: 1, maxLength: 256 }),
    accountName: fc.string({ maxLength: 256 }),
    count: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 200 })),
    length: fc.oneof(fc.integer({ min: 4, max: 20 }), fc.integer({ min: 1, max: 256 })),
    secretBytes: fc.oneof(fc.constant(20), fc.integer({ min: 0, max: 200 })),
    unsure: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ seed, issuer, accountName, count, length, secretBytes, unsure }) =>
    account(`${seed}`, {
      issuer,
      accountName,
      unsure,
      codes: Array.from({ length: count }, (_, index) => randomHex(`${seed} ${index}`, length)),
      otp: secretBytes === 0 ? null : totp(`${seed}`, secretBytes),
    }),
  )
  .filter(({ otp, codeSets }) => otp !== undefined || codeSets.length > 0);

const arbitrarySheet = fc
  .record({
    accounts: fc.array(arbitraryAccount, { minLength: 1, maxLength: 6 }),
    paper: fc.constantFrom('A4' as const, 'Letter' as const),
  })
  .map(({ accounts, paper }) => ({
    accounts,
    sheet: makeSheet({ ...request, accounts, paper, withSecrets: true }),
  }));

function heightOf(accounts: readonly SheetAccount[], sheet: SheetDocument): number {
  const hasSecrets = sheet.pages.some((page) => page.accounts.some(({ secret }) => secret));
  const width = textWidth(sheet.paper, hasSecrets);
  return accounts.reduce((sum, printed) => sum + accountHeight(printed, width), 0);
}

describe('pages of a sheet', () => {
  it('are never overfull', () => {
    fc.assert(
      fc.property(arbitrarySheet, ({ sheet }) => {
        for (const { number, accounts, pageCodes } of sheet.pages) {
          const height = heightOf(accounts, sheet) + pageCodesHeight(pageCodes.length);
          expect(height).toBeLessThanOrEqual(bodyHeight(sheet.paper, number));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('hold every code once and in order, and each secret once', () => {
    fc.assert(
      fc.property(arbitrarySheet, ({ accounts, sheet }) => {
        const pieces = sheet.pages.flatMap((page) => page.accounts);
        expect(
          pieces.flatMap(({ codes }) => codes?.values ?? []).map(({ value }) => value),
        ).toEqual(
          accounts
            .flatMap(({ codeSets }) => codeSets.flatMap((set) => set.codes))
            .map(({ value }) => value),
        );
        expect(pieces.filter(({ secret }) => secret !== undefined)).toHaveLength(
          accounts.filter(({ otp }) => otp !== undefined).length,
        );
        expect(pieces.filter(({ continued }) => !continued)).toHaveLength(accounts.length);
      }),
      { numRuns: 25 },
    );
  });

  it('cut no account that a page could hold, and leave no heading without codes', () => {
    fc.assert(
      fc.property(arbitrarySheet, ({ sheet }) => {
        for (const [index, page] of sheet.pages.entries()) {
          const next = sheet.pages[index + 1]?.accounts[0];
          const last = page.accounts.at(-1);
          if (next?.continued !== true || last?.codes === undefined) continue;
          const { values, columns } = last.codes;
          expect(values.length).toBeGreaterThanOrEqual(columns);
          expect(values.length % columns).toBe(0);
          const restTogether = {
            ...last,
            codes: { ...last.codes, values: [...values, ...(next.codes?.values ?? [])] },
          };
          const room = bodyHeight(sheet.paper, index + 2) - pageCodesHeight(1);
          // With a secret of 200 bytes so many characters are one QR code: only height is left as a reason.
          const characters = [
            last.issuer,
            last.accountName,
            ...restTogether.codes.values.map(({ value }) => value),
          ];
          if (characters.join('').length <= 250) {
            expect(heightOf([restTogether], sheet)).toBeGreaterThan(room);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of a hundred accounts with ten codes hold three each, in one QR code', () => {
    const accounts = Array.from({ length: 100 }, (_, index) =>
      account(`${index}`, {
        codes: Array.from({ length: 10 }, (_, at) => randomHex(`${index} ${at}`, 10)),
      }),
    );
    const sheet = makeSheet({ ...request, accounts, paper: 'A4', withSecrets: true });
    expect(sheet.pages.slice(0, 3).map((page) => page.accounts.length)).toEqual([3, 3, 3]);
    expect(sheet.pages.flatMap((page) => page.pageCodes)).toHaveLength(sheet.pages.length);
  });
});
