import type { CodeId, CodeSetId } from './ids.ts';

/**
 * What happened to one backup code. Events are only ever appended; the state follows from them.
 * - `shown`: the code was shown or copied, no answer yet
 * - `used`: the service took it, or a person ticked it off
 * - `refused`: the service did not take it
 * - `not-needed`: shown, and the person said that it was not used
 * - `unsure`: the person could not tell
 * - `undone`: what came before was a mistake; the code is unused again
 */
export type BackupCodeEventType = 'shown' | 'used' | 'refused' | 'not-needed' | 'unsure' | 'undone';

export interface BackupCodeEvent {
  readonly type: BackupCodeEventType;
  /** UTC ISO 8601 with milliseconds. */
  readonly at: string;
  /** Where it was used, in the person's words. */
  readonly where?: string;
}

export type BackupCodeState = 'unused' | 'unsure' | 'used';

/** Within its set: an unused code that comes before one that was used, where the service wants them in order. */
export type StateInSet = BackupCodeState | 'passed-over';

export interface BackupCode {
  readonly id: CodeId;
  /** As printed by the service, with its dashes and blanks. */
  readonly value: string;
  readonly events: readonly BackupCodeEvent[];
}

export interface BackupCodeSet {
  readonly id: CodeSetId;
  /** 1 for the account's first set, then 2, 3, …; a paper or a file says which generation it holds. */
  readonly generation: number;
  /** When the service issued it, as far as known: UTC ISO 8601. */
  readonly issuedAt: string;
  /** File name or 'pasted' or 'typed' or a format's id: where the codes came from. */
  readonly source: string;
  /** The text the codes were found in, kept as it was. */
  readonly originalText?: string;
  readonly codes: readonly BackupCode[];
  readonly status: 'current' | 'retired';
  readonly retiredAt?: string;
  /** "These may have been seen": to be renewed, since this day. */
  readonly concernAt?: string;
  /** When the person said in words that they want no copy of this set outside this computer. */
  readonly copyDeclinedAt?: string;
  /** "Running low" at this many left or fewer; 3, or 0 for sets of one. */
  readonly lowAt: number;
  /** Days after which renewal is suggested; null switches it off. */
  readonly renewEveryDays: number | null;
  /** The service wants them used from first to last. */
  readonly ordered: boolean;
}

/** The state of a code: what its last event says. A refused code is as good as used: never offered again. */
export function stateOf(code: BackupCode): BackupCodeState {
  const last = code.events.at(-1);
  switch (last?.type) {
    case undefined:
    case 'not-needed':
    case 'undone':
      return 'unused';
    case 'shown':
    case 'unsure':
      return 'unsure';
    case 'used':
    case 'refused':
      return 'used';
  }
}

/** True while a code was shown and nobody has said what came of it. */
export function isQuestionOpen(code: BackupCode): boolean {
  return code.events.at(-1)?.type === 'shown';
}

/**
 * The states of a set's codes, in order. A service that wants its codes one after the other (Keycloak, X)
 * has moved on past every code before the last used one: those are unused, but no longer left.
 */
export function statesIn(set: Pick<BackupCodeSet, 'codes' | 'ordered'>): StateInSet[] {
  // A refused code moves nothing: the service still waits for the same one.
  const lastUsed = set.ordered
    ? set.codes.findLastIndex((code) => code.events.at(-1)?.type === 'used')
    : -1;
  return set.codes.map((code, index) => {
    const state = stateOf(code);
    return state === 'unused' && index < lastUsed ? 'passed-over' : state;
  });
}
