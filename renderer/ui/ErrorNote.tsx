import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { errorWords } from '../../shared/strings/i18n.ts';
import { AlertBanner } from './AlertBanner.tsx';
import styles from './error-note.module.css';

export interface ErrorNoteProps {
  readonly error: AppError;
  /** What leads on: a plain Button. */
  readonly action?: ReactNode;
}

/** What happened, and the way forward, read aloud at once. */
export function ErrorNote({ error, action }: ErrorNoteProps): ReactNode {
  const { title, way } = errorWords(error.code, error.facts);
  return (
    <AlertBanner tone="warn" announce action={action}>
      <strong className={styles['title']}>{title}</strong>
      {way}
    </AlertBanner>
  );
}
