import { t } from '../../../shared/strings/i18n.ts';
import type { VaultStatus } from '../../../shared/views.ts';
import { type Step, stepsOf } from './step.ts';

/** What can have happened before the vault is open. Words: `help.locked.topic.*`. */
export const lockedTopics = ['forgotten', 'no-recovery-code', 'phone-lost', 'app-deleted'] as const;

export type LockedTopic = (typeof lockedTopics)[number];

/** What a button leads to on the lock screen. */
export interface LockedAction {
  readonly type: 'recovery-code' | 'restore' | 'unlock';
}

type LockedStep = Step<LockedAction>;
type LockedFacts = Pick<VaultStatus, 'recoveryCodesLeft' | 'hasKeychainSlot'>;

/** What to do, in order, from what is known without opening the vault. */
export function lockedSteps(topic: LockedTopic, facts: LockedFacts): readonly LockedStep[] {
  switch (topic) {
    case 'forgotten':
      return stepsOf<LockedAction>(
        { id: 'typing', text: t('help.locked.typing'), actions: [{ type: 'unlock' }] },
        keychainStep(facts),
        recoveryStep(facts),
        restoreStep(),
        { id: 'nobody', text: t('help.locked.nobody') },
      );
    case 'no-recovery-code':
      return stepsOf<LockedAction>(
        { id: 'where', text: t('help.locked.where') },
        keychainStep(facts),
        restoreStep(),
        { id: 'new', text: t('help.locked.new-codes') },
        { id: 'nobody', text: t('help.locked.nobody') },
      );
    case 'phone-lost':
      return [
        { id: 'open', text: t('help.locked.phone-open'), actions: [{ type: 'unlock' }] },
        { id: 'lock-out', text: t('help.phone-lock-out') },
        { id: 'take-off', text: t('help.phone-take-off') },
      ];
    case 'app-deleted':
      return [
        { id: 'open', text: t('help.locked.app-open'), actions: [{ type: 'unlock' }] },
        { id: 'cloud', text: t('help.app-backup') },
      ];
  }
}

function keychainStep({ hasKeychainSlot }: LockedFacts): LockedStep | undefined {
  return hasKeychainSlot ? { id: 'keychain', text: t('help.locked.keychain') } : undefined;
}

function recoveryStep({ recoveryCodesLeft }: LockedFacts): LockedStep {
  return recoveryCodesLeft === 0
    ? { id: 'no-codes', text: t('help.locked.no-codes') }
    : {
        id: 'recovery',
        text: t('help.locked.recovery'),
        actions: [{ type: 'recovery-code' }],
      };
}

function restoreStep(): LockedStep {
  return { id: 'restore', text: t('help.locked.restore'), actions: [{ type: 'restore' }] };
}
