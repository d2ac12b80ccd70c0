import type { ReactNode } from 'react';
import type { AccountView } from '../../../shared/views.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useAccountList } from '../export/useAccountList.ts';
import type { OpenDialog } from '../main/dialogs.ts';
import { AccountChoice } from './AccountChoice.tsx';
import { helpFacts } from './help-facts.ts';
import { helpSteps } from './help-steps.ts';
import { StepList } from './StepList.tsx';
import type { HelpTopic } from './topics.ts';
import { helpActionLabel, useHelpAction } from './useHelpAction.ts';

interface TopicPageProps {
  readonly topic: HelpTopic;
  readonly accountId: string | undefined;
  readonly onAccount: (accountId: string) => void;
  readonly onTopic: (topic: HelpTopic) => void;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** Which account, and what to do about it. */
export function TopicPage({ accountId, onAccount, ...rest }: TopicPageProps): ReactNode {
  const accounts = useAccountList();
  if (accounts === undefined) return null;
  const account = accounts.find(({ id }) => id === accountId);
  return (
    <>
      <AccountChoice accounts={accounts} chosen={account} onChoose={onAccount} />
      {account === undefined ? (
        <General {...rest} />
      ) : (
        <AboutAccount key={account.id} {...rest} account={account} />
      )}
    </>
  );
}

type StepsProps = Omit<TopicPageProps, 'accountId' | 'onAccount'>;

function General({ topic, onTopic, onOpen }: StepsProps): ReactNode {
  const onAction = useHelpAction({ account: undefined, onTopic, onOpen });
  return (
    <StepList steps={helpSteps(topic, undefined)} labelOf={helpActionLabel} onAction={onAction} />
  );
}

function AboutAccount({
  topic,
  account,
  onTopic,
  onOpen,
}: StepsProps & { readonly account: AccountView }): ReactNode {
  const { data, error } = useVaultRead('accounts:read', { accountId: account.id });
  const clock = useVaultRead('clock:read', {});
  const onAction = useHelpAction({ account, onTopic, onOpen });
  const problem = error ?? clock.error;
  if (problem !== undefined) return <ErrorNote error={problem} />;
  if (data === undefined || clock.data === undefined) return null;
  const steps = helpSteps(topic, helpFacts(data, clock.data.offsetSeconds));
  return <StepList steps={steps} labelOf={helpActionLabel} onAction={onAction} />;
}
