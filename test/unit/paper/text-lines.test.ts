import { describe, expect, it } from 'vitest';
import { monoLines, monoWidth, nameLines } from '../../../electron/vault/paper/text-lines.ts';

describe('lines of codes', () => {
  const ten = monoWidth(10, 11) + 0.01;

  it.each([
    ['1234567890', 1],
    ['12345678901', 2],
    ['', 1],
    // Another font steps in, twice as wide
    ['码码码码码', 1],
    ['码码码码码码', 2],
    ['12345\n67890', 2],
  ])('%j takes %i of ten characters', (text, lines) => {
    expect(monoLines(text, ten, 11)).toBe(lines);
  });

  it('a character of the mono font is 0.63 of its size wide', () => {
    expect(monoWidth(1, 360 / 127)).toBeCloseTo(0.63);
  });
});

describe('lines of names', () => {
  it.each([
    ['', 0],
    ['GitHub', 1],
    ['The Honourable Society for the Improvement', 2],
    ['W'.repeat(256), 3],
  ])('%j', (text, lines) => {
    expect(nameLines(text, 90, 14)).toBe(lines);
  });
});
