import { t } from '../../../shared/strings/i18n.ts';
import { shell } from '../../api.ts';
import { droppedBytes } from '../../ui/dropped-bytes.ts';
import type { Source } from '../main/dialogs.ts';

/** A source with the name that the person knows it by. */
export interface NamedSource {
  readonly name: string;
  readonly source: Source;
}

/** As many as one reading takes. */
export const sourcesAtMost = 50;

/** For sources that came without names, e.g. dropped on the window. */
export function named(source: Source): NamedSource {
  switch (source.type) {
    case 'bytes':
      return { name: source.name === '' ? t('import.pasted-picture') : source.name, source };
    case 'text':
      return { name: t('import.pasted-text'), source };
    case 'grant':
      return { name: '', source };
  }
}

/** Empty when the person chose nothing. */
export async function chooseSources(
  purpose: 'import' | 'paper' | 'capture',
): Promise<readonly NamedSource[]> {
  const { files } = await shell('files:choose-open', { purpose });
  return files.map(({ grantId, name }) => ({ name, source: { type: 'grant', grantId } }));
}

/** @throws AppError `file-too-large` */
export async function droppedSources(files: readonly File[]): Promise<readonly NamedSource[]> {
  return (await Promise.all(files.map(droppedBytes))).map(named);
}
