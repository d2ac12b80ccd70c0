import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { OpenDialog } from '../main/dialogs.ts';
import { HelpFrame } from './HelpFrame.tsx';
import { TopicList } from './TopicList.tsx';
import { TopicPage } from './TopicPage.tsx';
import { helpTopics } from './topics.ts';
import type { HelpTopic } from './topics.ts';

interface HelpDialogProps {
  readonly topic?: HelpTopic;
  /** The account at hand: help acts on it. */
  readonly accountId?: string;
  readonly onClose: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** Help on the bad day: what happened, about which account, and what to do with what is here. */
export function HelpDialog(props: HelpDialogProps): ReactNode {
  const [topic, setTopic] = useState(props.topic);
  const [accountId, setAccountId] = useState(props.accountId);
  return (
    <HelpFrame
      title={topic === undefined ? undefined : t(`help.topic.${topic}`)}
      lead={t('help.lead')}
      onMore={() => setTopic(undefined)}
      onClose={props.onClose}
    >
      {topic === undefined ? (
        <TopicList
          topics={helpTopics}
          labelOf={(one) => t(`help.topic.${one}`)}
          besideOf={(one) => t(`help.topic-beside.${one}`)}
          onTopic={setTopic}
        />
      ) : (
        <TopicPage
          key={topic}
          topic={topic}
          accountId={accountId}
          onAccount={setAccountId}
          onTopic={setTopic}
          onOpen={props.onOpen}
        />
      )}
    </HelpFrame>
  );
}
