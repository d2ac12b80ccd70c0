import { t } from '../../../shared/strings/i18n.ts';

const groupSize = 4;
const length = 20;

/** The characters that count, in the alphabet of the codes: no O, I or L in it. */
export function significant(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** `7k3mq9` as `7K3M-Q9`. */
export function asTyped(text: string): string {
  return significant(text)
    .slice(0, length)
    .replace(/.{4}(?=.)/g, '$&-');
}

/** Where the caret stands behind the first `count` characters, dashes counted. */
export function caretAfter(count: number): number {
  const shown = Math.min(count, length);
  return shown + Math.max(0, Math.ceil(shown / groupSize) - 1);
}

/** What is wrong with it before it is tried; undefined when it can be. */
export function lengthError(text: string): string | undefined {
  const count = significant(text).length;
  if (count === 0) return t('recovery.code-empty');
  return count === length ? undefined : t('recovery.code-length', { count });
}
