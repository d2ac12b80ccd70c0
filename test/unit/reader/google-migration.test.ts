import { describe, expect, it } from 'vitest';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';
import { canTransfer, writeTransfer } from '../../fixtures/writers/google-migration.ts';
import { bytesOf, fixture, read } from './format-files.ts';

const transferable = canonicalAccounts.filter(canTransfer);
const named = transferable.map(({ issuer, accountName, otp }) => ({ issuer, accountName, otp }));

const three = [0, 1, 2].map((batchIndex) =>
  writeTransfer(
    transferable.slice(batchIndex * 2, batchIndex === 2 ? undefined : batchIndex * 2 + 2),
    {
      version: 2,
      batchSize: 3,
      batchIndex,
      batchId: -1234567,
      ids: true,
    },
  ),
);
const [first = '', second = '', third = ''] = three;

describe('a transfer of Google Authenticator', () => {
  it('is the fixture that its writer writes', async () => {
    await expect(`${three.join('\n')}\n`).toMatchFileSnapshot(
      '../../fixtures/google-migration/canonical.txt',
    );
  });

  it('gives the canonical accounts that it can express', async () => {
    expect(await read(fixture('google-migration/canonical.txt'))).toEqual({
      format: 'google-migration',
      accounts: named,
      codeSets: [],
      skipped: [],
      warnings: [],
    });
  });

  it.each([
    [[second], [1, 3]],
    [[first, third], [2]],
    [
      [third, third],
      [1, 2],
    ],
  ])('%# names the QR codes that are missing, counting from 1', async (lines, missing) => {
    const { warnings } = await read(bytesOf(lines.join('\n')));
    expect(warnings).toMatchObject([{ type: 'missing-batches', missing, of: 3 }]);
  });

  it('takes a QR code that was read twice once', async () => {
    const { accounts, warnings } = await read(bytesOf([third, first, second, first].join('\n')));
    expect(accounts).toHaveLength(named.length);
    expect(warnings).toEqual([]);
  });

  it('tells two transfers apart', async () => {
    const other = writeTransfer(transferable.slice(0, 1), {
      version: 1,
      batchSize: 2,
      batchIndex: 1,
      batchId: 99,
      ids: false,
    });
    const { warnings } = await read(bytesOf([first, second, third, other].join('\n')));
    expect(warnings).toMatchObject([{ type: 'missing-batches', missing: [1], of: 2 }]);
  });

  it('lists a QR code that is cut off and reads the others', async () => {
    const { accounts, skipped } = await read(bytesOf([first, second.slice(0, 60)].join('\n')));
    expect(accounts).toHaveLength(2);
    expect(skipped).toEqual([{ label: '#2', reason: 'bad-uri' }]);
  });
});
