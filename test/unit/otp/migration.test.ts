import { describe, expect, it } from 'vitest';
import type { ForeignAccount } from '../../../electron/model/foreign.ts';
import { formatMigrationUris, parseMigrationUri } from '../../../electron/otp/migration.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { canTransfer, writeTransfer } from '../../fixtures/writers/google-migration.ts';

const transferable = canonicalAccounts.filter(canTransfer);
const named = ({ issuer, accountName, otp }: ForeignAccount) => ({ issuer, accountName, otp });
const transfer = { version: 2, batchSize: 1, batchIndex: 0, batchId: -7, ids: true };
const account = (issuer: string, accountName: string): ForeignAccount => ({
  issuer,
  accountName,
  otp: { type: 'totp', secret: Uint8Array.of(1, 2), algorithm: 'SHA1', digits: 6, period: 30 },
});

/** A message of one account from the bytes of its fields. */
function uriOf(...fields: number[]): string {
  const data = Buffer.from([10, fields.length, ...fields]).toString('base64');
  return `otpauth-migration://offline?data=${encodeURIComponent(data)}`;
}

describe('parseMigrationUri', () => {
  it('reads what an independent writer wrote, unknown fields and a negative id with it', () => {
    expect(parseMigrationUri(writeTransfer(transferable, transfer))).toEqual({
      batchId: -7,
      index: 0,
      size: 1,
      accounts: transferable.map(named),
      skipped: [],
    });
    expect(transferable.length).toBeGreaterThan(3);
  });

  it.each([
    ['unpadded', (data: string) => data.replace(/=+$/, '')],
    ['url-safe', (data: string) => data.replaceAll('+', '-').replaceAll('/', '_')],
    ['bare, its + read as blanks', (data: string) => data.replaceAll('+', ' ')],
    ['bare', (data: string) => data],
  ])('reads data that is %s', (_, change) => {
    const uri = writeTransfer(transferable, transfer);
    const data = decodeURIComponent(uri.split('data=')[1] ?? '');
    expect(data).toMatch(/\+.*=$/);
    const changed = `otpauth-migration://offline?data=${change(data)}`;
    expect(parseMigrationUri(changed).accounts).toEqual(transferable.map(named));
  });

  it.each([
    ['Port:ada', 'Port', 'Port', 'ada'],
    ['Port: ada', 'Port', 'Port', 'ada'],
    ['Other:ada', 'Port', 'Port', 'Other:ada'],
    ['Port:ada', '', 'Port', 'ada'],
    ['50%20:x', '', '50%20', 'x'],
    ['ada', '', '', 'ada'],
  ])('splits the name %s of issuer "%s"', (name, given, issuer, accountName) => {
    const nameBytes = [...Buffer.from(name)];
    const issuerBytes = [...Buffer.from(given)];
    const uri = uriOf(
      10,
      1,
      65,
      18,
      nameBytes.length,
      ...nameBytes,
      26,
      issuerBytes.length,
      ...issuerBytes,
    );
    expect(parseMigrationUri(uri).accounts).toEqual([
      expect.objectContaining({ issuer, accountName }),
    ]);
  });

  it('takes the defaults of proto3: SHA-1, six digits, time-based, one QR code', () => {
    expect(parseMigrationUri(uriOf(10, 1, 65))).toMatchObject({
      batchId: 0,
      index: 0,
      size: 1,
      accounts: [{ otp: { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30 } }],
    });
  });

  it.each([
    ['no-secret', [18, 1, 65]],
    ['bad-algorithm', [10, 1, 65, 18, 1, 65, 32, 4]],
    ['bad-digits', [10, 1, 65, 18, 1, 65, 40, 3]],
    ['unsupported-type', [10, 1, 65, 18, 1, 65, 48, 9]],
    [
      'bad-counter',
      [10, 1, 65, 18, 1, 65, 48, 1, 56, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
    ],
  ])('skips an account with %s and names it', (reason, fields) => {
    const { accounts, skipped } = parseMigrationUri(uriOf(...fields));
    expect({ accounts, skipped }).toEqual({ accounts: [], skipped: [{ label: 'A', reason }] });
  });

  it('loses only the account that is cut off inside', () => {
    const broken = Buffer.from([10, 3, 10, 1, 65, 10, 2, 10, 9, 10, 3, 10, 1, 66]).toString(
      'base64',
    );
    const { accounts, skipped } = parseMigrationUri(`otpauth-migration://offline?data=${broken}`);
    expect(accounts).toHaveLength(2);
    expect(skipped).toEqual([{ label: '#2', reason: 'bad-entry' }]);
  });

  it.each([
    'otpauth://offline?data=Cg',
    'otpauth-migration://offline',
    'otpauth-migration://offline?data=',
    'otpauth-migration://offline?data=!!!!',
    'otpauth-migration://offline?data=CjUKEPqlBekz',
    writeTransfer(transferable, { ...transfer, batchIndex: 1 }),
    writeTransfer(transferable, { ...transfer, batchIndex: -1 }),
    writeTransfer(transferable, { ...transfer, batchSize: 1001 }),
  ])('refuses %#', (uri) => {
    expect(() => parseMigrationUri(uri)).toThrow(
      expect.objectContaining({ code: 'invalid-input', facts: { reason: 'bad-uri' } }),
    );
  });
});

describe('formatMigrationUris', () => {
  it('writes what parseMigrationUri reads back and lists what has no room', () => {
    const { uris, refused } = formatMigrationUris(canonicalAccounts, 42);
    expect(uris.flatMap((uri) => parseMigrationUri(uri).accounts)).toEqual(transferable.map(named));
    expect(refused.map(({ reason }) => reason)).toEqual([
      'bad-period',
      'bad-period',
      'bad-period',
      'bad-period',
      'unsupported-type',
    ]);
    expect(refused[0]?.label).toBe('Lantern: ada');
  });

  it('puts ten accounts into a QR code and numbers the codes', () => {
    const accounts = Array.from({ length: 21 }, (_, index) => account('Port', `ada ${index}`));
    const batches = formatMigrationUris(accounts, -5).uris.map(parseMigrationUri);
    expect(batches.map(({ batchId, index, size }) => [batchId, index, size])).toEqual([
      [-5, 0, 3],
      [-5, 1, 3],
      [-5, 2, 3],
    ]);
    expect(batches.map((batch) => batch.accounts.length)).toEqual([10, 10, 1]);
  });

  it('refuses five digits and writes nothing for nothing', () => {
    const five = { ...account('Port', 'ada').otp, digits: 5 } as ForeignAccount['otp'];
    expect(formatMigrationUris([{ issuer: 'Port', accountName: 'ada', otp: five }], 1)).toEqual({
      uris: [],
      refused: [{ label: 'Port: ada', reason: 'bad-digits' }],
    });
  });
});
