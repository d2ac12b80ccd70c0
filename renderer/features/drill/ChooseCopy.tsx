import { Images } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { BackupSummary } from '../../../shared/views.ts';
import { shell, vault } from '../../api.ts';
import { useLater } from '../../hooks/useLater.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { droppedBytes } from '../../ui/dropped-bytes.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { LineButton, LineButtons } from '../../ui/LineButtons.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { choosePictures, droppedPictures, isPicture } from '../restore/pictures.ts';
import type { Picture, Source } from '../restore/source.ts';

export interface ChooseCopyProps {
  readonly onBackup: (source: Source, summary: BackupSummary) => void;
  readonly onPictures: (pictures: readonly Picture[]) => void;
  readonly onClose: () => void;
}

/** One place to drop either kind; each has its button too. */
export function ChooseCopy({ onBackup, onPictures, onClose }: ChooseCopyProps): ReactNode {
  const { busy, error, run } = useTask();
  const isLate = useLater(busy);

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
    <Dialog
      title={t('drill.prove-title')}
      isOpen
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common.cancel')}</Button>}
    >
      <p>{t('drill.prove-lead')}</p>
      {error === undefined ? null : <ErrorNote error={error} />}
      <FileDrop
        autoFocus
        onFiles={onFiles}
        onChoose={chooseBackup}
        chooseLabel={t('drill.choose-backup')}
      >
        {t('drill.drop')}
      </FileDrop>
      {isLate ? <ProgressLine label={t('drill.inspecting')} /> : null}
      <LineButtons>
        <LineButton icon={<Images aria-hidden />} onClick={choosePages}>
          {t('drill.choose-pictures')}
        </LineButton>
      </LineButtons>
    </Dialog>
  );
}
