import { ArrowLeft, LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LineButton, LineButtons } from '../../ui/LineButtons.tsx';
import type { OpenDialog } from '../main/dialogs.ts';
import styles from './help.module.css';
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
  const { onClose } = props;
  return (
    <Dialog
      isOpen
      tall
      title={topic === undefined ? t('help.title') : t(`help.topic.${topic}`)}
      {...(topic === undefined ? { subtitle: t('help.lead') } : {})}
      icon={<LifeBuoy aria-hidden className={styles['mark']} />}
      onClose={onClose}
      footer={
        <>
          {topic === undefined ? null : (
            <Button icon={<ArrowLeft aria-hidden />} onClick={() => setTopic(undefined)}>
              {t('help.more')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </>
      }
    >
      {topic === undefined ? (
        <Topics onTopic={setTopic} />
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
    </Dialog>
  );
}

function Topics({ onTopic }: { readonly onTopic: (topic: HelpTopic) => void }): ReactNode {
  return (
    <LineButtons>
      {helpTopics.map((topic, index) => (
        <LineButton
          key={topic}
          autoFocus={index === 0}
          icon={<LifeBuoy aria-hidden />}
          beside={t(`help.topic-beside.${topic}`)}
          onClick={() => onTopic(topic)}
        >
          {t(`help.topic.${topic}`)}
        </LineButton>
      ))}
    </LineButtons>
  );
}
