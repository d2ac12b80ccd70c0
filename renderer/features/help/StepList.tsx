import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './help.module.css';
import type { Step } from './step.ts';

interface StepListProps<Action> {
  readonly steps: readonly Step<Action>[];
  readonly labelOf: (action: Action) => string;
  readonly onAction: (action: Action) => void;
}

/** Steps in their order, each with the buttons that do what it says. */
export function StepList<Action extends { readonly type: string }>({
  steps,
  labelOf,
  onAction,
}: StepListProps<Action>): ReactNode {
  return (
    <ol className={styles['steps']} aria-label={t('help.steps')}>
      {steps.map(({ id, text, lines = [], actions = [] }) => (
        <li key={id} className={styles['step']}>
          <p>{text}</p>
          {lines.length === 0 ? null : (
            <ul className={styles['lines']}>
              {[...new Set(lines)].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {actions.length === 0 ? null : (
            <div className={styles['actions']}>
              {actions.map((action) => (
                <Button key={action.type} onClick={() => onAction(action)}>
                  {labelOf(action)}
                </Button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
