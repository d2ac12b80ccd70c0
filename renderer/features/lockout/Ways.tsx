import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { WayView } from '../../../shared/views/lockout.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { ByName } from './lockout-words.ts';
import styles from './lockout.module.css';
import { keyOf, type Preset } from './presets.ts';
import { TogetherForm } from './TogetherForm.tsx';

interface WaysProps {
  readonly question: string;
  readonly ownId: string;
  readonly accounts: ByName;
  readonly chosen: readonly WayView[];
  readonly onChange: (ways: readonly WayView[]) => void;
  /** What is offered, given what was there and what was put together meanwhile. */
  readonly presetsOf: (others: readonly WayView[]) => readonly Preset[];
}

/** One question: ways to tick, and one to be put together of several things. */
export function Ways(props: WaysProps): ReactNode {
  const { question, ownId, accounts, chosen, onChange, presetsOf } = props;
  // A tick that is taken away leaves its row where it is.
  const [offered, setOffered] = useState(chosen);
  const [isAdding, setAdding] = useState(false);
  const on = new Set(chosen.map(keyOf));
  const without = (key: string): WayView[] => chosen.filter((way) => keyOf(way) !== key);
  return (
    <fieldset className={styles['ways']}>
      <legend>{question}</legend>
      {presetsOf(offered).map(({ key, label, way, known }) =>
        known === undefined ? (
          <Checkbox
            key={key}
            label={label}
            checked={on.has(key)}
            onChange={(ticked) => onChange(ticked ? [...chosen, way] : without(key))}
          />
        ) : (
          <p key={key} className={styles['known']}>
            <Check aria-hidden />
            <span>
              {label} <span className={styles['quiet']}>{known}</span>
            </span>
          </p>
        ),
      )}
      {isAdding ? (
        <TogetherForm
          ownId={ownId}
          accounts={accounts}
          onAdd={(way) => {
            setOffered([...offered, way]);
            onChange([...without(keyOf(way)), way]);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button look="plain" icon={<Plus />} onClick={() => setAdding(true)}>
            {t('lockout.together')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
