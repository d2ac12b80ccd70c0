import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { keepsOld } from './difference.ts';
import type { Difference } from './difference.ts';
import type { EditedSet } from './edited-set.ts';
import styles from './difference-note.module.css';

interface DifferenceNoteProps {
  readonly set: EditedSet;
  readonly account: AccountView;
  readonly difference: Difference | undefined;
  readonly onChange: (part: Partial<EditedSet>) => void;
}

/** How the codes stand to those that the account has now, and what becomes of them. */
export function DifferenceNote({
  set,
  account: { backup },
  difference,
  onChange,
}: DifferenceNoteProps): ReactNode {
  // Without codes there is nothing to compare, and nothing to lose.
  if (backup.total === 0) return null;
  if (difference === undefined) return <AlertBanner tone="info">{endWords(backup)}</AlertBanner>;
  const { kind, newlyUsed, stayUsed } = difference;
  const isKept = keepsOld(set, difference);
  return (
    <div className={styles['difference']}>
      <div role="status">
        <AlertBanner tone={kind === 'same' ? 'ok' : 'info'}>
          <strong>{headWords(difference)}</strong> {restWords(difference, isKept, backup)}
        </AlertBanner>
      </div>
      {kind === 'part' ? (
        <RadioGroup
          label={t('capture.part-question')}
          value={set.keepsOld ? 'keep' : 'replace'}
          onChange={(choice) => onChange({ keepsOld: choice === 'keep' })}
          options={[
            { value: 'keep', label: t('capture.part-keep') },
            { value: 'replace', label: t('capture.part-replace') },
          ]}
        />
      ) : null}
      {isKept && newlyUsed > 0 ? (
        <Checkbox
          label={t('capture.take-used', { count: newlyUsed })}
          checked={set.takesUsed}
          onChange={(takesUsed) => onChange({ takesUsed })}
        />
      ) : null}
      {stayUsed > 0 ? <p>{t('capture.stay-used', { count: stayUsed })}</p> : null}
      {kind === 'none' || (kind === 'same' && newlyUsed + stayUsed === 0) ? null : (
        <Disclosure label={t('capture.which')}>
          <ol className={styles['lines']}>
            {difference.known.map((code, index) => (
              <li key={index}>{lineWords(code, index + 1)}</li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

function headWords({ kind, count, fresh }: Difference): string {
  switch (kind) {
    case 'same':
      return t('capture.all-known', { count });
    case 'part':
      return t('capture.part-known', { count });
    case 'some':
      return t('capture.some-new', { fresh, count });
    case 'none':
      return t('capture.none-known', { count });
  }
}

function restWords(
  { kind, count, fresh, missing }: Difference,
  isKept: boolean,
  backup: AccountView['backup'],
): string {
  switch (kind) {
    case 'same':
      return t('capture.all-known-rest');
    case 'part':
      return isKept
        ? t('capture.part-rest', { count: missing })
        : `${t('capture.part-rest', { count: missing })} ${endWords(backup)}`;
    case 'some':
      return `${t('capture.some-rest', { count: count - fresh })} ${endWords(backup)}`;
    case 'none':
      return endWords(backup);
  }
}

/** What becomes of the set that the account has now. */
function endWords({ left }: AccountView['backup']): string {
  return left === 0 ? t('capture.replaces-none') : t('capture.replaces-left', { left });
}

function lineWords(code: Difference['known'][number], line: number): string {
  if (code === null) return t('capture.line-new', { line });
  const { state, position } = code;
  return t(`capture.line-${state}`, { line, position });
}
