import { t } from '../../../../shared/strings/i18n.ts';
import { stateWords } from '../../clock/span-words.ts';
import { formatDay } from '../../../ui/dates.ts';
import { codesAfter, copyWords, separatorOf } from '../help-facts.ts';
import type { HelpFacts } from '../help-facts.ts';
import { type Step, stepsOf } from '../step.ts';

/** A code was refused: the right field, the right set, used or not, with or without the dash. */
export function notAcceptedSteps(facts: HelpFacts | undefined): Step[] {
  const field = { id: 'field', text: t('help.accepted-field') };
  const typing = { id: 'typing', text: t('help.accepted-typing') };
  if (facts === undefined) {
    const clock: Step = {
      id: 'clock',
      text: t('help.accepted-clock'),
      actions: [{ type: 'clock' }],
    };
    const set: Step = {
      id: 'set',
      text: t('help.accepted-general'),
      actions: [{ type: 'sheet' }],
    };
    return [field, set, typing, clock];
  }
  if (facts.current === undefined)
    return stepsOf(field, retiredStep(facts), typing, clockStep(facts), endStep(facts));
  return stepsOf(
    field,
    usedStep(facts),
    unsureStep(facts),
    refusedStep(facts),
    setStep(facts),
    retiredStep(facts),
    staleStep(facts),
    orderedStep(facts),
    separatorStep(facts),
    clockStep(facts),
    endStep(facts),
  );
}

function usedStep(facts: HelpFacts): Step | undefined {
  const used = codesAfter(facts, 'used');
  const last = used.at(-1);
  if (last === undefined) return undefined;
  const said = { count: used.length, position: last.position, day: formatDay(last.lastEvent.at) };
  const { where } = last.lastEvent;
  return {
    id: 'used',
    text:
      where === undefined
        ? t('help.accepted-used', said)
        : t('help.accepted-used-where', { ...said, where }),
  };
}

function unsureStep(facts: HelpFacts): Step | undefined {
  const last = codesAfter(facts, 'shown', 'unsure').at(-1);
  if (last === undefined) return undefined;
  const { position, lastEvent } = last;
  return {
    id: 'unsure',
    text: t('help.accepted-unsure', { position, day: formatDay(lastEvent.at) }),
  };
}

function refusedStep(facts: HelpFacts): Step | undefined {
  const refused = codesAfter(facts, 'refused');
  const last = refused.at(-1);
  if (last === undefined) return undefined;
  return {
    id: 'refused',
    text: t('help.accepted-refused', {
      count: refused.length,
      position: last.position,
      day: formatDay(last.lastEvent.at),
    }),
  };
}

function setStep({ current, name }: HelpFacts): Step | undefined {
  if (current === undefined) return undefined;
  const day = formatDay(current.issuedAt);
  return {
    id: 'set',
    text: t('help.accepted-set', { day, name }),
    actions: [{ type: 'new-codes' }],
  };
}

function retiredStep({ retired: [set] }: HelpFacts): Step | undefined {
  if (set?.retiredAt === undefined) return undefined;
  const days = { day: formatDay(set.issuedAt), retired: formatDay(set.retiredAt) };
  return { id: 'retired', text: t('help.accepted-retired', days) };
}

function staleStep({ copies }: HelpFacts): Step | undefined {
  const stale = copies.filter(({ upToDate }) => !upToDate);
  if (stale.length === 0) return undefined;
  return { id: 'stale', text: t('help.accepted-stale'), lines: stale.map(copyWords) };
}

function orderedStep({ current, name }: HelpFacts): Step | undefined {
  if (current?.ordered !== true) return undefined;
  const next = current.codes.find(({ state }) => state === 'unused');
  return {
    id: 'ordered',
    text:
      next === undefined
        ? t('help.accepted-ordered-none', { name })
        : t('help.accepted-ordered', { name, position: next.position }),
  };
}

function separatorStep({ current }: HelpFacts): Step | undefined {
  if (current === undefined) return undefined;
  const separator = separatorOf(current);
  return {
    id: `typing-${separator}`,
    text: separator === 'mixed' ? t('help.accepted-typing') : t(`help.accepted-${separator}`),
    actions: [{ type: 'sheet' }],
  };
}

/** Only a code that changes with time depends on the clock. */
function clockStep({ oneTimeCode, clockOffsetSeconds }: HelpFacts): Step | undefined {
  if (oneTimeCode !== 'timed') return undefined;
  return {
    id: 'clock',
    text:
      clockOffsetSeconds === 0
        ? t('help.accepted-clock')
        : `${t('help.accepted-clock')} ${stateWords(clockOffsetSeconds)}`,
    actions: [{ type: 'clock' }],
  };
}

function endStep({ left, name }: HelpFacts): Step {
  return left > 0
    ? {
        id: 'next',
        text: t('help.accepted-next', { count: left }),
        actions: [{ type: 'use-next' }],
      }
    : {
        id: 'none',
        text: t('help.accepted-none', { name }),
        actions: [{ type: 'topic', topic: 'none-left' }],
      };
}
