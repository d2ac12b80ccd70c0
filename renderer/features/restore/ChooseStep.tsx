import { Images } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { BackupSummary } from '../../../shared/views.ts';
import { shell, vault } from '../../api.ts';
import { useLater } from '../../hooks/useLater.ts';
import { useTask } from '../../hooks/useTask.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { GatePage } from '../../ui/GatePage.tsx';
import { LineButton, LineButtons } from '../../ui/LineButtons.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { droppedBytes } from '../../ui/dropped-bytes.ts';
import { choosePictures, droppedPictures, isPicture } from './pictures.ts';
import type { Picture, Source } from './source.ts';

export interface ChooseStepProps {
  readonly replaces: boolean;
  readonly onBack: () => void;
  readonly onBackup: (source: Source, summary: BackupSummary) => void;
  readonly onPictures: (pictures: readonly Picture[]) => void;
}

/** One place to drop either kind; each has its button too. */
export function ChooseStep({ replaces, onBack, onBackup, onPictures }: ChooseStepProps): ReactNode {
  const { busy, error, run } = useTask();
  const isSlow = useLater(busy);

  const inspect = async (source: Source): Promise<void> => {
    onBackup(source, await vault('backup:inspect', { source }));
  };
  const onFiles = (files: readonly File[]): void => {
    void run(async () => {
      const [first] = files;
      if (files.some(isPicture)) onPictures(await droppedPictures(files));
      else if (first !== undefined) await inspect(await droppedBytes(first));
    });
  };
  const chooseBackup = (): void => {
    void run(async () => {
      const [file] = (await shell('files:choose-open', { purpose: 'backup' })).files;
      if (file !== undefined) await inspect({ type: 'grant', grantId: file.grantId });
    });
  };
  const choosePages = (): void => {
    void run(async () => {
      const pictures = await choosePictures();
      if (pictures.length > 0) onPictures(pictures);
    });
  };

  return (
    <GatePage title={t('restore.title')} lead={t('restore.lead')} onBack={onBack} wide>
      {replaces ? <AlertBanner tone="info">{t('restore.replaces')}</AlertBanner> : null}
      <FileDrop
        autoFocus
        onFiles={onFiles}
        onChoose={chooseBackup}
        chooseLabel={t('restore.choose-backup')}
      >
        {t('restore.drop')}
      </FileDrop>
      {isSlow ? <ProgressLine label={t('restore.inspecting')} /> : null}
      {error === undefined ? null : <ErrorNote error={error} />}
      <LineButtons>
        <LineButton
          icon={<Images aria-hidden />}
          beside={t('restore.from-paper-beside')}
          onClick={choosePages}
        >
          {t('restore.from-paper')}
        </LineButton>
      </LineButtons>
    </GatePage>
  );
}
