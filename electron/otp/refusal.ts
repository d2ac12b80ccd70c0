import { AppError } from '../../shared/errors.ts';
import type { SkipReason } from '../model/foreign.ts';

/**
 * Refuses one entry of foreign material. The reason travels in the error's facts, so that a list can
 * go on without the entry and a single pasted URI can say what is wrong with it.
 * @param detail a developer's words, without the entry's data
 */
export function refuse(reason: SkipReason, detail: string): never {
  throw new AppError('invalid-input', detail, { reason });
}

/** Why an entry was refused. Whatever else goes wrong inside an entry costs that entry only. */
export function reasonOf(error: unknown): SkipReason {
  const reason = error instanceof AppError ? error.facts?.['reason'] : undefined;
  return isSkipReason(reason) ? reason : 'bad-entry';
}

const skipReasons: Readonly<Record<SkipReason, true>> = {
  'no-secret': true,
  'bad-secret': true,
  'bad-digits': true,
  'bad-period': true,
  'bad-counter': true,
  'bad-algorithm': true,
  'unsupported-type': true,
  'bad-uri': true,
  'no-pin': true,
  'not-an-account': true,
  deleted: true,
  'bad-entry': true,
};

function isSkipReason(value: unknown): value is SkipReason {
  return typeof value === 'string' && Object.hasOwn(skipReasons, value);
}
