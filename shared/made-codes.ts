/**
 * What a made code may consist of. No two characters of one alphabet look alike, and each has an even
 * number of them, which the check character needs.
 */
export const codeAlphabets = {
  /** Crockford's 32: digits and capitals without I, L, O and U. */
  crockford: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  digits: '0123456789',
  /** Without 0 and o, 1, i and l; u looks like v. */
  lower: '23456789abcdefghjkmnpqrstvwxyz',
} as const;

export type CodeAlphabet = keyof typeof codeAlphabets;

export const madeCodeLimits = {
  count: { min: 1, max: 50 },
  length: { min: 6, max: 64 },
  group: { min: 2, max: 16 },
} as const;

/** What each of the codes looks like, and how many. */
export interface CodeShape {
  readonly count: number;
  /** Characters of one code, the check character among them, dashes not. */
  readonly length: number;
  readonly alphabet: CodeAlphabet;
  /** Characters between two dashes; null writes them without any. */
  readonly group: number | null;
  /** The last character tells a mistyped code from a wrong one. */
  readonly check: boolean;
}

export const usualCodeShape: CodeShape = {
  count: 10,
  length: 16,
  alphabet: 'crockford',
  group: 4,
  check: false,
};

/** Random bits of one code, rounded down. */
export function bitsOfShape({ length, alphabet, check }: CodeShape): number {
  return Math.floor((check ? length - 1 : length) * Math.log2(codeAlphabets[alphabet].length));
}

/**
 * What so many bits are good for. A code of fewer than 20 is guessed, and from 64 on nobody has to limit
 * tries (NIST SP 800-63B-3, 5.1.2.2, look-up secrets); 95 have Sparekey's own recovery codes.
 */
export type CodeStrength = 'guessable' | 'with-limit' | 'enough' | 'as-ours';

export function strengthOfBits(bits: number): CodeStrength {
  if (bits < 20) return 'guessable';
  if (bits < 64) return 'with-limit';
  return bits < 95 ? 'enough' : 'as-ours';
}

/** As it is hashed, and as a server should compare it: without what only groups it. */
export function bareCode(value: string): string {
  return value.replace(/[\s\p{Pd}]/gu, '');
}

/**
 * What one hash costs a server at each try. `usual` is the least that OWASP's Password Storage Cheat Sheet
 * names, which is enough for random codes; `high` is for short ones. No other costs are taken.
 */
export const hashCosts = {
  argon2id: {
    usual: { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 },
    high: { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 },
  },
  bcrypt: { usual: { rounds: 10 }, high: { rounds: 12 } },
} as const;

/** bcrypt ignores what comes after these many bytes. */
export const bcryptBytes = 72;

export type HashKind = keyof typeof hashCosts;
export type HashCost = keyof (typeof hashCosts)['bcrypt'];
