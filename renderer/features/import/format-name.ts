import { isStringKey, t } from '../../../shared/strings/i18n.ts';

/** The app that an export comes from, as its makers write it; undefined when it has no name here. */
export function formatName(format: string | number | undefined): string | undefined {
  const key = `import.format.${format ?? ''}`;
  return format !== undefined && isStringKey(key) ? t(key as 'import.format.aegis') : undefined;
}
