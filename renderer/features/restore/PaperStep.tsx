import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import type { VaultOutput } from '../../api.ts';
import { preloadMain } from '../../areas.ts';
import { useTask } from '../../hooks/useTask.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { GatePage } from '../../ui/GatePage.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { KeychainOffer } from '../keychain/KeychainOffer.tsx';
import { NewPasswordFields } from '../password/NewPasswordFields.tsx';
import { SubmitButton } from '../password/SubmitButton.tsx';
import formStyles from '../password/form.module.css';
import { useNewPassword } from '../password/useNewPassword.ts';
import { PaperFailures } from './PaperFailures.tsx';
import { PaperProgressList } from './PaperProgressList.tsx';
import { choosePictures, droppedPictures } from './pictures.ts';
import type { Paper } from './usePaper.ts';

export interface PaperStepProps {
  readonly paper: Paper;
  readonly replaces: boolean;
  readonly onBack: () => void;
  readonly onDone: (counts: VaultOutput<'paper:restore'>) => void;
}

/** Pictures are added until every page is there; then only the new password is missing. */
export function PaperStep({ paper, replaces, onBack, onDone }: PaperStepProps): ReactNode {
  const choosing = useTask();
  const { progress, reading } = paper;
  const isComplete =
    progress !== undefined && progress.sheets.every(({ missing }) => missing.length === 0);

  const onFiles = (files: readonly File[]): void => {
    void choosing.run(async () => paper.add(await droppedPictures(files)));
  };
  const choose = (): void => {
    void choosing.run(async () => paper.add(await choosePictures()));
  };

  return (
    <GatePage title={t('restore.paper.title')} lead={t('restore.paper.lead')} onBack={onBack} wide>
      {progress === undefined ? null : <PaperProgressList progress={progress} />}
      <PaperFailures failures={paper.failures} />
      {choosing.error === undefined ? null : <ErrorNote error={choosing.error} />}
      {reading === undefined ? null : (
        <ProgressLine
          label={t('restore.paper.reading', reading)}
          value={(reading.number - 1) / reading.total}
        />
      )}
      {isComplete || reading !== undefined ? null : (
        <FileDrop
          autoFocus
          onFiles={onFiles}
          onChoose={choose}
          chooseLabel={t('restore.choose-pictures')}
        >
          {t('restore.paper.drop')}
        </FileDrop>
      )}
      {isComplete && reading === undefined ? (
        <PaperForm sessionId={progress.sessionId} replaces={replaces} onDone={onDone} />
      ) : null}
    </GatePage>
  );
}

function PaperForm({
  sessionId,
  replaces,
  onDone,
}: Pick<PaperStepProps, 'replaces' | 'onDone'> & { readonly sessionId: string }): ReactNode {
  const chosen = useNewPassword();
  const [keychain, setKeychain] = useState(false);
  const { busy, error, run } = useTask();

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || !chosen.check()) return;
    preloadMain();
    const input = { sessionId, newPassword: chosen.password, keychain };
    await run(async () => onDone(await vault('paper:restore', input)));
  };

  return (
    <form className={formStyles['form']} onSubmit={(event) => void onSubmit(event)} noValidate>
      <NewPasswordFields value={chosen} label={t('restore.backup.new-password')} autoFocus />
      <KeychainOffer checked={keychain} onChange={setKeychain} />
      {replaces ? <AlertBanner tone="info">{t('restore.replaces')}</AlertBanner> : null}
      {error === undefined ? null : <ErrorNote error={error} />}
      <SubmitButton size="large" wide busy={busy}>
        {t('restore.paper.submit')}
      </SubmitButton>
    </form>
  );
}
