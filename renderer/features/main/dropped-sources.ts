import { t } from '../../../shared/strings/i18n.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { droppedBytes } from '../../ui/dropped-bytes.ts';
import { showToast } from '../../ui/toasts.ts';
import { isKeyLink } from '../accounts/key-link.ts';
import type { Source } from './dialogs.ts';

/** As many as one reading takes. */
const atMost = 50;

/** What was dropped or pasted, as sources for an import. Empty when there is nothing to take, which is said. */
export async function sourcesOf(data: DataTransfer): Promise<readonly Source[]> {
  // The list is emptied when the event is over: everything is taken from it before the first wait.
  const files = [...data.files];
  const text = data.getData('text/plain');
  const hasFolder = [...data.items].some(
    (item) => item.kind === 'file' && item.webkitGetAsEntry?.()?.isDirectory === true,
  );
  if (hasFolder) {
    showToast(t('main.no-folders'), { tone: 'warn' });
    return [];
  }
  if (files.length > atMost) {
    showToast(t('main.too-many-files', { count: atMost }), { tone: 'warn' });
    return [];
  }
  try {
    if (files.length > 0) return await Promise.all(files.map(droppedBytes));
  } catch (reason) {
    showErrorToast(toAppError(reason));
    return [];
  }
  if (text.trim() !== '') return [{ type: 'text', text }];
  showToast(t('main.nothing-to-paste'));
  return [];
}

/** In the search field a word is typed text; a link, a picture or several lines are something to import. */
export function isMeantForImport(data: DataTransfer): boolean {
  if (data.files.length > 0) return true;
  const text = data.getData('text/plain').trim();
  return isKeyLink(text) || text.includes('\n');
}
