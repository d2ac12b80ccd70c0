import type { PaperPage } from '../../shared/contract/reader.ts';
import { limits } from '../../shared/limits.ts';

type PaperCode = NonNullable<PaperPage['accounts'][number]['codeSet']>['codes'][number];

const states = ['unused', 'unsure', 'used'] as const;

/** A set without the characters of its codes, as small as it gets. */
export interface PackedCodes {
  readonly count: number;
  /** UTF-16 units of each code; the last number stands for all codes that follow, too. */
  readonly lengths: readonly number[];
  /** Two bits a code, the first in the lowest; zero bytes at the end are left out. */
  readonly states: Uint8Array;
}

export function packCodes(codes: readonly PaperCode[]): PackedCodes {
  const lengths = codes.map(({ value }) => value.length);
  const alike = lengths.findLastIndex((length) => length !== lengths.at(-1)) + 1;
  const packed = new Uint8Array(Math.ceil(codes.length / 4));
  codes.forEach(({ state }, index) => {
    packed[index >> 2] = (packed[index >> 2] ?? 0) | (states.indexOf(state) << ((index & 3) * 2));
  });
  return {
    count: codes.length,
    lengths: lengths.slice(0, alike + 1),
    states: packed.subarray(0, packed.findLastIndex((byte) => byte !== 0) + 1),
  };
}

/**
 * The codes again, and how many characters of `values` they took from its start.
 * @throws Error where these are no packed codes, or `values` is too short
 */
export function unpackCodes(
  { count, lengths, states: packed }: PackedCodes,
  values: string,
): { codes: PaperCode[]; taken: number } {
  if (count > limits.codesPerSet) throw new Error('too many codes');
  let taken = 0;
  const codes = Array.from({ length: count }, (_, index) => {
    const start = taken;
    taken += lengths[index] ?? lengths.at(-1) ?? 0;
    const state = states[((packed[index >> 2] ?? 0) >> ((index & 3) * 2)) & 3];
    if (state === undefined || taken > values.length) throw new Error('no such code');
    return { value: values.slice(start, taken), state };
  });
  return { codes, taken };
}
