import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatDay,
  formatMonth,
  formatShortDay,
  monthsSince,
} from '../../../renderer/ui/dates.ts';
import { grouped } from '../../../renderer/ui/grouped.ts';
import { ariaKeys, keyNames, matchesChord } from '../../../renderer/ui/keys.ts';
import { errorCodes } from '../../../shared/errors.ts';
import { english } from '../../../shared/strings/english.ts';
import { errorWords, isStringKey, t } from '../../../shared/strings/i18n.ts';

describe('dates', () => {
  const now = new Date(2026, 10, 24, 10, 0).getTime();
  const at = (year: number, month: number, day: number, hour = 12): string =>
    new Date(year, month - 1, day, hour).toISOString();

  it('are written out', () => {
    expect(formatDay(at(2026, 8, 4))).toBe('4 August 2026');
    expect(formatMonth(at(2027, 2, 1))).toBe('February 2027');
    expect(formatShortDay(at(2026, 3, 12), now)).toBe('12 Mar');
    expect(formatShortDay(at(2025, 3, 12), now)).toBe('12 Mar 2025');
  });

  it('are told from today, by calendar days', () => {
    expect(formatAgo(at(2026, 11, 24, 1), now)).toBe('today');
    expect(formatAgo(at(2026, 11, 23, 23), now)).toBe('yesterday');
    expect(formatAgo(at(2026, 11, 12), now)).toBe('12 days ago');
    expect(formatAgo(at(2026, 11, 3), now)).toBe('3 weeks ago');
    expect(formatAgo(at(2027, 2, 24), now)).toBe('in 3 months');
    expect(monthsSince(at(2025, 9, 20), now)).toBe(14);
  });
});

describe('codes', () => {
  it('are grouped for the eye', () => {
    const shown = ['RH7Q4', '492039', '1234567', '12345678', '123456789', '1234567890'].map(
      grouped,
    );
    expect(shown).toEqual([
      'RH7Q4',
      '492 039',
      '1234 567',
      '1234 5678',
      '123 456 789',
      '12345 67890',
    ]);
  });
});

describe('keys', () => {
  const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent('keydown', init);

  it('are written as on this system', () => {
    expect([keyNames('Mod+F', false), keyNames('Mod+F', true)]).toEqual(['Ctrl F', '⌘F']);
    expect([ariaKeys('Mod+F', false), ariaKeys('Mod+F', true)]).toEqual(['Control+F', 'Meta+F']);
  });

  it('match no more and no less than the chord', () => {
    expect(matchesChord(press({ key: 'f', ctrlKey: true }), 'Mod+F', false)).toBe(true);
    expect(matchesChord(press({ key: 'f', metaKey: true }), 'Mod+F', true)).toBe(true);
    expect(matchesChord(press({ key: 'f', metaKey: true }), 'Mod+F', false)).toBe(false);
    expect(matchesChord(press({ key: 'f', ctrlKey: true, altKey: true }), 'Mod+F', false)).toBe(
      false,
    );
    expect(matchesChord(press({ key: 'Enter', shiftKey: true }), 'Enter', false)).toBe(false);
    expect(matchesChord(press({ key: 'Enter', shiftKey: true }), 'Shift+Enter', false)).toBe(true);
    expect(matchesChord(press({ key: '/', ctrlKey: true, shiftKey: true }), 'Mod+/', false)).toBe(
      true,
    );
  });
});

describe('strings', () => {
  const leaves = (node: object): string[] =>
    Object.values(node).flatMap((value: unknown) =>
      typeof value === 'object' && value !== null ? leaves(value) : [String(value)],
    );

  it('fill their blanks and count', () => {
    expect(t('common.seconds-left', { count: 1 })).toBe('1 second left');
    expect(t('common.seconds-left', { count: 9 })).toBe('9 seconds left');
    expect(t('lock.recovery-left', { left: 8, total: 10 })).toBe('8 of 10 left');
    expect([isStringKey('common.copy'), isStringKey('common.nothing')]).toEqual([true, false]);
  });

  it('have a sentence and a way forward for every error', () => {
    for (const code of errorCodes) {
      const { title, way } = errorWords(code);
      expect(title).not.toMatch(/^errors\.|\.$/);
      expect(way).toMatch(/[.!?]$/);
    }
  });

  it('are in the words of people: no jargon, no exclamation mark', () => {
    // Apps are called as their makers write them.
    const { format, ...importWords } = english.import;
    const ours = leaves({ ...english, import: importWords });
    expect(ours.length + leaves(format).length).toBe(leaves(english).length);
    expect(ours.filter((text) => /\b(T?OTP|seed|slot|dead)\b|!/i.test(text))).toEqual([]);
  });
});
