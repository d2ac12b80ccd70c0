import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { t } from '../../shared/strings/i18n.ts';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './file-drop.module.css';

export interface FileDropProps {
  /** What may be dropped: "Drop the file with your backup codes here". */
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  /** The way with the keyboard: opens the native dialog. */
  readonly onChoose: () => void;
  readonly chooseLabel?: string;
  /** The button has the focus when it appears. */
  readonly autoFocus?: boolean;
}

export function FileDrop({
  children,
  onFiles,
  onChoose,
  chooseLabel = t('common.choose-file'),
  autoFocus = false,
}: FileDropProps): ReactNode {
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={classes(styles['drop'], isOver && styles['over'])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileDown aria-hidden />
      <p>{children}</p>
      <Button autoFocus={autoFocus} onClick={onChoose}>
        {chooseLabel}
      </Button>
    </div>
  );
}
