import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Checkbox.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CodeLines } from './CodeLines.tsx';
import { keepsOld } from './difference.ts';
import type { Difference } from './difference.ts';
import { filledCodes } from './edited-set.ts';
import type { EditedSet } from './edited-set.ts';
import { today } from './issued-day.ts';
import type { SetProblem } from './set-problems.ts';
import styles from './set-form.module.css';
import { TargetFields } from './TargetFields.tsx';

export interface SetFormProps {
  readonly set: EditedSet;
  readonly accounts: readonly AccountView[];
  /** From 1; undefined when it is the only one. */
  readonly number: number | undefined;
  readonly problems: readonly SetProblem[];
  readonly difference: Difference | undefined;
  readonly onChange: (set: EditedSet) => void;
  readonly onLeaveOut: () => void;
  readonly onJoin: () => void;
}

export function SetForm({
  set,
  accounts,
  number,
  problems,
  difference,
  onChange,
  onLeaveOut,
  onJoin,
}: SetFormProps): ReactNode {
  const title = number === undefined ? undefined : t('capture.set', { number });
  return (
    <section className={styles['set']} aria-label={title}>
      {title === undefined ? null : (
        <Heading
          level={2}
          actions={
            <Button look="plain" onClick={onLeaveOut}>
              {t('capture.leave-out')}
            </Button>
          }
        >
          {title}
        </Heading>
      )}
      <TargetFields
        set={set}
        accounts={accounts}
        problems={problems}
        difference={difference}
        onChange={(part) => onChange({ ...set, ...part })}
      />
      {problems.includes('same') ? (
        <AlertBanner
          tone="warn"
          announce
          action={
            <Button look="plain" onClick={onJoin}>
              {t('capture.join')}
            </Button>
          }
        >
          {t('capture.problem-same')}
        </AlertBanner>
      ) : null}
      <div className={styles['codes']}>
        <p className={styles['count']}>{countWords(set)}</p>
        <CodeLines
          codes={set.codes}
          onChange={(codes) => onChange({ ...set, codes, isCorrected: true })}
          problem={codesProblem(problems)}
        />
      </div>
      {keepsOld(set, difference) ? null : (
        <div className={styles['more']}>
          <Switch
            label={t('capture.ordered')}
            checked={set.ordered}
            onChange={(ordered) => onChange({ ...set, ordered })}
          />
          <TextField
            label={t('capture.issued')}
            type="date"
            max={today()}
            value={set.issuedOn}
            onChange={(issuedOn) => onChange({ ...set, issuedOn })}
            error={problems.includes('date') ? t('capture.problem-date') : undefined}
          />
        </div>
      )}
    </section>
  );
}

function countWords(set: EditedSet): string {
  const codes = filledCodes(set);
  const used = codes.filter((code) => code.used).length;
  const count = codes.length;
  return used === 0 ? t('capture.codes', { count }) : t('capture.codes-used', { count, used });
}

function codesProblem(problems: readonly SetProblem[]): string | undefined {
  if (problems.includes('codes')) return t('capture.problem-codes');
  if (problems.includes('many')) return t('capture.problem-many', { count: limits.codesPerSet });
  return undefined;
}
