import { t } from '../../../../shared/strings/i18n.ts';
import { formatDay } from '../../../ui/dates.ts';
import { codesAfter, copyLines } from '../help-facts.ts';
import type { HelpFacts } from '../help-facts.ts';
import { type Step, stepsOf } from '../step.ts';

/** No code is left, or so it seems: what else opens the account, the quickest first. */
export function noneLeftSteps(facts: HelpFacts | undefined): Step[] {
  const signedIn: Step = {
    id: 'signed-in',
    text: t('help.none-signed-in'),
    ...(facts === undefined ? {} : { actions: [{ type: 'new-codes' }] }),
  };
  const support: Step = {
    id: 'support',
    text: t('help.none-support'),
    actions: [{ type: 'sheet' }],
  };
  if (facts === undefined) return [signedIn, support];
  const { left, name, copies } = facts;
  return stepsOf(
    left === 0
      ? undefined
      : {
          id: 'still-left',
          text: t('help.none-still-left', { count: left }),
          actions: [{ type: 'use-next' }],
        },
    unsureStep(facts),
    facts.oneTimeCode === undefined
      ? undefined
      : { id: 'otp', text: t('help.none-otp', { name }), actions: [{ type: 'copy-code' }] },
    signedIn,
    copies.length === 0
      ? undefined
      : { id: 'copies', text: t('help.none-copies'), lines: copyLines(copies) },
    facts.current !== undefined || facts.retired.length > 0
      ? undefined
      : {
          id: 'stored',
          text: t('help.none-stored', { name }),
          actions: [{ type: 'new-codes' }],
        },
    support,
  );
}

function unsureStep(facts: HelpFacts): Step | undefined {
  const last = codesAfter(facts, 'shown', 'unsure').at(-1);
  if (last === undefined) return undefined;
  const { id: codeId, position, lastEvent } = last;
  return {
    id: 'unsure',
    text: t('help.none-unsure', { position, day: formatDay(lastEvent.at) }),
    actions: [{ type: 'use-this', codeId, position }],
  };
}
