import { type Account, currentSet } from '../../model/account.ts';
import { type BackupCode, isQuestionOpen } from '../../model/backup-code.ts';

const dayMs = 86_400_000;

/** Days from one "Not sure" to the next question: a day, then a week, then once a month. */
const pauses = [1, 7, 30] as const;

/**
 * When a code whose last answer was "Not sure" is asked about again; undefined for every other code.
 * What was forgotten at once comes back with an e-mail from the service, or never: so ever more seldom.
 */
export function askAgainAtMs(code: BackupCode): number | undefined {
  const last = code.events.at(-1);
  if (last?.type !== 'unsure') {
    return undefined;
  }
  const before = code.events.findLastIndex(({ type }) => type !== 'unsure');
  const times = code.events.length - 1 - before;
  const days = pauses[Math.min(times, pauses.length) - 1] ?? pauses[0];
  return Date.parse(last.at) + days * dayMs;
}

export interface Question {
  readonly code: BackupCode;
  readonly position: number;
  readonly shownAt: string;
  readonly unsureAt?: string;
}

/** What is to be asked now about the codes of the current set: cut off by a lock or Escape, or still unsure. */
export function questionsOf(account: Account, nowMs: number): Question[] {
  const codes = currentSet(account)?.codes ?? [];
  return codes.flatMap((code, index): Question[] => {
    const last = code.events.at(-1);
    if (last === undefined) {
      return [];
    }
    const dueMs = askAgainAtMs(code);
    if (!isQuestionOpen(code) && (dueMs === undefined || nowMs < dueMs)) {
      return [];
    }
    const shown = code.events.findLast(({ type }) => type === 'shown') ?? last;
    return [
      {
        code,
        position: index + 1,
        shownAt: shown.at,
        ...(dueMs === undefined ? {} : { unsureAt: last.at }),
      },
    ];
  });
}
