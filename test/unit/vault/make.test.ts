import { verify } from '@node-rs/argon2';
import { compare } from 'bcryptjs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { systemRandom } from '../../../electron/crypto/random.ts';
import { checkValue } from '../../../electron/encoding/check-character.ts';
import { makeCodes } from '../../../electron/vault/backup-codes/make-codes.ts';
import {
  bareCode,
  bitsOfShape,
  codeAlphabets,
  type CodeShape,
  madeCodeLimits,
  strengthOfBits,
  usualCodeShape,
} from '../../../shared/made-codes.ts';
import { codeShapeSchema } from '../../../shared/views/make.ts';
import { type OpenedVault, openedVault } from './ready-vault.ts';
import { refusalOf } from './vault-process.ts';

const shape: CodeShape = { count: 4, length: 9, alphabet: 'lower', group: 4, check: true };

describe('made codes', () => {
  const anyShape = fc.record({
    count: fc.integer(madeCodeLimits.count),
    length: fc.integer(madeCodeLimits.length),
    alphabet: fc.constantFrom(...(['crockford', 'digits', 'lower'] as const)),
    group: fc.option(fc.integer(madeCodeLimits.group)),
    check: fc.boolean(),
  });

  test('have the shape that was asked for, and no two are the same', () => {
    fc.assert(
      fc.property(anyShape, (wanted) => {
        const codes = makeCodes(codeShapeSchema.parse(wanted), systemRandom);
        expect(new Set(codes).size).toBe(wanted.count);
        const alphabet = codeAlphabets[wanted.alphabet];
        for (const code of codes) {
          const parts = code.split('-');
          expect(parts.slice(0, -1).every((part) => part.length === wanted.group)).toBe(true);
          const values = [...bareCode(code)].map((letter) => alphabet.indexOf(letter));
          expect(values).toHaveLength(wanted.length);
          expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
          if (wanted.check) {
            expect(checkValue(values.slice(0, -1), alphabet.length)).toBe(values.at(-1));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('favour no character: a byte that would is drawn again', () => {
    // 250 to 255 would be the digits 0 to 5 once more.
    const bytes = [250, 251, 252, 253, 254, 255, 9, 19, 29, 250, 39, 49, 59];
    const random = (size: number): Uint8Array =>
      Uint8Array.from({ length: size }, () => bytes.shift() ?? 69);
    const digits: CodeShape = { ...shape, count: 1, length: 6, alphabet: 'digits', check: false };
    expect(makeCodes({ ...digits, group: null }, random)).toEqual(['999999']);
  });

  test('no alphabet has two characters that look alike, or an odd number of them', () => {
    const alike = ['0O', '0o', '1I', '1l', '1i', 'Il', '5S', 'uv', 'UV'];
    for (const alphabet of Object.values(codeAlphabets)) {
      expect(alphabet.length % 2).toBe(0);
      expect(new Set(alphabet).size).toBe(alphabet.length);
      const found = alike.filter((pair) => [...pair].every((letter) => alphabet.includes(letter)));
      // Crockford's digits and letters: S and 5 are both in it, as in our own recovery codes.
      expect(found.filter((pair) => pair !== '5S')).toEqual([]);
    }
  });

  test('what they are worth is counted without the check character', () => {
    expect(bitsOfShape({ ...usualCodeShape, length: 13, check: true })).toBe(60);
    expect(bitsOfShape({ ...usualCodeShape, length: 6, alphabet: 'digits' })).toBe(19);
    expect(bitsOfShape(usualCodeShape)).toBe(80);
    expect([19, 20, 63, 64, 94, 95].map(strengthOfBits)).toEqual([
      'guessable',
      'with-limit',
      'with-limit',
      'enough',
      'enough',
      'as-ours',
    ]);
  });
});

describe('in a vault', () => {
  let vault: OpenedVault;
  beforeEach(async () => {
    vault = await openedVault();
  });

  async function made(): Promise<{ draftId: string; values: string[] }> {
    const { draftId } = await vault.call('make:codes', { shape });
    const { corrected = [], made: isMade } = await vault.call('capture:open', { draftId });
    expect(isMade).toBe(true);
    return { draftId, values: corrected.flatMap((set) => set.codes.map(({ value }) => value)) };
  }

  async function saved(): Promise<{ accountId: string; setId: string; values: string[] }> {
    const { draftId, values } = await made();
    const codes = values.map((value) => ({ value, used: false }));
    const target = { type: 'new', issuer: 'My club', accountName: '' } as const;
    const { accountIds } = await vault.call('capture:save', {
      draftId,
      sets: [{ target, set: { codes, ordered: false } }],
    });
    const account = vault.onDisk().accounts.find(({ id }) => id === accountIds[0]);
    expect(account?.codeSets[0]?.source).toBe('made');
    return { accountId: account?.id ?? '', setId: account?.codeSets[0]?.id ?? '', values };
  }

  test('they are a draft on disk before anybody sees them', async () => {
    const { draftId, values } = await made();
    expect(values).toHaveLength(shape.count);
    const [draft] = vault.onDisk().drafts;
    expect(draft).toMatchObject({ id: draftId, made: true, text: values.join('\n') });
    const again = await vault.restarted();
    const { corrected } = await again.call('capture:open', { draftId });
    expect(corrected?.[0]?.codes.map(({ value }) => value)).toEqual(values);
  });

  test('begun for an account they are for it, and for none that is not there', async () => {
    const { accountId } = await vault.call('accounts:add', {
      issuer: 'My club',
      accountName: '',
      tags: [],
      note: '',
    });
    const { draftId } = await vault.call('make:codes', { shape, accountId });
    const { corrected } = await vault.call('capture:open', { draftId });
    expect(corrected?.[0]?.accountId).toBe(accountId);
    const nobody = { shape, accountId: 'a'.repeat(32) };
    expect(refusalOf(await vault.ask('make:codes', nobody))).toBe('not-found');
    expect(vault.onDisk().drafts).toHaveLength(1);
  });

  test('the list has a hash of each, in order, of the code without dashes', async () => {
    const { draftId, values } = await made();
    const of = { type: 'draft', draftId } as const;
    const bcrypt = await vault.call('make:hash', { of, kind: 'bcrypt', cost: 'usual' });
    const argon2 = await vault.call('make:hash', { of, kind: 'argon2id', cost: 'usual' });
    expect(values[0]).toContain('-');
    for (const [index, value] of values.entries()) {
      const bare = value.replaceAll('-', '');
      expect(await compare(bare, bcrypt.hashes[index] ?? '')).toBe(true);
      expect(await verify(argon2.hashes[index] ?? '', bare)).toBe(true);
    }
    expect(vault.shell.questions).toEqual([]);
  });

  test('of a saved set a native question comes first, used codes are left out, and it is noted', async () => {
    const { accountId, setId, values } = await saved();
    const { codeId } = await vault.call('backup-codes:show', { accountId });
    await vault.call('backup-codes:answer', { accountId, codeId, answer: 'worked' });
    const ask = { of: { type: 'set', accountId, setId }, kind: 'bcrypt', cost: 'usual' } as const;
    vault.shell.confirms = false;
    expect(refusalOf(await vault.ask('make:hash', ask))).toBe('cancelled');
    expect(vault.onDisk().log.map(({ what }) => what)).not.toContain('set-hashed');
    vault.shell.confirms = true;
    const { hashes } = await vault.call('make:hash', ask);
    expect(hashes).toHaveLength(values.length - 1);
    expect(await compare(bareCode(values[1] ?? ''), hashes[0] ?? '')).toBe(true);
    expect(vault.onDisk().log.map(({ what }) => what)).toContain('set-hashed');
  });

  test('only what was made here is hashed as a draft', async () => {
    const { id: draftId } = await vault.call('capture:start', {
      source: { type: 'text', text: 'abcd-1234\nefgh-5678' },
    });
    const of = { type: 'draft', draftId };
    expect(refusalOf(await vault.ask('make:hash', { of, kind: 'bcrypt', cost: 'usual' }))).toBe(
      'not-found',
    );
  });

  test('the list is copied and saved as lines', async () => {
    const { draftId } = await made();
    const of = { type: 'draft', draftId } as const;
    const { hashes } = await vault.call('make:hash', { of, kind: 'bcrypt', cost: 'usual' });
    await vault.call('make:copy-hashes', { hashes });
    const text = `${hashes.join('\n')}\n`;
    expect(vault.shell.calls).toContainEqual({ call: 'clipboard:write', input: { text } });
    const grantId = vault.shell.grant('hashes.txt');
    await vault.call('make:save-hashes', { grantId, hashes });
    expect(Buffer.from(vault.shell.exported.get('hashes.txt') ?? []).toString()).toBe(text);
  });

  test('nothing but hashes is copied or saved', async () => {
    for (const hashes of [['my password'], [], ['$2b$10$abc\n$2b$10$abc'], ['$1$abc']]) {
      expect(refusalOf(await vault.ask('make:copy-hashes', { hashes }))).toBe('invalid-input');
    }
  });
});
