import { beforeAll, expect, test, vi } from 'vitest';
import { parseVaultText } from '../../../electron/vault/format/file-text.ts';
import { openWithKey, type KeyedVault } from '../../../electron/vault/format/sealed-vault.ts';
import { AppError } from '../../../shared/errors.ts';
import { withDigest } from '../../vectors/digest-line.ts';
import { smallVault } from './small-vault.ts';

// Stretching passwords takes its time, more so on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let vault: KeyedVault;
let bytes: Uint8Array;
beforeAll(async () => {
  vault = await smallVault();
  bytes = new TextEncoder().encode(vault.text);
});

/** How the reader that holds the right key answers: an error code, or undefined where it opens. */
function answer(input: string | Uint8Array): string | undefined {
  try {
    openWithKey(input, vault.vaultKey);
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

function flipped(at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

test('the vault opens as it is', () => {
  expect(answer(bytes)).toBeUndefined();
});

test('any one byte changed, at every position: damaged', () => {
  for (let at = 0; at < bytes.length; at++) {
    expect([at, answer(flipped(at, at % 8))]).toEqual([at, 'damaged-file']);
  }
});

test('any cut: damaged', () => {
  for (let length = 0; length < bytes.length; length++) {
    expect([length, answer(bytes.subarray(0, length))]).toEqual([length, 'damaged-file']);
  }
});

test('any byte appended: damaged', () => {
  for (let byte = 0; byte < 256; byte++) {
    expect([byte, answer(Uint8Array.from([...bytes, byte]))]).toEqual([byte, 'damaged-file']);
  }
});

test('a changed byte under a digest made right again does not open either', () => {
  const digestStart = vault.text.lastIndexOf('\n', vault.text.length - 2) + 1;
  for (let at = 0; at < digestStart; at++) {
    const forged = withDigest(Buffer.from(flipped(at, 0)).toString('latin1'));
    expect([at, answer(forged)]).toEqual([at, 'damaged-file']);
  }
});

test('a header that reads well but is not the one sealed with the contents: damaged', () => {
  const { header } = vault;
  const headers = [
    { ...header, revision: header.revision + 1 },
    { ...header, keyEpoch: header.keyEpoch + 1 },
    { ...header, vaultId: 'f'.repeat(32) },
    { ...header, slots: header.slots.slice(0, -1) },
    { ...header, slots: header.slots.toSpliced(2, 2, ...header.slots.slice(2).toReversed()) },
  ];
  for (const forged of headers) {
    const [first, , ...rest] = vault.text.split('\n');
    const text = withDigest([first, JSON.stringify(forged), ...rest].join('\n'));
    expect(parseVaultText(text).header).toEqual(forged);
    expect(answer(text)).toBe('damaged-file');
  }
});
