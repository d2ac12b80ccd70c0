import { describe, expect, it } from 'vitest';
import {
  algorithmFrom,
  counterFrom,
  digitsFrom,
  periodFrom,
  pinFrom,
  secretFrom,
} from '../../../electron/otp/parameters.ts';
import { reasonOf, refuse } from '../../../electron/otp/refusal.ts';
import { AppError } from '../../../shared/errors.ts';

const absent = [undefined, null, '', '  ', 'null'];

describe('algorithmFrom', () => {
  it.each([
    ...['SHA1', 'SHA-1', 'sha1', 'HmacSHA1', 'HMAC-SHA-1', 'Algorithm.sha1', 0, '0', ...absent].map(
      (text) => [text, 'SHA1'] as const,
    ),
    ...['SHA256', 'sha-256', 'HmacSHA256', 'HMAC-SHA-256', 'Algorithm.sha256'].map(
      (text) => [text, 'SHA256'] as const,
    ),
    ...['SHA512', 'sha512', ' HmacSHA512 '].map((text) => [text, 'SHA512'] as const),
  ])('takes %j as %s', (value, algorithm) => {
    expect(algorithmFrom(value)).toBe(algorithm);
  });

  it.each(['MD5', 'SHA224', 'SHA384', 'SHA', 'SHA2566', 4, {}, true])('refuses %j', (value) => {
    expect(reasonFor(() => algorithmFrom(value))).toBe('bad-algorithm');
  });
});

describe('numbers', () => {
  it('have their defaults when absent', () => {
    for (const value of absent) {
      expect([digitsFrom(value), periodFrom(value), counterFrom(value)]).toEqual([6, 30, 0]);
    }
  });

  it('are taken as numbers and as text', () => {
    expect([digitsFrom(4), digitsFrom('10'), digitsFrom(' 8 ')]).toEqual([4, 10, 8]);
    expect([periodFrom(1), periodFrom('86400')]).toEqual([1, 86_400]);
    expect([counterFrom(0), counterFrom('9007199254740991')]).toEqual([0, 2 ** 53 - 1]);
  });

  it('are never clamped or guessed', () => {
    for (const value of [
      0,
      3,
      11,
      -6,
      6.5,
      '0',
      '6a',
      '0x6',
      '1e1',
      'six',
      NaN,
      Infinity,
      {},
      [6],
    ]) {
      expect(reasonFor(() => digitsFrom(value))).toBe('bad-digits');
    }
    for (const value of [0, -1, 86_401, 0.5, '30s', true]) {
      expect(reasonFor(() => periodFrom(value))).toBe('bad-period');
    }
    for (const value of [-1, 1.5, '9007199254740993', 2 ** 53, '99999999999999999999999']) {
      expect(reasonFor(() => counterFrom(value))).toBe('bad-counter');
    }
  });
});

describe('secretFrom and pinFrom', () => {
  it('tell an absent secret from a bad one', () => {
    for (const value of absent) expect(reasonFor(() => secretFrom(value))).toBe('no-secret');
    for (const value of ['!', 'A', 7, {}])
      expect(reasonFor(() => secretFrom(value))).toBe('bad-secret');
  });

  it('take a PIN as text or number', () => {
    expect([pinFrom('0123'), pinFrom(7586)]).toEqual(['0123', '7586']);
    for (const value of [undefined, null, '', {}])
      expect(reasonFor(() => pinFrom(value))).toBe('no-pin');
    expect(reasonFor(() => pinFrom('1'.repeat(65)))).toBe('bad-entry');
  });
});

describe('reasonOf', () => {
  it('is what the entry was refused for, else bad-entry', () => {
    expect(reasonFor(() => refuse('bad-uri', 'a test'))).toBe('bad-uri');
    expect(reasonOf(new TypeError('x'))).toBe('bad-entry');
    expect(reasonOf(new AppError('invalid-input', 'x', { reason: 'toString' }))).toBe('bad-entry');
  });
});

function reasonFor(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return reasonOf(error);
  }
  return 'nothing was refused';
}
