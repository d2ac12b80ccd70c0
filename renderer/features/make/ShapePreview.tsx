import type { ReactNode } from 'react';
import { bitsOfShape, strengthOfBits } from '../../../shared/made-codes.ts';
import type { CodeShape, CodeStrength } from '../../../shared/made-codes.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import type { Tone } from '../../ui/AlertBanner.tsx';
import { Mask } from '../../ui/Code.tsx';
import styles from './make.module.css';

const tones: Record<CodeStrength, Tone> = {
  guessable: 'loss',
  'with-limit': 'warn',
  enough: 'ok',
  'as-ours': 'ok',
};

/** What a code will look like, without one, and how hard it is to guess, in plain words. */
export function ShapePreview({ shape }: { readonly shape: CodeShape }): ReactNode {
  const bits = bitsOfShape(shape);
  const strength = strengthOfBits(bits);
  return (
    <section className={styles['preview']} aria-label={t('make.preview')}>
      <div className={styles['shape']}>
        <Mask mask={maskOf(shape)} label={shapeWords(shape)} />
        <span aria-hidden className={styles['quiet']}>
          {shapeWords(shape)}
        </span>
      </div>
      <AlertBanner tone={tones[strength]}>
        <strong>{bitsWords(bits)}</strong> {t(`make.strength.${strength}`)}
      </AlertBanner>
    </section>
  );
}

/** Dots, and the check character marked. */
function maskOf({ length, group, check }: CodeShape): string {
  const bare = '•'.repeat(check ? length - 1 : length) + (check ? '✓' : '');
  return group === null ? bare : bare.replace(new RegExp(`.{${group}}(?=.)`, 'g'), '$&-');
}

function shapeWords({ length, group, check }: CodeShape): string {
  const parts = [
    t('make.characters', { count: length }),
    ...(group !== null && group < length ? [t('make.in-groups', { size: group })] : []),
    ...(check ? [t('make.with-check')] : []),
  ];
  return parts.join(', ');
}

/** How many there can be, as one would say it. */
function bitsWords(count: number): string {
  const number = 2 ** count;
  const powers = Math.floor(Math.log10(number) / 3);
  const name = ([undefined, undefined, 'million', 'billion', 'trillion'] as const)[powers];
  if (name !== undefined) {
    const tries = t(`make.tries-${name}`, { number: Math.floor(number / 1000 ** powers) });
    return t('make.bits', { count, tries });
  }
  return powers > 4
    ? t('make.bits-many', { count, digits: Math.floor(Math.log10(number)) + 1 })
    : t('make.bits', { count, tries: new Intl.NumberFormat('en').format(number) });
}
