import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { ServiceFactView } from '../../../shared/views/services.ts';
import { vault } from '../../api.ts';
import { useAnnounce } from '../../hooks/useAnnounce.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/dates.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CorrectFact } from './CorrectFact.tsx';
import { knownWords, saidWords, sourceWords } from './fact-words.ts';
import styles from './services.module.css';

export interface FactRowProps {
  readonly service: string;
  readonly fact: ServiceFactView;
}

/** One thing about the codes: what the person said goes before what was read, and both stand there. */
export function FactRow({ service, fact }: FactRowProps): ReactNode {
  const { field, said } = fact;
  const [isCorrecting, setCorrecting] = useState(false);
  const [wasCorrecting, setWasCorrecting] = useState(false);
  const { busy, error, run } = useTask();
  const announce = useAnnounce();
  const pencil = useRef<HTMLButtonElement>(null);
  const name = t(`services.field.${field}`);

  const end = (): void => {
    setCorrecting(false);
    setWasCorrecting(true);
  };
  // No toast: the way back stands beside it, and a toast would lie over the buttons below.
  const save = async (value: string): Promise<void> => {
    const failure = await run(() => vault('services:correct', { service, field, value }));
    if (failure !== undefined) return;
    announce(t('services.corrected', { field: name }));
    end();
  };
  const forget = async (): Promise<void> => {
    const failure = await run(async () => {
      const { undoId } = await vault('services:correct', { service, field, value: null });
      offerUndoOf(t('services.cleared', { field: name }), undoId);
    });
    // The button that was pressed goes.
    if (failure === undefined) pencil.current?.focus();
  };

  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>
        <Words fact={fact} />
        {isCorrecting ? (
          <CorrectFact
            fact={fact}
            busy={busy}
            onSave={(value) => void save(value)}
            onCancel={end}
          />
        ) : said === undefined ? null : (
          <Button look="plain" busy={busy} onClick={() => void forget()}>
            {t(fact.known === undefined ? 'services.clear' : 'services.clear-to-known')}
          </Button>
        )}
        {error === undefined ? null : <ErrorNote error={error} />}
      </dd>
      <dd className={styles['pencil']}>
        {isCorrecting ? null : (
          <IconButton
            ref={pencil}
            size="small"
            autoFocus={wasCorrecting}
            icon={<Pencil />}
            label={t('services.correct-of', { field: name })}
            onClick={() => setCorrecting(true)}
          />
        )}
      </dd>
    </div>
  );
}

function Words({ fact: { field, known, said } }: { readonly fact: ServiceFactView }): ReactNode {
  if (said !== undefined) {
    return (
      <>
        <span>{saidWords(field, said.value)}</span>
        <span className={styles['said']}>{t('services.said', { day: formatDay(said.at) })}</span>
        {known === undefined ? null : (
          <span className={styles['source']}>
            {t('services.said-instead', { value: knownWords(field, known.value) })}{' '}
            {sourceWords(known)}
          </span>
        )}
      </>
    );
  }
  if (known === undefined)
    return <span className={styles['quiet']}>{t('services.not-known')}</span>;
  return (
    <>
      <span>{knownWords(field, known.value)}</span>
      <span className={styles['source']}>{sourceWords(known)}</span>
    </>
  );
}
