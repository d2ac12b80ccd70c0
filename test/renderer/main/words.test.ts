import { describe, expect, it } from 'vitest';
import { tagsOf, withTagToggled } from '../../../renderer/features/accounts/tag-text.ts';
import { readOtp, usualOtp } from '../../../renderer/features/accounts/typed-otp.ts';
import { olderWords } from '../../../renderer/features/backup-codes/set-words.ts';
import { haystackOf, search } from '../../../renderer/features/main/search.ts';
import type { AccountView, BackupStanding } from '../../../shared/views.ts';

function account(
  issuer: string,
  state: BackupStanding['state'],
  more: Partial<AccountView> = {},
): AccountView {
  return {
    id: issuer,
    issuer,
    accountName: '',
    tags: [],
    favourite: false,
    backup: { state, left: 2, unsure: 0, total: 8 },
    useCount: 0,
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

describe('older sets', () => {
  it('are counted in words', () => {
    expect([1, 2, 7].map(olderWords)).toEqual([
      'one older set no longer works',
      'two older sets no longer work',
      '7 older sets no longer work',
    ]);
  });
});

describe('search', () => {
  const accounts = [
    account('GitLab', 'good', { tags: ['Work'] }),
    account('Café Zürich', 'good'),
    account('Яндекс', 'good', { accountName: 'ada@example.com' }),
  ];
  const find = (query: string) =>
    search(accounts, haystackOf(accounts), query).map(({ issuer }) => issuer);

  it('looks at every word in any order, with or without accents, in any script', () => {
    expect(find('work git')).toEqual(['GitLab']);
    expect(find('cafe zurich')).toEqual(['Café Zürich']);
    expect(find('янд')).toEqual(['Яндекс']);
    expect(find('example.com')).toEqual(['Яндекс']);
    expect(find('@')).toEqual(['Яндекс']);
    expect(find('')).toHaveLength(3);
    expect(find('nowhere')).toEqual([]);
  });
});

describe('typed fields', () => {
  it('become parameters, or say which is wrong', () => {
    const secret = 'jbsw y3dp-ehpk 3pxp';
    expect(readOtp({ ...usualOtp, secret }).otp).toMatchObject({ type: 'totp', secret, digits: 6 });
    expect(readOtp({ ...usualOtp, secret, period: '0' }).bad.period).toBe(true);
    expect(readOtp({ ...usualOtp, secret, period: '86401' }).bad.period).toBe(true);
    expect(readOtp({ ...usualOtp, secret, digits: '3' }).bad.digits).toBe(true);
    expect(readOtp({ ...usualOtp, secret, type: 'hotp', counter: '-1' }).bad.counter).toBe(true);
    expect(readOtp({ ...usualOtp, secret: '0189' }).bad.secret).toBe(false);
    expect(readOtp({ ...usualOtp, secret: 'no!' }).bad.secret).toBe(true);
    expect(readOtp({ ...usualOtp, secret, type: 'steam', digits: 'x' }).otp?.digits).toBe(5);
  });

  it('become tags, each once', () => {
    expect(tagsOf(' Work, work ,, Family')).toEqual(['Work', 'Family']);
    expect(withTagToggled('Work', 'Family')).toBe('Work, Family');
    expect(withTagToggled('Work, Family', 'Work')).toBe('Family');
  });
});
