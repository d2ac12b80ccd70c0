import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowsIn, importantOf } from '../../../renderer/features/lockout/access-arrows.ts';
import { layoutOf } from '../../../renderer/features/lockout/drawing-layout.ts';
import type { LockoutAccount } from '../../../shared/views/lockout.ts';

const line = (text: string) => ({ from: text.charAt(0), to: text.charAt(1) });

function columnsOf(ids: string, lines: readonly string[]): string {
  const { places } = layoutOf([...ids], lines.map(line));
  return [...ids].map((id) => `${id}${places.get(id)?.column}`).join(' ');
}

describe('the layout', () => {
  it('goes from left to right, and a circle stands in one column', () => {
    expect(columnsOf('abcd', ['ab', 'bc', 'ac'])).toBe('a0 b1 c2 d0');
    expect(columnsOf('abcd', ['ab', 'bc', 'cb', 'cd'])).toBe('a0 b1 c1 d2');
    expect(columnsOf('abcdef', ['ab', 'bc', 'cd', 'de', 'ef'])).toBe('a0 b1 c2 d3 e3 f3');
    expect(columnsOf('a', ['aa'])).toBe('a0');
  });

  it('is the same each time, gives each a place of its own, and ends with any lines', () => {
    const ids = [...'abcdefghijklmnopqrstuvwx'];
    const lines = fc.array(
      fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(lines, (some) => {
        const { places, columns, rows } = layoutOf(ids, some);
        expect(layoutOf(ids, some).places).toEqual(places);
        const taken = [...places.values()].map(({ column, row }) => `${column} ${row}`);
        expect(new Set(taken).size).toBe(ids.length);
        const isWithin = [...places.values()].every((at) => at.column < columns && at.row < rows);
        expect(isWithin).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

function account(accountId: string, more: Partial<LockoutAccount> = {}): LockoutAccount {
  return {
    accountId,
    issuer: accountId,
    accountName: '',
    state: 'guessed',
    answers: { opensWith: [], regainedWith: [], regains: [] },
    regainedBy: [],
    isMail: false,
    hasOneTimeCode: false,
    backupCodesLeft: 0,
    heldBy: [],
    ...more,
  };
}

const accounts = [
  account('mail', { hasOneTimeCode: true }),
  account('shop', {
    regainedBy: ['mail'],
    answers: {
      opensWith: [[{ type: 'password' }, { type: 'phone' }]],
      regainedWith: [],
      regains: [],
    },
  }),
  account('alone'),
];

describe('the arrows', () => {
  it('lead from what opens and what gets back, without passwords', () => {
    expect(arrowsIn(accounts)).toEqual([
      { from: 'vault', to: 'mail', kind: 'opens' },
      { from: 'mail', to: 'shop', kind: 'regains' },
      { from: 'phone', to: 'shop', kind: 'opens' },
    ]);
  });

  it('are drawn for what matters: ticked first, then what stands out, then what gets others back', () => {
    const important = importantOf(
      {
        accounts,
        findings: { circles: [], singlePoints: [{ points: ['vault'], locksOut: ['mail'] }] },
        lost: ['phone', 'paper'],
        result: undefined,
      },
      arrowsIn(accounts),
    );
    expect(important).toEqual(['phone', 'vault', 'mail', 'shop']);
  });
});
