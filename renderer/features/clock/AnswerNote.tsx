import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { ClockAnswer } from '../../../shared/views/clock.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { rangeWords, spanWords } from './span-words.ts';

interface AnswerNoteProps {
  readonly answer: ClockAnswer;
  /** Codes are made for another time than this computer's already. */
  readonly isKept: boolean;
}

/** What the code says, and what it does not. In a low window it comes into sight. */
export function AnswerNote(props: AnswerNoteProps): ReactNode {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={note}>
      <Note {...props} />
    </div>
  );
}

function Note({ answer, isKept }: AnswerNoteProps): ReactNode {
  if (!answer.found) {
    return (
      <AlertBanner tone="warn" announce>
        <strong>{t('clock.not-found', { reach: spanWords(answer.searchedSeconds) })}</strong>{' '}
        {t('clock.not-found-rest')}
      </AlertBanner>
    );
  }
  if (answer.steps === 0) {
    return (
      <AlertBanner tone="ok" announce>
        <strong>{t(isKept ? 'clock.agree-kept' : 'clock.agree')}</strong>{' '}
        {t(answer.isOneOfSeveral ? 'clock.several' : 'clock.agree-rest')}
      </AlertBanner>
    );
  }
  const range = rangeWords(answer.fromSeconds, answer.toSeconds);
  return (
    <AlertBanner tone={Math.abs(answer.steps) === 1 ? 'info' : 'warn'} announce>
      <strong>{t('clock.found', { range })}</strong> {t(restOf(answer))}
    </AlertBanner>
  );
}

function restOf({ steps, isOneOfSeveral }: ClockAnswer & { readonly found: true }) {
  if (isOneOfSeveral) return 'clock.several';
  return Math.abs(steps) === 1 ? 'clock.one-step' : 'clock.found-rest';
}
