import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Proof } from '../../../shared/views/drill.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenDialog } from '../main/dialogs.ts';
import styles from './drill.module.css';
import { NamedLines } from './NamedLines.tsx';
import { SaveReceipt } from './SaveReceipt.tsx';

export interface ProofResultProps {
  readonly proof: Proof;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** Account by account and set by set: what would come back, and what would not, by name. */
export function ProofResult({ proof, onOpen, onClose }: ProofResultProps): ReactNode {
  const { drill, madeAt, isForeign } = proof;
  const isBehind = proof.lacking.length > 0;
  return (
    <Dialog
      title={t('drill.receipt-of', { day: formatDay(drill.at) })}
      subtitle={nameOf(proof)}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          {isBehind || isForeign ? (
            <Button onClick={() => onOpen({ type: drill.kind === 'paper' ? 'print' : 'backup' })}>
              {t('drill.new-copy')}
            </Button>
          ) : null}
          <Button look="filled" autoFocus onClick={onClose}>
            {t('common.done')}
          </Button>
        </>
      }
    >
      <Verdict proof={proof} />
      {isForeign ? null : <Counts proof={proof} />}
      {proof.withSecrets ? null : <p>{t('drill.no-secrets')}</p>}
      <NamedLines
        title={t('drill.lacking-title')}
        lines={proof.lacking.map((account) => ({
          account,
          words: account.reasons.map((reason) => t(`drill.${reason}`)).join(', '),
        }))}
      />
      <NamedLines
        title={t('drill.since-title')}
        lines={[
          ...proof.usedSince.map((account) => ({
            account,
            words: t('drill.used-since', { count: account.codes }),
          })),
          ...proof.countersSince.map((account) => ({ account, words: t('drill.counter-since') })),
        ]}
      />
      <NamedLines
        title={t('drill.extra-title')}
        lines={proof.extra.map((account) => ({ account, words: '' }))}
      />
      <p className={styles['quiet']}>
        {madeAt === undefined
          ? t('drill.as-of-unknown')
          : t('drill.as-of', { day: formatDay(madeAt) })}{' '}
        {t(drill.copyId === undefined ? 'drill.not-in-ledger' : 'drill.ledger-checked')}{' '}
        {t('drill.kept-nothing')}
      </p>
      {/* Below the lists, so that long ones can be scrolled by keyboard. */}
      <SaveReceipt drillId={drill.id} />
    </Dialog>
  );
}

function nameOf({ drill }: Proof): string {
  return drill.fileName ?? t('copies.sheet', { sheetId: drill.sheetId ?? '' });
}

function Verdict({ proof }: { readonly proof: Proof }): ReactNode {
  const { drill, isForeign, lacking } = proof;
  const name = nameOf(proof);
  if (isForeign) {
    return (
      <AlertBanner tone="loss" announce>
        <strong>{t('drill.foreign', { name })}.</strong> {t('drill.foreign-way')}
      </AlertBanner>
    );
  }
  if (lacking.length === 0) {
    const which = drill.kind === 'paper' ? 'drill.all-there-paper' : 'drill.all-there-file';
    return (
      <AlertBanner tone="ok" announce>
        <strong>{t(which, { name })}.</strong>
      </AlertBanner>
    );
  }
  const facts = { name, count: lacking.length, accounts: drill.accounts };
  return (
    <AlertBanner tone="warn" announce>
      <strong>{t('drill.some-lack', facts)}.</strong>
    </AlertBanner>
  );
}

/** How much of it is as it is here. */
function Counts({ proof }: { readonly proof: Proof }): ReactNode {
  const { drill, codeSets, codeSetsFound, lacking, extra } = proof;
  const older = lacking.filter(({ reasons }) => reasons.includes('codes-older')).length;
  const rows: readonly (readonly [string, number, number])[] = [
    [t('drill.row-accounts'), drill.found, drill.accounts],
    [t('drill.row-sets'), codeSetsFound, codeSets],
  ];
  return (
    <table className={styles['counts']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('drill.column-what')}</span>
          </th>
          <th scope="col">{t('drill.column-same')}</th>
          <th scope="col">{t('drill.column-older')}</th>
          <th scope="col">{t('drill.column-missing')}</th>
          <th scope="col">{t('drill.column-extra')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, same, all], index) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{t('drill.of', { same, all })}</td>
            <td>{index === 0 ? '' : older}</td>
            <td>{index === 0 ? all - same : all - same - older}</td>
            <td>{index === 0 ? extra.length : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
