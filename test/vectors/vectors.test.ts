import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { floorCosts } from '../../electron/crypto/kdf.ts';
import { createVault } from '../../electron/vault/format/sealed-vault.ts';
import { makeVectors, type MadeVectors } from './make-vectors.ts';
import { outcome, type Vector } from './vector.ts';
import { vectorContents } from './vector-contents.ts';

// Stretching passwords takes its time, more so on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = import.meta.dirname;
const filesFolder = join(folder, 'files');
const indexPath = join(folder, 'index.json');
const python = '/usr/bin/python3';
const reader = join(folder, '..', '..', 'docs', 'read_vault.py');
const pythonReads = spawnSync(python, ['-c', 'import nacl, argon2']).status === 0;

const asIndex = (index: readonly Vector[]) => `${JSON.stringify(index, null, 2)}\n`;
const readIndex = () => JSON.parse(readFileSync(indexPath, 'utf8')) as Vector[];
const readVector = (file: string) => new Uint8Array(readFileSync(join(filesFolder, file)));

/** `WRITE_VECTORS=1 npx vitest run test/vectors`: for a new version of the format, never to please a test. */
if (process.env['WRITE_VECTORS'] === '1') {
  const { index, files } = await makeVectors();
  rmSync(filesFolder, { recursive: true, force: true });
  mkdirSync(filesFolder);
  for (const [name, bytes] of files) writeFileSync(join(filesFolder, name), bytes);
  writeFileSync(indexPath, asIndex(index));
}

const index = readIndex();

describe('the vectors', () => {
  let made: MadeVectors;
  beforeAll(async () => {
    made = await makeVectors();
  });

  test('the writer still makes them, byte for byte', () => {
    expect(asIndex(made.index)).toBe(readFileSync(indexPath, 'utf8'));
    expect([...made.files.keys()].sort()).toEqual(readdirSync(filesFolder).sort());
    for (const [name, bytes] of made.files) {
      expect([name, Buffer.compare(bytes, readVector(name))]).toEqual([name, 0]);
    }
  });

  test('each file differs from every other', () => {
    const texts = new Set(
      [...made.files.values()].map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    expect(texts.size).toBe(made.files.size);
  });
});

test.each(index)(
  'our reader: $file, $title: $expect',
  async ({ file, with: credential, ...vector }) => {
    const { title: _, ...expected } = vector;
    expect(await outcome(readVector(file), credential)).toEqual(expected);
  },
);

describe.skipIf(!pythonReads)('docs/read_vault.py', () => {
  test('reads every vector as it must', () => {
    const outcomes: unknown = JSON.parse(
      execFileSync(python, [join(folder, 'read_all.py')], { encoding: 'utf8' }),
    );
    const expected = index.map(({ expect: outcome, contentsSha256, with: credential }) =>
      'keychainKey' in credential
        ? null
        : { expect: outcome, ...(contentsSha256 === undefined ? {} : { contentsSha256 }) },
    );
    expect(outcomes).toEqual(expected);
  });

  const run = (input: string, file: string, ...more: string[]) =>
    spawnSync(python, [reader, join(filesFolder, file), ...more], { input, encoding: 'utf8' });
  const password = 'Tr\u00e4umerei 4 \u{1f511}';

  test('prints the contents as JSON', () => {
    const { status, stdout } = run(`${password}\n`, 'good.sparekey');
    expect(status).toBe(0);
    const contents = JSON.parse(stdout) as { accounts: { otp?: { secret: string } }[] };
    expect(contents.accounts.map(({ otp }) => otp?.secret)).toEqual([
      'JBSWY3DPEHPK3PXP',
      'AA',
      '74AAC',
      'AEBAGBA',
      'AUDAOCAJ',
      undefined,
    ]);
  });

  test('prints whatever text a vault may hold', async () => {
    const drafts = vectorContents.drafts.map((draft) => ({
      ...draft,
      text: '\u0000 \u007f \u2028 half a pair: \ud800 "\\',
    }));
    const contents = { ...vectorContents, drafts };
    const { text } = await createVault({ contents, password, kdf: floorCosts });
    const file = join(mkdtempSync(join(tmpdir(), 'sparekey-test-')), 'odd.sparekey');
    writeFileSync(file, text);
    const { stdout } = spawnSync(python, [reader, file], { input: password, encoding: 'utf8' });
    rmSync(dirname(file), { recursive: true });
    expect(JSON.parse(stdout)).toMatchObject({ drafts });
  });

  test('--check tells no secret', () => {
    const { status, stdout } = run(password, 'good.sparekey', '--check');
    expect([status, stdout]).toEqual([0, 'opens: revision 1, accounts 6\n']);
  });

  test('takes a recovery code as a person writes it', () => {
    const code = join(folder, 'recovery-code.txt');
    const { status, stdout } = run('', 'good.sparekey', '--recovery-code-file', code, '--check');
    expect([status, stdout]).toEqual([0, 'opens: revision 1, accounts 6\n']);
  });

  test.each([
    ['wrong', 'good.sparekey', 3],
    [password, 'flip-contents-0.sparekey', 4],
    [password, 'version-2.sparekey', 5],
    [password, 'not-there.sparekey', 2],
  ])('tells in its exit code what is wrong: %s, %s: %i', (input, file, code) => {
    const { status, stdout } = run(input, file);
    expect([status, stdout]).toEqual([code, '']);
  });
});
