import { type CodeShape, codeAlphabets } from '../../../shared/made-codes.ts';
import type { RandomBytes } from '../../crypto/random.ts';
import { checkValue } from '../../encoding/check-character.ts';

/**
 * Random codes of one shape, no two the same.
 * @param random the system's source, or a test's
 */
export function makeCodes(shape: CodeShape, random: RandomBytes): string[] {
  const alphabet = codeAlphabets[shape.alphabet];
  const codes = new Set<string>();
  while (codes.size < shape.count) {
    const values = randomValues(shape.check ? shape.length - 1 : shape.length, alphabet, random);
    const all = shape.check ? [...values, checkValue(values, alphabet.length)] : values;
    codes.add(grouped(all.map((value) => alphabet.charAt(value)).join(''), shape.group));
  }
  return [...codes];
}

/**
 * Each value equally likely: a byte that would favour the first characters is thrown away and another one
 * drawn, where a remainder of a division would be biased.
 */
function randomValues(count: number, { length }: string, random: RandomBytes): number[] {
  const fair = 256 - (256 % length);
  const values: number[] = [];
  while (values.length < count) {
    for (const byte of random(count)) {
      if (byte < fair && values.length < count) values.push(byte % length);
    }
  }
  return values;
}

function grouped(code: string, group: number | null): string {
  return group === null ? code : code.replace(new RegExp(`.{${group}}(?=.)`, 'g'), '$&-');
}
