import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { DraftForm } from './useDraft.ts';

/** What the codes were found in. Changing it finds them again, but never undoes a correction unasked. */
export function OriginalText({ form }: { readonly form: DraftForm }): ReactNode {
  return (
    <>
      <TextArea
        label={t('capture.text')}
        hint={t('capture.text-hint')}
        mono
        rows={5}
        value={form.text}
        onChange={form.setText}
      />
      {form.canReadAgain ? (
        <AlertBanner
          tone="info"
          announce
          action={
            <Button look="plain" onClick={form.takeReading}>
              {t('capture.read-again')}
            </Button>
          }
        >
          {t('capture.text-changed')}
        </AlertBanner>
      ) : null}
      {form.error === undefined ? null : <ErrorNote error={form.error} />}
    </>
  );
}
