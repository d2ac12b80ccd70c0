import { t } from '../../../../shared/strings/i18n.ts';
import { copyLines } from '../help-facts.ts';
import type { HelpFacts } from '../help-facts.ts';
import { type Step, stepsOf } from '../step.ts';

/** What to take along, and what abroad is different. */
export function travellingSteps(facts: HelpFacts | undefined): Step[] {
  return stepsOf(
    facts === undefined ? undefined : codesStep(facts),
    {
      id: 'take',
      text: t('help.travel-take'),
      actions: [{ type: 'print' }, { type: 'backup' }],
    },
    {
      id: 'prove',
      text: t('help.travel-prove'),
      actions: [{ type: 'drill' }, { type: 'rehearsal' }],
    },
    facts === undefined || facts.copies.length === 0
      ? undefined
      : { id: 'copies', text: t('help.travel-copies'), lines: copyLines(facts.copies) },
    { id: 'sms', text: t('help.travel-sms') },
    { id: 'clock', text: t('help.travel-clock'), actions: [{ type: 'clock' }] },
    { id: 'border', text: t('help.travel-border') },
  );
}

function codesStep({ name, left, isLow }: HelpFacts): Step {
  if (left === 0) {
    return {
      id: 'none',
      text: t('help.travel-none', { name }),
      actions: [{ type: 'new-codes' }],
    };
  }
  const text = t('help.travel-left', { name, count: left });
  return isLow
    ? { id: 'low', text: `${text} ${t('help.travel-low')}`, actions: [{ type: 'new-codes' }] }
    : { id: 'left', text };
}
