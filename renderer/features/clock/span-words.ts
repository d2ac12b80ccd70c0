import { t } from '../../../shared/strings/i18n.ts';

const units = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

/** "3 minutes 20 seconds": the two largest units, whichever way it goes. */
export function spanWords(seconds: number): string {
  const size = Math.abs(seconds);
  const first = units.findIndex(([, length]) => size >= length);
  if (first < 0) return t('clock.seconds', { count: 0 });
  const words = units.slice(first, first + 2).flatMap(([unit, length], index) => {
    const whole = index === 0 ? size : size % (units[first]?.[1] ?? 1);
    const count = Math.floor(whole / length);
    return count === 0 ? [] : [t(`clock.${unit}`, { count })];
  });
  const [one = '', two] = words;
  return two === undefined ? one : t('clock.and', { first: one, second: two });
}

/** What codes are made for: this computer's clock, or a time so far from it. */
export function stateWords(offsetSeconds: number): string {
  if (offsetSeconds === 0) return t('clock.state-none');
  return t(offsetSeconds > 0 ? 'clock.state-ahead' : 'clock.state-behind', {
    span: spanWords(offsetSeconds),
  });
}

export function jumpWords(seconds: number): string {
  return t(seconds > 0 ? 'clock.jump-ahead' : 'clock.jump-back', { span: spanWords(seconds) });
}

/** "3 minutes to 3 minutes 30 seconds ahead". */
export function rangeWords(fromSeconds: number, toSeconds: number): string {
  if (fromSeconds >= 0) {
    return t('clock.range-ahead', { from: spanWords(fromSeconds), to: spanWords(toSeconds) });
  }
  if (toSeconds <= 0) {
    return t('clock.range-behind', { from: spanWords(toSeconds), to: spanWords(fromSeconds) });
  }
  return t('clock.range-around', { behind: spanWords(fromSeconds), ahead: spanWords(toSeconds) });
}
