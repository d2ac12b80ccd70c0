import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { madeCodeLimits } from '../../../shared/made-codes.ts';
import type { CodeAlphabet } from '../../../shared/made-codes.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './make.module.css';
import { ShapePreview } from './ShapePreview.tsx';
import { readShape, usualTypedShape } from './typed-shape.ts';
import type { TypedShape } from './typed-shape.ts';

export interface MakeDialogProps {
  /** They are for this account; without one it is chosen when they are there. */
  readonly accountId?: string;
  readonly onClose: () => void;
  /** They are kept as a draft, to be looked at and given to an account. */
  readonly onMade: (draftId: string) => void;
}

const alphabets: readonly CodeAlphabet[] = ['crockford', 'lower', 'digits'];
const groups = [3, 4, 5, 6, 8];
const notGrouped = 'none';

/** Random codes for a service of one's own: how many, and what each looks like. */
export function MakeDialog({ accountId, onClose, onMade }: MakeDialogProps): ReactNode {
  const formId = useId();
  const [typed, setTyped] = useState(usualTypedShape);
  const { busy, error, run } = useTask();
  const { shape, bad } = readShape(typed);
  const put = (part: Partial<TypedShape>): void => setTyped({ ...typed, ...part });

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (shape === undefined || busy) return;
    void run(async () => {
      const { draftId } = await vault('make:codes', {
        shape,
        ...(accountId === undefined ? {} : { accountId }),
      });
      onMade(draftId);
    });
  };

  return (
    <Dialog
      title={t('make.title')}
      tall
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            type="submit"
            form={formId}
            look="filled"
            busy={busy}
            disabled={shape === undefined}
          >
            {t('make.go', { count: shape?.count ?? 0 })}
          </Button>
        </>
      }
    >
      <p>{t('make.lead')}</p>
      <form id={formId} className={styles['form']} onSubmit={onSubmit} noValidate>
        <div className={styles['numbers']}>
          <TextField
            autoFocus
            label={t('make.count')}
            inputMode="numeric"
            value={typed.count}
            onChange={(count) => put({ count })}
            error={bad.count ? t('make.range', madeCodeLimits.count) : undefined}
          />
          <TextField
            label={t('make.length')}
            inputMode="numeric"
            value={typed.length}
            onChange={(length) => put({ length })}
            error={bad.length ? t('make.range', madeCodeLimits.length) : undefined}
          />
          <Select
            label={t('make.group')}
            value={typed.group === null ? notGrouped : String(typed.group)}
            onChange={(group) => put({ group: group === notGrouped ? null : Number(group) })}
            options={[
              ...groups.map((size) => ({
                value: String(size),
                label: t('make.group-of', { size }),
              })),
              { value: notGrouped, label: t('make.group-none') },
            ]}
          />
        </div>
        <RadioGroup
          label={t('make.alphabet')}
          value={typed.alphabet}
          onChange={(alphabet) => put({ alphabet })}
          options={alphabets.map((value) => ({
            value,
            label: t(`make.alphabets.${value}.label`),
            hint: t(`make.alphabets.${value}.hint`),
          }))}
        />
        <Switch
          label={t('make.check')}
          hint={t(`make.check-hint.${typed.alphabet}`)}
          checked={typed.check}
          onChange={(check) => put({ check })}
        />
      </form>
      {shape === undefined ? null : <ShapePreview shape={shape} />}
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
