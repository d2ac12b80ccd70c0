import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { t } from '../../shared/strings/i18n.ts';

type OpenPurpose = 'import' | 'capture' | 'backup' | 'paper';

const pictures = ['png', 'jpg', 'jpeg', 'gif', 'bmp'];

function openFilters(purpose: OpenPurpose): FileFilter[] {
  const all = { name: t('dialogs.allFiles'), extensions: ['*'] };
  switch (purpose) {
    case 'backup':
      return [{ name: t('dialogs.backups'), extensions: ['sparekey'] }, all];
    case 'paper':
      return [{ name: t('dialogs.pictures'), extensions: pictures }, all];
    case 'import':
    case 'capture':
      return [all];
  }
}

/** Paths of what the person chose; empty when they chose nothing. */
export async function chooseOpen(window: BrowserWindow, purpose: OpenPurpose): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    filters: openFilters(purpose),
    properties: purpose === 'backup' ? ['openFile'] : ['openFile', 'multiSelections'],
  });
  return filePaths;
}

const savedKinds = {
  sparekey: 'dialogs.backups',
  pdf: 'dialogs.pdfs',
  txt: 'dialogs.texts',
} as const;

/** A folder to be searched; null when they chose nothing. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    buttonLabel: t('dialogs.searchFolder'),
    properties: ['openDirectory'],
  });
  return filePaths[0] ?? null;
}

/** Where to write; null when they chose nothing. The system's dialog asks before it replaces a file. */
export async function chooseSave(
  window: BrowserWindow,
  suggestedName: string,
  extension: keyof typeof savedKinds,
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestedName,
    filters: [
      {
        name: t(savedKinds[extension]),
        extensions: [extension],
      },
    ],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (filePath === undefined || filePath === '') {
    return null;
  }
  return filePath.endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`;
}

export type Question =
  | 'reveal-secret'
  | 'reveal-set'
  | 'hash-set'
  | 'delete-file'
  | 'delete-files'
  | 'purge-account'
  | 'save-plain-pdf'
  | 'open-link'
  | 'concern-all'
  | 'no-concern-all';

/**
 * A native question. SECURITY: a hostile page can call anything the page can; it cannot press this.
 * The safe answer is the default and what Esc gives.
 */
export async function ask(
  window: BrowserWindow,
  question: Question,
  subject: string,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t(`dialogs.${question}.message`, { subject: oneLine(subject) }),
    detail: t(`dialogs.${question}.detail`),
    buttons: [t('dialogs.cancel'), t(`dialogs.${question}.confirm`)],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

function oneLine(text: string): string {
  const line = text.replace(/\p{C}+/gu, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
