import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { VaultStatus } from '../../../shared/views.ts';
import { HelpFrame } from './HelpFrame.tsx';
import { lockedSteps, lockedTopics } from './locked-steps.ts';
import type { LockedAction, LockedTopic } from './locked-steps.ts';
import { StepList } from './StepList.tsx';
import { TopicList } from './TopicList.tsx';

interface LockedHelpProps {
  readonly status: VaultStatus;
  readonly onAction: (action: LockedAction) => void;
  readonly onClose: () => void;
}

/** Help before the vault is open: it knows nothing that the lock screen does not show. */
export function LockedHelp({ status, onAction, onClose }: LockedHelpProps): ReactNode {
  const [topic, setTopic] = useState<LockedTopic>();
  return (
    <HelpFrame
      title={topic === undefined ? undefined : t(`help.locked.topic.${topic}`)}
      lead={t('help.locked.lead')}
      onMore={() => setTopic(undefined)}
      onClose={onClose}
    >
      {topic === undefined ? (
        <TopicList
          topics={lockedTopics}
          labelOf={(one) => t(`help.locked.topic.${one}`)}
          besideOf={(one) => t(`help.locked.beside.${one}`)}
          onTopic={setTopic}
        />
      ) : (
        <StepList
          steps={lockedSteps(topic, status)}
          labelOf={({ type }) => t(`help.locked.do.${type}`)}
          onAction={onAction}
        />
      )}
    </HelpFrame>
  );
}
