import { t } from '../../../../shared/strings/i18n.ts';
import { copyLines, copyWords } from '../help-facts.ts';
import type { HelpFacts } from '../help-facts.ts';
import { type Step, stepsOf } from '../step.ts';

export function allLostSteps(facts: HelpFacts | undefined): Step[] {
  const open: Step = {
    id: 'open',
    text: t('help.lost-open'),
    actions: [{ type: 'backup' }, { type: 'print' }],
  };
  const email = { id: 'email', text: t('help.lost-email') };
  const stolen = { id: 'stolen', text: t('help.lost-stolen') };
  if (facts === undefined) return [open, email, stolen];
  const { copies } = facts;
  const seen: Step = { ...stolen, actions: [{ type: 'concern' }, { type: 'new-codes' }] };
  return [
    open,
    copies.length === 0
      ? { id: 'no-copies', text: t('help.lost-no-copies') }
      : { id: 'copies', text: t('help.lost-copies'), lines: copyLines(copies) },
    email,
    wayIn(facts, {
      otp: t('help.lost-use-otp', { name: facts.name }),
      codes: t('help.lost-use', { name: facts.name, count: facts.left }),
      nothing: t('help.lost-nothing', { name: facts.name }),
    }),
    seen,
  ];
}

export function phoneLostSteps(facts: HelpFacts | undefined): Step[] {
  const lockOut = { id: 'lock-out', text: t('help.phone-lock-out') };
  const takeOff = { id: 'take-off', text: t('help.phone-take-off') };
  const renew: Step = {
    id: 'renew',
    text: t('help.phone-renew'),
    ...(facts === undefined ? {} : { actions: [{ type: 'concern' }, { type: 'new-codes' }] }),
  };
  if (facts === undefined) {
    return [{ id: 'way-in', text: t('help.phone-general') }, lockOut, takeOff, renew];
  }
  const onPhone = facts.copies.filter(({ kind }) => kind === 'other-app');
  return stepsOf(
    wayIn(facts, {
      otp: t('help.phone-otp', { name: facts.name }),
      codes: t('help.phone-codes', { name: facts.name, count: facts.left }),
      nothing: t('help.phone-nothing', { name: facts.name }),
    }),
    lockOut,
    takeOff,
    renew,
    onPhone.length === 0
      ? undefined
      : { id: 'other-app', text: t('help.phone-other-app'), lines: onPhone.map(copyWords) },
  );
}

export function appDeletedSteps(facts: HelpFacts | undefined): Step[] {
  const backup = { id: 'cloud', text: t('help.app-backup') };
  if (facts === undefined) return [{ id: 'general', text: t('help.app-general') }, backup];
  const { name, oneTimeCode, left } = facts;
  if (oneTimeCode === undefined) {
    return [
      left > 0
        ? {
            id: 'codes',
            text: t('help.app-codes', { name, count: left }),
            actions: [{ type: 'use-next' }],
          }
        : {
            id: 'nothing',
            text: t('help.app-nothing', { name }),
            actions: [{ type: 'topic', topic: 'none-left' }],
          },
      { id: 'again', text: t('help.app-again') },
      backup,
    ];
  }
  return stepsOf(
    { id: 'qr', text: t('help.app-qr', { name }), actions: [{ type: 'show-secret' }] },
    { id: 'otp', text: t('help.app-otp'), actions: [{ type: 'copy-code' }] },
    oneTimeCode === 'counted' ? { id: 'counter', text: t('help.app-counter') } : undefined,
    backup,
  );
}

export function emailLostSteps(facts: HelpFacts | undefined): Step[] {
  const change = { id: 'change', text: t('help.email-change') };
  const provider = { id: 'provider', text: t('help.email-provider') };
  if (facts === undefined) {
    const general = { id: 'way', text: t('help.email-way-general') };
    return [{ id: 'first', text: t('help.email-first') }, general, change, provider];
  }
  const { name, left } = facts;
  return [
    { id: 'way', text: t('help.email-way', { name }) },
    wayIn(facts, {
      otp: t('help.lost-use-otp', { name }),
      codes: t('help.lost-use', { name, count: left }),
      nothing: t('help.lost-nothing', { name }),
    }),
    change,
    provider,
  ];
}

interface WayWords {
  readonly otp: string;
  readonly codes: string;
  readonly nothing: string;
}

/** How one gets into the account with what is here. */
function wayIn({ oneTimeCode, left }: HelpFacts, words: WayWords): Step {
  const use = left > 0 ? [{ type: 'use-next' } as const] : [];
  if (oneTimeCode !== undefined) {
    return { id: 'otp', text: words.otp, actions: [{ type: 'copy-code' }, ...use] };
  }
  return left > 0
    ? { id: 'codes', text: words.codes, actions: use }
    : { id: 'nothing', text: words.nothing, actions: [{ type: 'topic', topic: 'none-left' }] };
}
