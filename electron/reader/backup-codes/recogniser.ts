import type { IgnoredLine } from '../../../shared/views.ts';
import type { ForeignCodeSet } from '../../model/foreign.ts';
import { candidatesOf } from './candidates.ts';
import { clustersOf } from './clusters.ts';
import { Surroundings } from './context.ts';
import { factsOfFileName } from './file-name.ts';
import { ignoredIn } from './ignored.ts';
import { linesOf } from './lines.ts';
import { phrasesOf } from './recovery-phrase.ts';
import { rowsOf } from './rows.ts';
import { placesOf } from './sections.ts';
import { setOf, withoutRepeats } from './sets.ts';
import { isBackupCodes } from './verdict.ts';
import { withWordyCodes } from './wordy-codes.ts';

export interface Recognised {
  /** In the order of the text. */
  readonly sets: readonly ForeignCodeSet[];
  readonly ignored: readonly IgnoredLine[];
}

/**
 * Finds the backup codes in a text, with service, account and used marks as far as the text or the
 * name of its file gives them. Never throws; time and memory grow in proportion to the text.
 */
export function recognise(input: { text: string; fileName?: string }): Recognised {
  const rows = withWordyCodes(rowsOf(linesOf(input.text)));
  const candidates = [...candidatesOf(rows), ...phrasesOf(rows)].toSorted((a, b) => a.row - b.row);
  const places = placesOf(rows, candidates);
  const surroundings = new Surroundings(rows, candidates, factsOfFileName(input.fileName ?? ''));
  const sets: ForeignCodeSet[] = [];
  const taken = new Set<number>();
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const cluster of clustersOf(candidates, places)) {
    const context = surroundings.of(cluster);
    if (!isBackupCodes(cluster, context)) continue;
    surroundings.take(cluster);
    sets.push(setOf(cluster, context, places));
    for (const { code, row } of cluster.candidates) {
      if (seen.has(code.compact)) repeated.add(row);
      else taken.add(row);
      seen.add(code.compact);
    }
  }
  return { sets: withoutRepeats(sets), ignored: ignoredIn(rows, candidates, taken, repeated) };
}
