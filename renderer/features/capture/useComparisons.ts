import { useEffect, useEffectEvent, useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { AccountView } from '../../../shared/views.ts';
import type { Comparison } from '../../../shared/views/capture.ts';
import { vault } from '../../api.ts';
import type { VaultInput } from '../../api.ts';
import { differenceOf } from './difference.ts';
import type { Difference } from './difference.ts';
import { filledCodes } from './edited-set.ts';
import type { EditedSet } from './edited-set.ts';

const pauseMs = 300;

/**
 * Holds the codes of each set against those that its account has now, whenever the typing pauses. Answers
 * with the difference that belongs to a set as it stands; undefined while there is none, or none to tell.
 */
export function useComparisons(
  sets: readonly EditedSet[],
  accounts: readonly AccountView[],
): (set: EditedSet) => Difference | undefined {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Comparison>>(new Map());

  const compare = useEffectEvent(async (): Promise<ReadonlyMap<string, Comparison>> => {
    const next = new Map<string, Comparison>();
    for (const set of sets) {
      const input = questionOf(set, accounts);
      if (input === undefined) continue;
      const key = JSON.stringify(input);
      try {
        next.set(key, answers.get(key) ?? (await vault('capture:compare', input)));
      } catch {
        // It can be saved all the same: then nothing is said of the difference.
      }
    }
    return next;
  });
  const isFirst = answers.size === 0;
  useEffect(() => {
    let isCurrent = true;
    const show = async (): Promise<void> => {
      const next = await compare();
      if (isCurrent) setAnswers(next);
    };
    const timer = setTimeout(() => void show(), isFirst ? 0 : pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [sets, accounts, isFirst]);

  return (set) => {
    const input = questionOf(set, accounts);
    const answer = input === undefined ? undefined : answers.get(JSON.stringify(input));
    return answer === undefined ? undefined : differenceOf(set, answer);
  };
}

function questionOf(
  set: EditedSet,
  accounts: readonly AccountView[],
): VaultInput<'capture:compare'> | undefined {
  const account =
    set.goesTo === 'account' ? accounts.find(({ id }) => id === set.accountId) : undefined;
  const values = filledCodes(set).map(({ value }) => value.trim());
  const isComparable =
    account !== undefined &&
    account.backup.total > 0 &&
    values.length > 0 &&
    values.length <= limits.codesPerSet;
  return isComparable ? { accountId: account.id, values } : undefined;
}
