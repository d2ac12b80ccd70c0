import { accessSync, constants } from 'node:fs';
import { app } from 'electron';

/**
 * False when another Sparekey runs on this profile: it shows its window then. In a folder where nothing can
 * be written no lock can be made either, and none is needed: the vault still opens to be read.
 */
export function isOnlyInstance(folder: string): boolean {
  return app.requestSingleInstanceLock() || !isWritable(folder);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
