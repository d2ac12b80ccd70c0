import { useRef } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { DraftForm } from './useDraft.ts';

/** What the codes were found in. Changing it finds them again, but never undoes a correction unasked. */
export function OriginalText({ form }: { readonly form: DraftForm }): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const readText = (): void => {
    // The button goes with the corrections.
    field.current?.focus();
    void form.readText();
  };
  return (
    <>
      <TextArea
        ref={field}
        label={t('capture.text')}
        hint={t('capture.text-hint')}
        mono
        rows={5}
        value={form.text}
        onChange={form.setText}
      />
      {form.isCorrected ? (
        <AlertBanner
          tone="info"
          announce={form.isBehind}
          action={
            <Button look="plain" onClick={readText}>
              {t('capture.read-again')}
            </Button>
          }
        >
          {form.isBehind ? t('capture.text-changed') : t('capture.corrected')}
        </AlertBanner>
      ) : null}
      {form.error === undefined ? null : <ErrorNote error={form.error} />}
    </>
  );
}
