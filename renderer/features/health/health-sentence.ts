import { assertNever } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { FindingGroup } from '../../../shared/views/health.ts';
import { nameOf } from './finding-words.ts';

/** As many kinds as one line can name; the page has the rest. */
const saidKinds = 2;

/** What is wrong, by name, the most urgent first. Empty when all is well. */
export function healthSentences(groups: readonly FindingGroup[]): readonly string[] {
  return groups.slice(0, saidKinds).map(sentenceOf);
}

function sentenceOf({ kind, total, findings }: FindingGroup): string {
  const [one, two] = findings;
  const name = one === undefined ? '' : nameOf(one);
  const second = two === undefined ? '' : nameOf(two);
  switch (kind) {
    case 'recovery-none':
    case 'recovery-low':
    case 'recovery-not-kept':
    case 'backup-none':
    case 'backup-old':
    case 'drill-due':
      return t(`health.say.${kind}`);
    case 'concern':
    case 'no-codes':
    case 'codes-empty':
    case 'codes-low':
    case 'same-basket':
    case 'codes-unsure':
    case 'codes-old':
    case 'secret-double':
    case 'secret-weak':
    case 'copy-problem':
    case 'plain-file':
    case 'copy-stale':
    case 'copy-unchecked':
      if (total === 1) return t(`health.say.${kind}.one`, { name, left: one?.left ?? 0 });
      if (total === 2) return t(`health.say.${kind}.two`, { name, second });
      return t(`health.say.${kind}.many`, { number: total });
    default:
      return assertNever(kind);
  }
}
