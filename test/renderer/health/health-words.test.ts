import { describe, expect, it } from 'vitest';
import { detailOf, nameOf } from '../../../renderer/features/health/finding-words.ts';
import { healthSentences } from '../../../renderer/features/health/health-sentence.ts';
import type { CopyView } from '../../../shared/views.ts';
import { type Finding, type FindingGroup, findingKinds } from '../../../shared/views/health.ts';

const nowMs = Date.parse('2026-11-24T10:00:00.000Z');

function finding(
  kind: Finding['kind'],
  names: readonly string[],
  more: Partial<Finding> = {},
): Finding {
  return {
    key: kind,
    kind,
    accounts: names.slice(0, 5).map((issuer) => ({ id: issuer, issuer, accountName: '' })),
    accountCount: names.length,
    ...more,
  };
}

/** As they come: two of each kind at most. */
function group(
  kind: Finding['kind'],
  names: readonly string[],
  more: Partial<Finding> = {},
): FindingGroup {
  const findings = names.slice(0, 2).map((name) => finding(kind, [name], more));
  return { kind, total: names.length, findings };
}

describe('what is said on top', () => {
  it('names one or two, counts more, the most urgent two kinds', () => {
    const groups = [
      group('no-codes', ['Cloudflare']),
      group('codes-low', ['Discord'], { left: 2 }),
      group('codes-old', ['Mastodon']),
    ];
    expect(healthSentences(groups)).toEqual([
      'Cloudflare has no backup codes.',
      'Discord is running low (2 left).',
    ]);
    expect(healthSentences([group('no-codes', ['A', 'B'])])).toEqual([
      'A and B have no backup codes.',
    ]);
    expect(healthSentences([group('codes-old', ['A', 'B', 'C'])])).toEqual([
      '3 sets of backup codes are old.',
    ]);
    expect(healthSentences([])).toEqual([]);
  });

  it('has whole words for every kind, one, two or many', () => {
    for (const kind of findingKinds) {
      for (const names of [['A'], ['A', 'B'], ['A', 'B', 'C']]) {
        const [sentence] = healthSentences([group(kind, names, { left: 2 })]);
        expect(sentence).toMatch(/^[A-Z0-9].*[.?]$/);
        expect(sentence).not.toMatch(/\{\{|health\./);
      }
    }
  });
});

describe('a finding', () => {
  it('names its accounts as far as a line can', () => {
    expect(nameOf(finding('secret-double', ['A', 'B']))).toBe('A and B');
    expect(nameOf(finding('secret-double', ['A', 'B', 'C']))).toBe('A, B and C');
    expect(nameOf(finding('secret-double', 'ABCDEFG'.split('')))).toBe('A, B, C, D, E and 2 more');
  });

  it('says what there is to say', () => {
    const since = '2026-02-04T10:00:00.000Z';
    const copy: CopyView = {
      id: 'c',
      kind: 'paper',
      place: '',
      sheetId: 'K7-2QF',
      madeAt: since,
      accountIds: ['GitHub', 'GitLab'],
      upToDate: false,
      behind: ['GitHub', 'GitLab'].map((issuer) => ({
        accountId: issuer,
        issuer,
        accountName: '',
        state: 'older',
      })),
      checkEveryDays: 180,
      checksItself: false,
    };
    const stale = finding('copy-stale', ['GitHub', 'GitLab'], { copy });
    expect(nameOf(stale)).toBe('Sheet K7-2QF');
    expect(detailOf(stale, nowMs)).toBe('Out of date: holds older codes of GitHub, GitLab.');
    expect(detailOf({ ...stale, replaced: true }, nowMs)).toContain('throw this one away');
    const file = finding('plain-file', ['GitHub'], { copy: { ...copy, kind: 'plain-file' } });
    expect(detailOf(file, nowMs)).toBe(
      'no password · Out of date: holds older codes of GitHub, GitLab.',
    );
    const upToDate = { ...copy, upToDate: true, behind: [] };
    expect(detailOf({ ...file, copy: upToDate }, nowMs)).toBe('no password');
    const byHand = { ...stale, replaced: true, copy: { ...copy, kind: 'person' as const } };
    expect(detailOf(byHand, nowMs)).not.toContain('throw this one away');
    expect(detailOf(finding('codes-old', ['A'], { since }), nowMs)).toBe('from 4 Feb');
    expect(detailOf(finding('backup-old', ['A'], { since }), nowMs)).toBe(
      'from 4 Feb, without what is new at A',
    );
    expect(detailOf(finding('copy-unchecked', [], { copy, since, isChecked: false }), nowMs)).toBe(
      'made 4 Feb, never checked',
    );
    expect(detailOf(finding('copy-unchecked', [], { copy, since, isChecked: true }), nowMs)).toBe(
      'last checked 10 months ago',
    );
    for (const kind of findingKinds) {
      const every = { left: 1, since, problem: 'missing', weakness: 'short', copy } as const;
      expect(detailOf(finding(kind, ['A'], every), nowMs)).not.toMatch(/\{\{|health\./);
    }
  });
});
