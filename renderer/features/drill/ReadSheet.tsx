import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { Proof } from '../../../shared/views/drill.ts';
import { vault } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { PaperFailures } from '../restore/PaperFailures.tsx';
import { PaperProgressList } from '../restore/PaperProgressList.tsx';
import { choosePictures, droppedPictures } from '../restore/pictures.ts';
import type { Paper } from '../restore/usePaper.ts';

export interface ReadSheetProps {
  readonly paper: Paper;
  readonly onProved: (proof: Proof) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Pictures are added until every page of a sheet is there; then it is held against the vault. */
export function ReadSheet({ paper, onProved, onBack, onClose }: ReadSheetProps): ReactNode {
  const choosing = useTask();
  const proving = useTask();
  const { progress, reading } = paper;
  const whole = progress?.sheets.filter(({ missing }) => missing.length === 0) ?? [];
  const isComplete = progress !== undefined && whole.length === progress.sheets.length;

  const prove = (sheetId: string): void => {
    if (progress === undefined) return;
    const { sessionId } = progress;
    void proving.run(async () => {
      onProved(await vault('drill:prove-sheet', { sessionId, sheetId }));
    });
  };

  return (
    <Dialog
      title={t('drill.sheet-title')}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onBack}>{t('common.back')}</Button>
          {reading !== undefined
            ? null
            : whole.map(({ sheetId }, index) => (
                <Button
                  key={sheetId}
                  look={index === 0 ? 'filled' : 'outlined'}
                  autoFocus={index === 0}
                  busy={proving.busy}
                  onClick={() => prove(sheetId)}
                >
                  {t('drill.compare', { id: sheetId })}
                </Button>
              ))}
        </>
      }
    >
      <p>{t('drill.sheet-lead')}</p>
      {progress === undefined ? null : <PaperProgressList progress={progress} />}
      <PaperFailures failures={paper.failures} />
      {[choosing.error, proving.error].map((error, index) =>
        error === undefined ? null : <ErrorNote key={index} error={error} />,
      )}
      {reading === undefined ? null : (
        <ProgressLine
          label={t('drill.reading', reading)}
          value={(reading.number - 1) / reading.total}
        />
      )}
      {isComplete || reading !== undefined ? null : (
        <FileDrop
          autoFocus
          onFiles={(files) =>
            void choosing.run(async () => paper.add(await droppedPictures(files)))
          }
          onChoose={() => void choosing.run(async () => paper.add(await choosePictures()))}
          chooseLabel={t('drill.add-pictures')}
        >
          {t('drill.sheet-drop')}
        </FileDrop>
      )}
    </Dialog>
  );
}
