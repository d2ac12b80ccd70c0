import { describe, expect, it } from 'vitest';
import { formatMigrationUris } from '../../../electron/otp/migration.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { writeUriList } from '../../fixtures/writers/otpauth-uri.ts';
import { bytesOf, fixture, read } from './format-files.ts';

const named = canonicalAccounts.map(({ issuer, accountName, otp }) => ({
  issuer,
  accountName,
  otp,
}));
const list = writeUriList(canonicalAccounts);

describe('a list of otpauth URIs', () => {
  it('is the fixture that its writer writes', async () => {
    await expect(list).toMatchFileSnapshot('../../fixtures/otpauth-uri/canonical.txt');
  });

  it('gives the canonical accounts', async () => {
    expect(await read(fixture('otpauth-uri/canonical.txt'))).toEqual({
      format: 'otpauth-uri',
      accounts: named,
      codeSets: [],
      skipped: [],
      warnings: [],
    });
  });

  it.each([
    ['a UTF-8 mark', Buffer.from(`\ufeff${list}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${list}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${list}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(list, 'utf16le')],
    ['line ends of Windows', Buffer.from(list.replaceAll('\n', '\r\n'))],
    ['line ends of old Macs', Buffer.from(list.replaceAll('\n', '\r'))],
    ['indented lines', Buffer.from(list.replaceAll('otpauth', ' \totpauth'))],
  ])('is read with %s', async (_, bytes) => {
    const contents = await read(Uint8Array.from(bytes));
    expect(contents).toMatchObject({ accounts: named, skipped: [] });
  });

  it('may be mixed with other URIs, comments and blank lines', async () => {
    const contents = await read(fixture('otpauth-uri/mixed.txt'));
    expect(contents.format).toBe('otpauth-uri');
    expect(contents.accounts.map(({ otp, accountName }) => `${otp.type} ${accountName}`)).toEqual([
      'totp first',
      'steam ',
      'motp second',
      'totp third',
      'totp fourth',
      'hotp fifth',
    ]);
    expect(contents.skipped).toEqual([
      { label: '#14', reason: 'not-an-account' },
      { label: 'Port: sixth', reason: 'bad-digits' },
      { label: '#16', reason: 'bad-uri' },
      { label: '#17', reason: 'no-secret' },
    ]);
    expect(contents.warnings).toEqual([{ type: 'hotp-counter-assumed', label: 'Port: fifth' }]);
  });

  it('loses 2 bad entries of 42, not the other 40', async () => {
    const good = Array.from(
      { length: 40 },
      (_, index) => `otpauth://totp/a:${index}?secret=ORSXG5A`,
    );
    const bad = [
      'otpauth://totp/a:bad?secret=%21',
      'otpauth://totp/a:worse?secret=ORSXG5A&period=0',
    ];
    const lines = [...good.slice(0, 20), ...bad, ...good.slice(20)];
    const { accounts, skipped } = await read(bytesOf(lines.join('\n')));
    expect(accounts).toHaveLength(40);
    expect(skipped).toEqual([
      { label: 'a: bad', reason: 'bad-secret' },
      { label: 'a: worse', reason: 'bad-period' },
    ]);
  });

  it('keeps two accounts that are the same', async () => {
    const { accounts } = await read(bytesOf('otpauth://totp/a?secret=ORSXG5A\n'.repeat(2)));
    expect(accounts).toHaveLength(2);
  });

  it('reads a transfer between other URIs', async () => {
    const { uris } = formatMigrationUris(canonicalAccounts.slice(0, 1), 1);
    const text = `otpauth://totp/a?secret=ORSXG5A\n${uris.join('\n')}`;
    const { accounts, format } = await read(bytesOf(text));
    expect(format).toBe('otpauth-uri');
    expect(accounts).toEqual([expect.objectContaining({ accountName: 'a' }), named[0]]);
  });

  it('reads ten thousand', async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `otpauth://totp/a:${index}?secret=ORSXG5A`,
    );
    expect((await read(bytesOf(lines.join('\n')))).accounts).toHaveLength(10_000);
  });

  it('refuses more than a vault holds', async () => {
    const bytes = bytesOf('otpauth://totp/a?secret=ORSXG5A\n'.repeat(50_001));
    await expect(read(bytes)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
