import { Check } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { VaultInput } from '../../api.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './use-backup-code.module.css';

export type Answer = VaultInput<'backup-codes:answer'>['answer'];

/** In the order of their keys, 1 to 4. */
const answers = ['worked', 'refused', 'not-used', 'not-sure'] as const satisfies readonly Answer[];

interface AnswerButtonsProps {
  readonly isBusy: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** "Did it work?" with its four answers; the keys 1 to 4 answer, too, unless one is typing. */
export function AnswerButtons({ isBusy, onAnswer }: AnswerButtonsProps): ReactNode {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    const answer = /^[1-4]$/.test(event.key) ? answers[Number(event.key) - 1] : undefined;
    if (!isPlain || answer === undefined || isBusy) return;
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    onAnswer(answer);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  return (
    <div className={styles['question']} role="group" aria-labelledby="did-it-work">
      <h3 id="did-it-work">{t('backup-codes.use-question')}</h3>
      <div className={styles['answers']}>
        {answers.map((answer, index) => (
          <Button
            key={answer}
            look={answer === 'worked' ? 'filled' : 'outlined'}
            icon={answer === 'worked' ? <Check aria-hidden /> : undefined}
            size="large"
            keys={String(index + 1)}
            busy={isBusy}
            onClick={() => onAnswer(answer)}
          >
            {t(`backup-codes.answer-${answer}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
