import { Clock } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { ClockAnswer } from '../../../shared/views/clock.ts';
import { vault } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAccountList } from '../export/useAccountList.ts';
import { AnswerNote } from './AnswerNote.tsx';
import styles from './clock.module.css';
import { keepOffset } from './keep-offset.ts';
import { KeptNote } from './KeptNote.tsx';
import { TimedAccountChoice } from './TimedAccountChoice.tsx';

interface ClockDialogProps {
  /** The account at hand, if it has a code that changes with time. */
  readonly accountId?: string;
  readonly onClose: () => void;
}

/** A code from another device tells how far its clock is from this one; the difference can be kept. */
export function ClockDialog(props: ClockDialogProps): ReactNode {
  const formId = useId();
  const field = useRef<HTMLInputElement>(null);
  const accounts = useAccountList()?.filter(({ period }) => period !== undefined);
  const [accountId, setAccountId] = useState(props.accountId);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const [answer, setAnswer] = useState<ClockAnswer>();
  const clock = useVaultRead('clock:read', {}).data;
  const { busy, error, run } = useTask();
  if (accounts === undefined || clock === undefined) return null;

  const [only, ...others] = accounts;
  const account =
    accounts.find(({ id }) => id === accountId) ?? (others.length === 0 ? only : undefined);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    setAnswer(undefined);
    if (account === undefined || code.trim() === '') return;
    void run(async () => {
      setAnswer(await vault('clock:check', { accountId: account.id, code }));
    });
  };
  // The button that was pressed goes.
  const toField = (): void => field.current?.focus();
  const keep = (offsetSeconds: number): void =>
    void run(async () => {
      await keepOffset(offsetSeconds);
      setAnswer(undefined);
      setCode('');
      setTried(false);
      toField();
    });
  const canKeep = answer?.found === true && answer.steps !== 0 && !answer.isOneOfSeveral;

  return (
    <Dialog
      isOpen
      tall
      title={t('clock.title')}
      subtitle={t('clock.lead')}
      icon={<Clock aria-hidden className={styles['mark']} />}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          {only === undefined ? null : (
            <Button type="submit" form={formId} look={canKeep ? 'outlined' : 'filled'} busy={busy}>
              {t('clock.check')}
            </Button>
          )}
          {canKeep ? (
            <Button look="filled" busy={busy} onClick={() => keep(answer.offsetSeconds)}>
              {t('clock.keep')}
            </Button>
          ) : null}
        </>
      }
    >
      <KeptNote clock={clock} onReset={() => keep(0)} onSeen={toField} />
      {only === undefined ? (
        <p>{t('clock.no-accounts')}</p>
      ) : (
        <form id={formId} className={styles['form']} onSubmit={onSubmit} noValidate>
          <TimedAccountChoice
            accounts={accounts}
            chosen={account}
            onChoose={(id) => {
              setAccountId(id);
              setAnswer(undefined);
            }}
            error={isTried && account === undefined ? t('clock.account-missing') : undefined}
          />
          <TextField
            ref={field}
            mono
            autoFocus={account !== undefined}
            label={t('clock.code')}
            hint={t('clock.code-hint')}
            maxLength={32}
            value={code}
            onChange={(text) => {
              setCode(text);
              setAnswer(undefined);
            }}
            error={isTried && code.trim() === '' ? t('clock.code-empty') : undefined}
          />
        </form>
      )}
      {answer === undefined ? null : (
        <AnswerNote answer={answer} isKept={clock.offsetSeconds !== 0} />
      )}
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
